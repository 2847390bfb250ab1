import 'server-only'
import type { Components } from './connected-components'
import { boxOf } from './measure-ink'
import { type Box, type Measurements, measured, POINTS_PER_INCH, padded, type Spot } from './measurement'

/** Heights of letters, points: captions and titles. */
const HEIGHT_PT = [3.5, 62] as const
/** Widest letter, in heights; two that touch count as one. */
const WIDEST = 2.4
/** Share of its box that a letter inks. */
const INKED = [0.15, 0.8] as const
/** Letters stand on one line, and are this near to each other, in heights of the taller. */
const OFF_LINE = 0.13
const APART = 0.95
/** The shorter of two neighbors is at least so high; lowercase is, against capitals. */
const SHORTER = 0.58
/** Fewer in a row are no word. */
const WORD = 3
/** Across a turned line more things stand in a row by chance. */
const TURNED_WORD = 4
/** Lines are level first, then turned by 5 and 10 degrees either way: how far they fall per pixel. */
const SLOPES = [0, 0.087, -0.087, 0.176, -0.176] as const
/** Cosine of two pieces' ink from which on they are the same shape. */
const SAME_SHAPE = 0.8
const COLUMNS = 6
const ROWS = 8

type Piece = { readonly label: number; readonly box: Box }

/** How many letters stand in words, and where. */
export function measureLetters(ink: Components, dpi: number): Measurements {
  const words = findLetters(ink, dpi)
  return {
    letters: measured(
      words.reduce((sum, { value }) => sum + value, 0),
      words,
    ),
  }
}

/** A word: the labels of its letters among the page's ink; `value` is how many. */
export type Word = Spot & { readonly labels: readonly number[] }

/**
 * Words: rows of three or more pieces of ink of a letter's size that stand on one line, close together, and are of
 * different shapes. Rows of dots, stars or windows repeat one shape, and drawings rarely stand in line at all. Lines
 * may be level or turned a little. Boxes are in pixels of the page, `ink` its components; `wary` of more than 1 also
 * finds what might be taken for a word once the page was cleaned.
 */
export function findLetters(ink: Components, dpi: number, wary = 1): Word[] {
  const words: Word[] = []
  let pieces = letterSized(ink, dpi / POINTS_PER_INCH)
  for (const slope of SLOPES) {
    const least = slope === 0 ? WORD : TURNED_WORD
    const rows = rowsOf(pieces, slope, wary).filter((row) => isWord(ink, row, least, wary))
    for (const row of rows)
      words.push({
        value: row.length,
        box: padded(boxAround(row), dpi / 40, ink.width, ink.height),
        labels: row.map(({ label }) => label),
      })
    pieces = pieces.filter((piece) => !rows.some((row) => row.includes(piece)))
  }
  return words.sort((a, b) => b.value - a.value)
}

const isWord = (ink: Components, row: readonly Piece[], least: number, wary: number) =>
  row.length >= least && shapesIn(ink, row, wary) >= Math.max(least, Math.ceil(row.length * 0.4))

function letterSized(ink: Components, pxPerPt: number): Piece[] {
  const pieces: Piece[] = []
  for (let label = 1; label <= ink.count; label++) {
    const box = boxOf(ink, label)
    const [, , width, height] = box
    if (height < HEIGHT_PT[0] * pxPerPt || height > HEIGHT_PT[1] * pxPerPt || width > WIDEST * height)
      continue
    const inked = ink.area[label]! / (width * height)
    // A bar fills its box: an I or an l.
    if (inked < INKED[0] || (inked > INKED[1] && width > 0.4 * height)) continue
    pieces.push({ label, box })
  }
  return pieces.sort((a, b) => a.box[0] - b.box[0])
}

/** Each piece is put after the row whose last piece it follows best. */
function rowsOf(pieces: readonly Piece[], slope: number, wary: number): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of pieces) {
    const row = rows.find(
      (one) =>
        follows(one[one.length - 1]!.box, piece.box, slope, wary) ||
        (one.length > 1 && follows(one[one.length - 2]!.box, piece.box, slope, wary)),
    )
    if (row) row.push(piece)
    else rows.push([piece])
  }
  return rows
}

function follows([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box, slope: number, wary: number): boolean {
  const taller = Math.max(ah, bh)
  const gap = bx - (ax + aw)
  const falls = slope * (bx + bw / 2 - ax - aw / 2)
  const onLine = Math.abs(ay + ah + falls - by - bh) <= OFF_LINE * wary * taller
  return (
    onLine &&
    Math.min(ah, bh) * wary >= SHORTER * taller &&
    gap > -0.25 * taller &&
    gap < APART * wary * taller
  )
}

/** How many different shapes a row has. */
function shapesIn(ink: Components, row: readonly Piece[], wary: number): number {
  const different: Float32Array[] = []
  for (const { label, box } of row) {
    const shape = shapeOf(ink, label, box)
    if (!different.some((other) => cosine(shape, other) > 1 - (1 - SAME_SHAPE) / wary)) different.push(shape)
  }
  return different.length
}

/** Ink in 6 × 8 cells of the piece's box, centered, of length 1. */
function shapeOf(ink: Components, label: number, [left, top, width, height]: Box): Float32Array {
  const cells = new Float32Array(COLUMNS * ROWS)
  for (let y = top; y < top + height; y++) {
    const row = Math.floor(((y - top) * ROWS) / height) * COLUMNS
    for (let r = ink.rowStart[y]!; r < ink.rowStart[y + 1]!; r++) {
      if (ink.label[r] !== label) continue
      for (let x = ink.start[r]!; x < ink.end[r]!; x++)
        cells[row + Math.floor(((x - left) * COLUMNS) / width)]!++
    }
  }
  const mean = cells.reduce((sum, cell) => sum + cell, 0) / cells.length
  const norm = Math.sqrt(cells.reduce((sum, cell) => sum + (cell - mean) ** 2, 0)) || 1
  return cells.map((cell) => (cell - mean) / norm)
}

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, cell, i) => sum + cell * b[i]!, 0)

function boxAround(row: readonly Piece[]): Box {
  const left = Math.min(...row.map(({ box }) => box[0]))
  const top = Math.min(...row.map(({ box }) => box[1]))
  const right = Math.max(...row.map(({ box }) => box[0] + box[2]))
  const bottom = Math.max(...row.map(({ box }) => box[1] + box[3]))
  return [left, top, right - left, bottom - top]
}
