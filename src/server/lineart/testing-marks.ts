import 'server-only'
import { type Bitmap, blankBitmap, halveBitmap } from './bitmap'
import { distanceTransform } from './distance'
import type { Box } from './measurement'

/** Marks that tests and benchmarks put on pages, in page pixels. */

/** Pixels of a point at print size. */
export const PT = 300 / 72

export const between = (random: () => number, low: number, high: number) => low + random() * (high - low)

export type Point = readonly [x: number, y: number]

/** Sets every pixel within `radius` of a point to `value`, in place. */
export function stamp({ width, height, data }: Bitmap, [cx, cy]: Point, radius: number, value = 1): void {
  const reach = Math.ceil(radius)
  for (let y = Math.max(0, Math.floor(cy) - reach); y <= Math.min(height - 1, cy + reach); y++)
    for (let x = Math.max(0, Math.floor(cx) - reach); x <= Math.min(width - 1, cx + reach); x++)
      if ((x + 0.5 - cx) ** 2 + (y + 0.5 - cy) ** 2 <= radius * radius) data[y * width + x] = value
}

/** A line `width` pixels wide through points. */
export function stroke(page: Bitmap, points: readonly Point[], width: number): void {
  for (let i = 1; i < points.length; i++) {
    const [[x0, y0], [x1, y1]] = [points[i - 1]!, points[i]!]
    const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / Math.max(0.5, width / 4)))
    for (let s = 0; s <= steps; s++)
      stamp(page, [x0 + ((x1 - x0) * s) / steps, y0 + ((y1 - y0) * s) / steps], Math.max(0.71, width / 2))
  }
}

export function ring([cx, cy]: Point, rx: number, ry: number): Point[] {
  return Array.from({ length: 49 }, (_, i) => {
    const angle = (i * Math.PI) / 24
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)] as const
  })
}

/** Ink `by` pixels thicker on every side of a stroke; thinner where `by` is negative. */
export function weighted(page: Bitmap, by: number): Bitmap {
  const away = distanceTransform(page, by > 0 ? 0 : 1)
  // Distances are between pixels' centers, the edge is half a pixel nearer.
  const ink = (i: number) => (by > 0 ? page.data[i]! === 1 || away[i]! <= by + 0.5 : away[i]! > 0.5 - by)
  return { ...page, data: Uint8Array.from(page.data, (_, i) => (ink(i) ? 1 : 0)) }
}

export type Warp = {
  /** Size against the original, turn in degrees, shift in pixels. */
  readonly scale: number
  readonly turn: number
  readonly shift: Point
  readonly mirrored: boolean
}

/** The page drawn again a little larger, smaller, turned or mirrored around its middle. */
export function warped(page: Bitmap, { scale, turn, shift, mirrored }: Warp): Bitmap {
  const { width, height, data } = page
  const out = blankBitmap(width, height)
  const angle = (-turn * Math.PI) / 180
  const [c, s] = [Math.cos(angle) / scale, Math.sin(angle) / scale]
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const [dx, dy] = [x - width / 2 - shift[0], y - height / 2 - shift[1]]
      const across = (c * dx - s * dy) * (mirrored ? -1 : 1)
      const [fx, fy] = [Math.round(width / 2 + across), Math.round(height / 2 + s * dx + c * dy)]
      if (fx >= 0 && fy >= 0 && fx < width && fy < height && data[fy * width + fx]) out.data[i] = 1
    }
  }
  return out
}

/** Finds places at least `room` pixels away from any ink and `edge` from the page's border. */
export function emptyPlaces(
  page: Bitmap,
  edge: number,
): (room: number, random: () => number) => Point | null {
  const half = halveBitmap(page)
  const away = distanceTransform(half, 0)
  return (room, random) => {
    for (let attempt = 0; attempt < 400; attempt++) {
      const x = edge + random() * (page.width - 2 * edge)
      const y = edge + random() * (page.height - 2 * edge)
      if (2 * away[(y >> 1) * half.width + (x >> 1)]! > room + 2) return [x, y]
    }
    return null
  }
}

/** The smallest box around points, `by` pixels larger on every side. */
export function around(points: readonly Point[], by = 0): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, top] = [Math.min(...xs) - by, Math.min(...ys) - by]
  return [left, top, Math.max(...xs) + by - left, Math.max(...ys) + by - top]
}

export function overlaps(a: readonly number[], b: readonly number[]): boolean {
  const along = (i: 0 | 1) => a[i]! < b[i]! + b[i + 2]! && b[i]! < a[i]! + a[i + 2]!
  return along(0) && along(1)
}
