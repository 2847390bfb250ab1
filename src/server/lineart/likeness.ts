import 'server-only'
import type { Bitmap } from './bitmap'

/** What a head looks like, upright and the right way round: how much ink is in each of 32 × 32 cells, 0 to 16. */
export type Likeness = Uint8Array

/** The square around a head seen from the front, in pixels of the picture; `turn` in degrees clockwise. */
export type HeadPlace = {
  readonly x: number
  readonly y: number
  /** Half its side. */
  readonly half: number
  readonly turn: number
  /** Left and right are changed over. */
  readonly mirrored: boolean
}

const CELLS = 32
/** Points looked at in a cell, each way. */
const POINTS = 4
/** Ears, horns and hair reach this far out of the square. */
const REACH = 1.3

/** The likeness of the head at `place`; what lies beyond the picture counts as paper. */
export function likeness({ width, height, data }: Bitmap, place: HeadPlace): Likeness {
  const cells = new Uint8Array(CELLS * CELLS)
  const angle = (place.turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const across = CELLS * POINTS
  const step = (2 * REACH * place.half) / across
  for (let row = 0; row < across; row++)
    for (let column = 0; column < across; column++) {
      const right = (column + 0.5 - across / 2) * step * (place.mirrored ? -1 : 1)
      const down = (row + 0.5 - across / 2) * step
      const x = Math.floor(place.x + right * cos - down * sin)
      const y = Math.floor(place.y + right * sin + down * cos)
      if (x < 0 || y < 0 || x >= width || y >= height || !data[y * width + x]) continue
      cells[Math.floor(row / POINTS) * CELLS + Math.floor(column / POINTS)]!++
    }
  return cells
}

/**
 * How alike two heads are: the correlation of their ink, 1 for the same drawing, about 0 for strangers. The cells are
 * compared as they are: blurred ones tell heroes apart worse (docs/decisions/011).
 */
export function resemblance(a: Likeness, b: Likeness): number {
  const [meanA, meanB] = [mean(a), mean(b)]
  let [both, squareA, squareB] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const [da, db] = [a[i]! - meanA, b[i]! - meanB]
    both += da * db
    squareA += da * da
    squareB += db * db
  }
  const norm = Math.sqrt(squareA * squareB)
  return norm > 0 ? both / norm : 0
}

const mean = (cells: Likeness) => cells.reduce((sum, cell) => sum + cell, 0) / cells.length

export function likenessToText(cells: Likeness): string {
  return Buffer.from(cells).toString('base64')
}

/** The inverse. Throws a RangeError for text that is no likeness. */
export function likenessFromText(text: string): Likeness {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== CELLS * CELLS) throw new RangeError('This text is not a likeness.')
  return new Uint8Array(bytes)
}
