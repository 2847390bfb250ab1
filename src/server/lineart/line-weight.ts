import 'server-only'
import type { Range } from '@/domain/audience'
import { PRINT_DPI } from '@/domain/trim'
import { type Bitmap, copyBitmap } from './bitmap'
import { distanceTransform } from './distance'
import { halfStrokes } from './half-strokes'
import { type LineSample, measureLines, sampleLines } from './measure-lines'
import { thin } from './thin'

/** The weight of a page's lines wherever they go. */
export const everyLine = (page: Bitmap, dpi: number): LineSample[] =>
  sampleLines(page, halfStrokes(page), dpi, Number.POSITIVE_INFINITY)

/** Thickens only the strokes, or parts of strokes, thinner than `minPt` points, up to that weight. */
export function thickenTo(
  page: Bitmap,
  minPt: number,
  dpi: number,
  lines: readonly LineSample[] = everyLine(page, dpi),
): Bitmap {
  const thick = copyBitmap(page)
  const radius = (minPt * dpi) / 72 / 2
  for (const { x, y, weightPt } of lines) {
    if (weightPt < minPt) inkDisc(thick, x + 0.5, y + 0.5, radius)
  }
  return thick
}

/** The median weight of a page's lines in points; 0 for a page without any. */
export const medianLine = (page: Bitmap, dpi: number = PRINT_DPI): number =>
  measureLines(page, sampleLines(page, halfStrokes(page), dpi), dpi).lineMedian?.value ?? 0

/** The page with its median line weight brought to `targetPt` (inside of `range`), if it is outside of `range`. */
export function normalizeWeight(page: Bitmap, targetPt: number, [least, most]: Range, dpi: number): Bitmap {
  const median = medianLine(page, dpi)
  if (median === 0 || (median >= least && median <= most)) return page
  return shiftWeight(page, Math.min(most, Math.max(least, targetPt)) - median, dpi)
}

function inkDisc({ width, height, data }: Bitmap, cx: number, cy: number, radius: number): void {
  for (let y = Math.max(0, Math.floor(cy - radius)); y <= Math.min(height - 1, cy + radius); y++) {
    const half = Math.sqrt(Math.max(0, radius * radius - (y + 0.5 - cy) ** 2))
    const from = Math.max(0, Math.round(cx - half))
    const until = Math.min(width, Math.round(cx + half))
    if (until > from) data.fill(1, y * width + from, y * width + until)
  }
}

/**
 * Every stroke wider (or, for a negative value, thinner) by `byPt` points. Thinning keeps the skeleton, so
 * that no outline opens.
 */
export function shiftWeight(page: Bitmap, byPt: number, dpi: number): Bitmap {
  const depth = (Math.abs(byPt) * dpi) / 72 / 2
  return byPt >= 0 ? grow(page, depth) : peelOff(page, depth)
}

function grow(page: Bitmap, depth: number): Bitmap {
  const grown = copyBitmap(page)
  const distance = distanceTransform(page, 0)
  for (let i = 0; i < distance.length; i++) if (distance[i]! <= depth + 0.5) grown.data[i] = 1
  return grown
}

function peelOff(page: Bitmap, depth: number): Bitmap {
  const peeled = thin(page)
  const distance = distanceTransform(page, 1)
  for (let i = 0; i < distance.length; i++) if (distance[i]! > depth + 0.5) peeled.data[i] = 1
  return peeled
}
