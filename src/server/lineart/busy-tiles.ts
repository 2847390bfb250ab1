import 'server-only'
import { eachRow } from './each-row'
import type { Grey } from './grey'

/** Pixels of a tile's side. */
const TILE = 16

/** From a column up to, but not including, another one. */
export type Span = readonly [from: number, until: number]

/**
 * Where a flattened picture has anything but blank paper, and one tile around that, for every row of tiles as stretches
 * of columns. Most of a page is blank.
 */
export type BusyTiles = readonly (readonly Span[])[]

/**
 * Tiles with a pixel darker than `below` in a picture `width` pixels wide. `darkest` is that picture at half size, the
 * darkest of every four pixels.
 */
export function busyTiles(darkest: Grey, below: number, width: number): BusyTiles {
  const { height, data } = darkest
  const side = TILE / 2
  const across = Math.ceil(darkest.width / side)
  const down = Math.ceil(height / side)
  const busy = new Uint8Array(across * down)
  // A whole number: comparing bytes with fractions is dearer.
  const blank = Math.ceil(below)
  eachRow(height, (y) => {
    const top = Math.max(0, Math.floor(y / side) - 1) * across
    const bottom = Math.min(down - 1, Math.floor(y / side) + 1) * across
    const stop = (y + 1) * darkest.width
    for (let tile = 0, i = y * darkest.width; tile < across; tile++) {
      const end = Math.min(stop, i + side)
      while (i < end && data[i]! >= blank) i++
      if (i === end) continue
      i = end
      const [left, right] = [Math.max(0, tile - 1), Math.min(across - 1, tile + 1)]
      for (let row = top; row <= bottom; row += across) busy.fill(1, row + left, row + right + 1)
    }
  })
  return Array.from({ length: down }, (_, row) =>
    stretches(busy.subarray(row * across, (row + 1) * across), width),
  )
}

function stretches(tiles: Uint8Array, width: number): Span[] {
  const spans: Span[] = []
  for (let from = tiles.indexOf(1); from >= 0; ) {
    const found = tiles.indexOf(0, from)
    const until = found < 0 ? tiles.length : found
    spans.push([from * TILE, Math.min(width, until * TILE)])
    from = tiles.indexOf(1, until)
  }
  return spans
}

/** Every stretch of busy tiles in row `y` of the picture. */
export const busySpans = (where: BusyTiles, y: number): readonly Span[] => where[Math.floor(y / TILE)]!
