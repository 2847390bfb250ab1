/** Strokes of a round pen whose width follows its pressure. */
import type { PenPoint } from './mask'
import type { MaskRaster, Rect } from './mask-raster'

/** Width of the line in page pixels. */
export const penWidth = (size: number, pressure: number): number => size * (0.35 + 0.85 * pressure)

/**
 * Sets everything a stroke covers to `value`, in place and only inside of `clip`. A stroke is the union of its segments:
 * drawing them one by one as the pen moves gives the same pixels. Answers the rectangle it lies in.
 */
export function strokeInto(
  raster: MaskRaster,
  points: readonly PenPoint[],
  size: number,
  value: 0 | 1,
  clip: Rect,
): Rect {
  let touched: Rect = NOTHING
  for (let i = 0; i < points.length; i++)
    touched = unite(touched, segmentInto(raster, points[Math.max(0, i - 1)]!, points[i]!, size, value, clip))
  return touched
}

const NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 }

/** The piece of a stroke between two points of it (the same point twice: a dot). */
export function segmentInto(
  raster: MaskRaster,
  a: PenPoint,
  b: PenPoint,
  size: number,
  value: 0 | 1,
  clip: Rect,
): Rect {
  const { width, scale, data } = raster
  // Nothing that was drawn falls between the pixels.
  const least = scale * 0.75
  const ra = Math.max(least, penWidth(size, a[2]) / 2)
  const rb = Math.max(least, penWidth(size, b[2]) / 2)
  const box = within(raster, [
    Math.min(a[0] - ra, b[0] - rb),
    Math.min(a[1] - ra, b[1] - rb),
    Math.max(a[0] + ra, b[0] + rb),
    Math.max(a[1] + ra, b[1] + rb),
  ])
  if (box.width === 0) return box
  const covers = coverOf(a, b, ra, rb)
  const half = scale / 2
  const end = box.x + box.width
  const pixel = (place: number) => Math.min(end - 1, Math.max(box.x, Math.floor(place / scale)))
  const ends = [pixel(a[0]), pixel(b[0])]
  for (let y = Math.max(box.y, clip.y); y < Math.min(box.y + box.height, clip.y + clip.height); y++) {
    const cy = scale * y + half
    // What a row has of a segment hangs together: from one place of it both ends are found by halving.
    const inside = [pixel(axisAt(a, b, cy)), ...ends].find((x) => covers(scale * x + half, cy))
    if (inside === undefined) continue
    let [left, in0, in1, right] = [box.x - 1, inside, inside, end]
    while (in0 - left > 1) {
      const middle = (left + in0) >> 1
      if (covers(scale * middle + half, cy)) in0 = middle
      else left = middle
    }
    while (right - in1 > 1) {
      const middle = (in1 + right) >> 1
      if (covers(scale * middle + half, cy)) in1 = middle
      else right = middle
    }
    const [start, stop] = [Math.max(in0, clip.x), Math.min(in1 + 1, clip.x + clip.width)]
    if (stop > start) data.fill(value, y * width + start, y * width + stop)
  }
  return intersect(box, clip)
}

/** Where the middle of a segment is on a row; beyond its ends that of the nearer end. */
function axisAt([ax, ay]: PenPoint, [bx, by]: PenPoint, y: number): number {
  if (ay === by) return ax
  const along = (y - ay) / (by - ay)
  const t = along < 0 ? 0 : along > 1 ? 1 : along
  return ax + (bx - ax) * t
}

/** Whether a place is nearer to the segment than the pen reaches there; the reach goes evenly from `ra` to `rb`. */
function coverOf(a: PenPoint, b: PenPoint, ra: number, rb: number): (x: number, y: number) => boolean {
  const [ax, ay] = a
  const dx = b[0] - ax
  const dy = b[1] - ay
  const length2 = dx * dx + dy * dy
  return (x, y) => {
    const along = length2 === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length2
    const t = along < 0 ? 0 : along > 1 ? 1 : along
    const [px, py] = [x - ax - dx * t, y - ay - dy * t]
    const reach = ra + (rb - ra) * t
    return px * px + py * py <= reach * reach
  }
}

/** Page pixels → the raster's pixels they touch, inside of the raster. */
export function within(
  { width, height, scale }: Pick<MaskRaster, 'width' | 'height' | 'scale'>,
  [left, top, right, bottom]: readonly [number, number, number, number],
): Rect {
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value))
  const x = clamp(Math.floor(left / scale), width)
  const y = clamp(Math.floor(top / scale), height)
  return {
    x,
    y,
    width: clamp(Math.floor(right / scale) + 1, width) - x,
    height: clamp(Math.floor(bottom / scale) + 1, height) - y,
  }
}

export function intersect(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  }
}

/** The smallest rectangle that holds both; an empty one holds nothing. */
export function unite(a: Rect, b: Rect): Rect {
  if (a.width === 0 || a.height === 0) return b
  if (b.width === 0 || b.height === 0) return a
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}
