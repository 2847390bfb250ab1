/** Masks made wider on every side. */
import { FEATHER_PX } from './mask'
import type { MaskRaster, Rect } from './mask-raster'

/**
 * Adds everything nearer to the mask than `by` page pixels, in place and only inside of `clip`. Answers the rectangle
 * outside of which nothing changed.
 */
export function growRaster(raster: MaskRaster, by: number, clip: Rect): Rect {
  const grown = grownOf(raster, by)
  for (let y = clip.y; y < clip.y + clip.height; y++) {
    const from = y * raster.width + clip.x
    raster.data.set(grown.subarray(from, from + clip.width), from)
  }
  return clip
}

/** The mask with its halo: outside of it an edit leaves every pixel as it is. Another raster; the mask stays. */
export const featherMask = (raster: MaskRaster, by: number = FEATHER_PX): MaskRaster => ({
  ...raster,
  data: grownOf(raster, by),
})

function grownOf({ width, height, scale, data }: MaskRaster, by: number): Uint8Array {
  const reach = by / scale
  const rows = Math.floor(reach)
  // By how much a run grows to both sides on the row so many rows away.
  const sideways = Array.from({ length: rows + 1 }, (_, dy) => {
    let x = 0
    while ((x + 1) * (x + 1) + dy * dy <= reach * reach) x++
    return x
  })
  const grown = data.slice()
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width, (y + 1) * width)
    for (let start = row.indexOf(1); start >= 0; ) {
      const found = row.indexOf(0, start)
      const end = found < 0 ? width : found
      for (let dy = Math.max(-rows, -y); dy <= Math.min(rows, height - 1 - y); dy++) {
        const more = sideways[Math.abs(dy)]!
        const to = (y + dy) * width
        grown.fill(1, to + Math.max(0, start - more), to + Math.min(width, end + more))
      }
      start = found < 0 ? -1 : row.indexOf(1, found)
    }
  }
  return grown
}
