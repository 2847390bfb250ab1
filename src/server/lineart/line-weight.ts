import 'server-only'
import { type Bitmap, copyBitmap, halveBitmap } from './bitmap'
import { distanceTransform } from './distance'
import { sampleLines } from './measure-lines'
import { thin } from './thin'

/** Thickens only the strokes, or parts of strokes, thinner than `minPt` points, up to that weight. */
export function thickenTo(page: Bitmap, minPt: number, dpi: number): Bitmap {
  const thick = copyBitmap(page)
  const radius = (minPt * dpi) / 72 / 2
  const half = halveBitmap(page)
  const strokes = { skeleton: thin(half), distance: distanceTransform(half, 1) }
  for (const { x, y, weightPt } of sampleLines(page, strokes, dpi, Number.POSITIVE_INFINITY)) {
    if (weightPt < minPt) inkDisc(thick, x + 0.5, y + 0.5, radius)
  }
  return thick
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
