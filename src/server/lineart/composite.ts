import 'server-only'
import { boxOfMask, type MaskRaster } from '@/domain/mask-raster'
import { type Bitmap, copyBitmap } from './bitmap'
import type { Box } from './measurement'

/** `after` inside of the area, and `before`, pixel by pixel, everywhere else. Both are of one size. */
export function keepOutside(before: Bitmap, after: Bitmap, area: MaskRaster): Bitmap {
  const page = copyBitmap(before)
  eachInside(area, before, (from, until) => page.data.set(after.data.subarray(from, until), from))
  return page
}

/** Pixels outside of the area that are not the same. Everything counts when the sizes differ. */
export function differencesOutside(before: Bitmap, after: Bitmap, area: MaskRaster): number {
  if (before.width !== after.width || before.height !== after.height) return before.data.length
  let different = 0
  for (let i = 0; i < before.data.length; i++) if (before.data[i] !== after.data[i]) different++
  eachInside(area, before, (from, until) => {
    for (let i = from; i < until; i++) if (before.data[i] !== after.data[i]) different--
  })
  return different
}

/** The pixels of a page that an area covers, as runs of its rows. */
export function eachInside(
  area: MaskRaster,
  { width, height }: Pick<Bitmap, 'width' | 'height'>,
  visit: (from: number, until: number) => void,
): void {
  for (let y = 0; y < height; y++) {
    const at = Math.floor(y / area.scale) * area.width
    const row = area.data.subarray(at, at + area.width)
    for (let start = row.indexOf(1); start >= 0; ) {
      const found = row.indexOf(0, start)
      const end = found < 0 ? area.width : found
      visit(y * width + start * area.scale, y * width + Math.min(width, end * area.scale))
      start = found < 0 ? -1 : row.indexOf(1, found)
    }
  }
}

/** The smallest box around an area, in pixels of the page; a single pixel around an empty one. */
export function boxOn(area: MaskRaster): Box {
  const box = boxOfMask(area)
  if (!box) return [0, 0, 1, 1]
  return [box.x, box.y, box.width, box.height].map((side) => side * area.scale) as Box
}
