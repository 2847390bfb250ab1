import 'server-only'
import { type Bitmap, copyBitmap } from './bitmap'
import { type Components, connectedComponents, labelAt, paperAround } from './connected-components'
import { giveBack } from './memory'
import type { StrokeEnd } from './stroke-ends'

/** A stroke to be drawn across a gap, in pixels. */
export type Bridge = {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly radius: number
  /** The two sides are one straight stroke with a piece missing. */
  readonly straight: boolean
  /** From an end to a stroke ahead of it, and not between two ends. */
  readonly ahead: boolean
}

export type BridgeLimits = {
  /** Longest paper gap, pixels. */
  readonly maxGap: number
  /** Smallest region worth closing, pixels. */
  readonly colorable: number
}

/** Cosines of the largest angles between a stroke's direction and its bridge. */
const FACING = 0.6
const SQUARELY = 0.85
const STRAIGHT = 0.92
/** A straight stroke is mended when a side has this much ink, in squares of its width; dashes have less. */
const NO_DASH = 15
/** Longest gap, in stroke widths: between ends that don’t face each other squarely, in a straight stroke, and
 * from an end to a stroke it runs into. */
const BETWEEN_ENDS = 2.5
const IN_STRAIGHT = 3
const TO_STROKE = 1.6

/**
 * Gaps that were not meant: pieces missing from a straight stroke, and gaps through which a region leaks
 * that would be closed without them. Strokes that just end are left alone.
 */
export function findGaps(bitmap: Bitmap, ends: readonly StrokeEnd[], limits: BridgeLimits): Bridge[] {
  const candidates = findBridges(bitmap, ends, limits)
  if (candidates.length === 0) return []
  const ink = connectedComponents(bitmap, 1, 8)
  const leaks = new Set(closingBridges(bitmap, ink, candidates, limits.colorable))
  return candidates.filter((bridge) => leaks.has(bridge) || (bridge.straight && !isDash(ink, bridge)))
}

function isDash(ink: Components, { x0, y0, x1, y1, radius }: Bridge): boolean {
  const [a, b] = [labelWithin(ink, [x0, y0]), labelWithin(ink, [x1, y1])]
  return Math.max(ink.area[a]!, ink.area[b]!) < NO_DASH * (2 * radius) ** 2
}

/** Gaps through which one region leaks into another; both would be at least `limits.colorable` pixels. */
export function findLeaks(bitmap: Bitmap, ends: readonly StrokeEnd[], limits: BridgeLimits): Bridge[] {
  const candidates = findBridges(bitmap, ends, limits)
  if (candidates.length === 0) return []
  return closingBridges(bitmap, connectedComponents(bitmap, 1, 8), candidates, limits.colorable)
}

/**
 * Those leaks that nobody drew: a piece is missing from a straight stroke, or two ends of one piece of ink face each
 * other. A stroke that stops short of another one, like a vein before a leaf's edge or lashes below a brow, is drawn so.
 */
export function unmeantLeaks(bitmap: Bitmap, leaks: readonly Bridge[]): Bridge[] {
  if (leaks.length === 0) return []
  const ink = connectedComponents(bitmap, 1, 8)
  const samePiece = ({ x0, y0, x1, y1 }: Bridge) => labelWithin(ink, [x0, y0]) === labelWithin(ink, [x1, y1])
  return leaks.filter((leak) => leak.straight || (!leak.ahead && samePiece(leak)))
}

/**
 * Bridges between loose ends that face each other, and from a loose end to the stroke right ahead of it.
 * Each end is used once, the straightest and shortest bridges first.
 */
function findBridges(bitmap: Bitmap, ends: readonly StrokeEnd[], { maxGap }: BridgeLimits): Bridge[] {
  const used = new Set<StrokeEnd>()
  const bridges: Bridge[] = []
  for (const { a, b, straight } of facingPairs(ends, maxGap)) {
    if (used.has(a) || used.has(b)) continue
    used.add(a)
    used.add(b)
    bridges.push({
      x0: a.x,
      y0: a.y,
      x1: b.x,
      y1: b.y,
      radius: Math.min(a.radius, b.radius),
      straight,
      ahead: false,
    })
  }
  for (const end of ends) {
    const bridge = used.has(end) ? null : bridgeAhead(bitmap, end, maxGap)
    if (bridge) bridges.push(bridge)
  }
  return bridges
}

type Pair = { a: StrokeEnd; b: StrokeEnd; straight: boolean; cost: number }

function facingPairs(ends: readonly StrokeEnd[], maxGap: number): Pair[] {
  const pairs: Pair[] = []
  const widest = ends.reduce((most, end) => Math.max(most, end.radius), 0)
  const sorted = ends.toSorted((a, b) => a.y - b.y)
  for (let i = 0; i < sorted.length; i++) {
    const a = sorted[i]!
    for (let j = i + 1; j < sorted.length && sorted[j]!.y - a.y <= maxGap + 2 * widest; j++) {
      const pair = pairOf(a, sorted[j]!, maxGap)
      if (pair) pairs.push(pair)
    }
  }
  return pairs.sort((p, q) => p.cost - q.cost)
}

function pairOf(a: StrokeEnd, b: StrokeEnd, maxGap: number): Pair | null {
  const vx = b.x - a.x
  const vy = b.y - a.y
  const length = Math.hypot(vx, vy)
  const widths = a.radius + b.radius
  const gap = length - widths
  if (length < 1 || gap > maxGap) return null
  const cosineA = (vx * a.dx + vy * a.dy) / length
  const cosineB = -(vx * b.dx + vy * b.dy) / length
  const facing = Math.min(cosineA, cosineB)
  if (facing < FACING || (facing < SQUARELY && gap > BETWEEN_ENDS * widths + 2)) return null
  const alike = Math.max(a.radius, b.radius) < 1.6 * Math.min(a.radius, b.radius)
  const straight = alike && facing > STRAIGHT && gap <= IN_STRAIGHT * widths + 2
  return { a, b, straight, cost: length * (3 - cosineA - cosineB) }
}

/** Walks on from a loose end; a bridge when paper and then ink comes soon enough. */
function bridgeAhead({ width, height, data }: Bitmap, end: StrokeEnd, maxGap: number): Bridge | null {
  const { radius } = end
  const longest = Math.min(maxGap, TO_STROKE * 2 * radius + 2)
  let paper = 0
  for (let t = 0; paper <= longest && t <= 2 * radius + longest; t += 0.5) {
    const x = Math.round(end.x + end.dx * t)
    const y = Math.round(end.y + end.dy * t)
    if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) return null
    if (!data[y * width + x]) paper += 0.5
    else if (paper >= 1) return { x0: end.x, y0: end.y, x1: x, y1: y, radius, straight: false, ahead: true }
  }
  return null
}

/** Those bridges whose two sides are one region without, and two colorable ones with all bridges drawn. */
function closingBridges(
  bitmap: Bitmap,
  ink: Components,
  bridges: readonly Bridge[],
  colorable: number,
): Bridge[] {
  const closed = copyBitmap(bitmap)
  drawBridges(closed, bridges)
  const before = paperAround(ink)
  const after = connectedComponents(closed, 0, 4)
  giveBack(closed.data)
  return bridges.filter((bridge) => {
    const [left, right] = besides(bridge)
    const [a, b] = [labelWithin(after, left), labelWithin(after, right)]
    const separates =
      a !== 0 && b !== 0 && a !== b && labelWithin(before, left) === labelWithin(before, right)
    return separates && after.area[a]! >= colorable && after.area[b]! >= colorable
  })
}

type Place = readonly [x: number, y: number]

/** One pixel on each side of the middle of a bridge's paper. */
function besides({ x0, y0, x1, y1, radius }: Bridge): [Place, Place] {
  const length = Math.hypot(x1 - x0, y1 - y0)
  const away = radius + 2
  const [nx, ny] = [(-(y1 - y0) / length) * away, ((x1 - x0) / length) * away]
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return [
    [Math.round(mx + nx), Math.round(my + ny)],
    [Math.round(mx - nx), Math.round(my - ny)],
  ]
}

function labelWithin(components: Components, [x, y]: Place): number {
  const inside = x >= 0 && y >= 0 && x < components.width && y < components.height
  return inside ? labelAt(components, x, y) : 0
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
