import 'server-only'
import type { Bitmap } from './bitmap'
import type { StrokeEnd } from './stroke-ends'

/** A stroke to be drawn across a gap, in pixels. */
export type Bridge = {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly radius: number
}

export type BridgeLimits = {
  /** Longest paper gap, pixels. */
  readonly maxGap: number
  /** Cosine of the largest angle between a stroke's direction and its bridge. */
  readonly minCosine: number
}

/**
 * Bridges between loose ends that face each other, and from a loose end to the stroke right ahead of it.
 * Each end is used once, the straightest and shortest bridges first.
 */
export function findBridges(bitmap: Bitmap, ends: readonly StrokeEnd[], limits: BridgeLimits): Bridge[] {
  const used = new Set<StrokeEnd>()
  const bridges: Bridge[] = []
  for (const { a, b } of facingPairs(ends, limits)) {
    if (used.has(a) || used.has(b)) continue
    used.add(a)
    used.add(b)
    bridges.push({ x0: a.x, y0: a.y, x1: b.x, y1: b.y, radius: Math.min(a.radius, b.radius) })
  }
  for (const end of ends) {
    const bridge = used.has(end) ? null : bridgeAhead(bitmap, end, limits.maxGap)
    if (bridge) bridges.push(bridge)
  }
  return bridges
}

type Pair = { a: StrokeEnd; b: StrokeEnd; cost: number }

function facingPairs(ends: readonly StrokeEnd[], { maxGap, minCosine }: BridgeLimits): Pair[] {
  const pairs: Pair[] = []
  const sorted = ends.toSorted((a, b) => a.y - b.y)
  for (let i = 0; i < sorted.length; i++) {
    const a = sorted[i]!
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j]!
      const reach = Math.min(maxGap, 3 * (a.radius + b.radius) + 3) + a.radius + b.radius
      if (b.y - a.y > maxGap + 4 * a.radius + 40) break
      const vx = b.x - a.x
      const vy = b.y - a.y
      const length = Math.hypot(vx, vy)
      if (length > reach || length < 1) continue
      const cosineA = (vx * a.dx + vy * a.dy) / length
      const cosineB = -(vx * b.dx + vy * b.dy) / length
      if (cosineA < minCosine || cosineB < minCosine) continue
      pairs.push({ a, b, cost: length * (3 - cosineA - cosineB) })
    }
  }
  return pairs.sort((p, q) => p.cost - q.cost)
}

/** Walks on from a loose end; a bridge when paper and then ink comes soon enough. */
function bridgeAhead({ width, height, data }: Bitmap, end: StrokeEnd, maxGap: number): Bridge | null {
  const inkAt = (t: number): 0 | 1 | null => {
    const x = Math.round(end.x + end.dx * t)
    const y = Math.round(end.y + end.dy * t)
    if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) return null
    return data[y * width + x] ? 1 : 0
  }
  const reach = end.radius + Math.min(maxGap * 0.8, 4 * end.radius + 2)
  let paper = 0
  for (let t = end.radius * 0.5; t <= reach; t += 0.5) {
    const ink = inkAt(t)
    if (ink === null) return null
    if (ink === 0) paper++
    else if (paper >= 2 && t > end.radius + 1) {
      const [x1, y1] = [Math.round(end.x + end.dx * t), Math.round(end.y + end.dy * t)]
      return { x0: end.x, y0: end.y, x1, y1, radius: end.radius }
    }
  }
  return null
}

/** Calls `paint(index, overlap)` for every pixel of a bridge; overlap is 0–255, soft at the edges. */
export function paintBridge(
  { x0, y0, x1, y1, radius }: Bridge,
  width: number,
  height: number,
  paint: (index: number, overlap: number) => void,
): void {
  const reach = radius + 1
  const left = Math.max(0, Math.floor(Math.min(x0, x1) - reach))
  const right = Math.min(width - 1, Math.ceil(Math.max(x0, x1) + reach))
  const top = Math.max(0, Math.floor(Math.min(y0, y1) - reach))
  const bottom = Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach))
  const squared = (x1 - x0) ** 2 + (y1 - y0) ** 2
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const along = squared === 0 ? 0 : ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / squared
      const t = Math.min(1, Math.max(0, along))
      const away = Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0)) - radius
      if (away < 0.5) paint(y * width + x, away < -0.5 ? 255 : (0.5 - away) * 255)
    }
  }
}

/** Draws bridges as ink, in place. */
export function drawBridges(bitmap: Bitmap, bridges: readonly Bridge[]): void {
  for (const bridge of bridges) {
    paintBridge(bridge, bitmap.width, bitmap.height, (i, overlap) => {
      if (overlap > 127) bitmap.data[i] = 1
    })
  }
}
