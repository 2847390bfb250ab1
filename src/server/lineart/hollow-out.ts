import 'server-only'
import { type Bitmap, blankBitmap, copyBitmap } from './bitmap'
import { connectedComponents, flipComponents } from './connected-components'
import { distanceTransform } from './distance'

/**
 * Turns solid black areas wider than `limitPt` points into outlines `linePt` points wide. Returns the page
 * and how many areas were hollowed out.
 */
export function hollowOut(
  page: Bitmap,
  limitPt: number,
  linePt: number,
  dpi: number,
): { bitmap: Bitmap; count: number } {
  const pxPerPt = dpi / 72
  const distance = distanceTransform(page, 1)
  const inner = blankBitmap(page.width, page.height)
  for (let i = 0; i < distance.length; i++) if (distance[i]! > linePt * pxPerPt) inner.data[i] = 1
  const areas = connectedComponents(inner, 1, 8)
  const deepest = new Float32Array(areas.count + 1)
  for (let y = 0; y < areas.height; y++) {
    for (let r = areas.rowStart[y]!; r < areas.rowStart[y + 1]!; r++) {
      const label = areas.label[r]!
      for (let i = y * page.width + areas.start[r]!, end = y * page.width + areas.end[r]!; i < end; i++)
        if (distance[i]! > deepest[label]!) deepest[label] = distance[i]!
    }
  }
  const solid = deepest.map((depth) => (2 * depth - 0.5 > limitPt * pxPerPt ? 1 : 0))
  const count = solid.reduce((sum, one) => sum + one, 0)
  const bitmap = copyBitmap(page)
  if (count > 0) flipComponents(bitmap, areas, Uint8Array.from(solid))
  return { bitmap, count }
}
