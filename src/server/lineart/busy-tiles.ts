import 'server-only'
import type { Grey } from './grey'

/** Pixels of a tile's side. */
const TILE = 16

/** Where a flattened picture has anything but blank paper, and one tile around that. Most of a page is blank. */
export type BusyTiles = { readonly across: number; readonly busy: Uint8Array }

/** Tiles with a pixel darker than `below`. `darkest` is the picture at half size, the darkest of every four pixels. */
export function busyTiles(darkest: Grey, below: number): BusyTiles {
  const { width, height, data } = darkest
  const side = TILE / 2
  const across = Math.ceil(width / side)
  const down = Math.ceil(height / side)
  const busy = new Uint8Array(across * down)
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, Math.floor(y / side) - 1) * across
    const bottom = Math.min(down - 1, Math.floor(y / side) + 1) * across
    for (let tile = 0, i = y * width; tile < across; tile++) {
      const end = Math.min(y * width + width, i + side)
      while (i < end && data[i]! >= below) i++
      if (i === end) continue
      i = end
      const [left, right] = [Math.max(0, tile - 1), Math.min(across - 1, tile + 1)]
      for (let row = top; row <= bottom; row += across) busy.fill(1, row + left, row + right + 1)
    }
  }
  return { across, busy }
}

/** Calls `visit(from, until)` for every stretch of busy tiles in row `y` of a picture `width` pixels wide. */
export function eachBusySpan(
  { across, busy }: BusyTiles,
  y: number,
  width: number,
  visit: (from: number, until: number) => void,
): void {
  const row = Math.floor(y / TILE) * across
  for (let tile = 0; tile < across; tile++) {
    if (!busy[row + tile]) continue
    const first = tile
    while (tile < across && busy[row + tile]) tile++
    visit(first * TILE, Math.min(width, tile * TILE))
  }
}
