import 'server-only'
import type { Bitmap } from './bitmap'
import { ringOffsets } from './thin'

/** Where a stroke stops: its skeleton's last pixel, the direction it points in, its half width there. */
export type StrokeEnd = {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  /** Pixels. */
  readonly radius: number
}

/** A stroke is longer than this many of its half widths; shorter branches are bumps and corners. */
const STROKE = 3.5
/** Ink this much wider than the page's strokes is a blot: an eye, a nose, a shadow. */
const BLOT = 1.8
/** Ink that narrows to less than this of its width ends in a point: a spike, or a stroke drawn out on purpose. */
const TAPERED = 0.75
const SHORTEST = 6

/** Median half width of a page's strokes, pixels; 0 without any. `distance` is the ink's distance transform. */
export function strokeRadius(skeleton: Bitmap, distance: Float32Array): number {
  const radii: number[] = []
  for (let i = skeleton.data.indexOf(1); i >= 0; i = skeleton.data.indexOf(1, i + 1)) radii.push(distance[i]!)
  return Float64Array.from(radii).sort()[radii.length >> 1] ?? 0
}

/**
 * Where the strokes of a page stop. A skeleton also ends in every corner and bump of an outline and in every
 * blot: those are told by how short, wide or pointed their branch is.
 */
export function strokeEnds(skeleton: Bitmap, distance: Float32Array, usual: number): StrokeEnd[] {
  const { width, height, data } = skeleton
  const ring = ringOffsets(width)
  const ends: StrokeEnd[] = []
  for (let i = data.indexOf(1, 2 * width); i >= 0 && i < (height - 2) * width; i = data.indexOf(1, i + 1)) {
    if (!isEnd(data, ring, i)) continue
    const { path, stopped } = walkBack(data, ring, i, Math.ceil(STROKE * usual) + SHORTEST)
    const radius = distance[path[Math.min(path.length - 1, SHORTEST)]!]!
    const longEnough = path.length > SHORTEST && (!stopped || path.length > STROKE * Math.max(usual, radius))
    if (!longEnough || radius > BLOT * usual || distance[path[2]!]! < TAPERED * radius) continue
    const back = path[Math.min(path.length - 1, Math.max(SHORTEST, Math.ceil(2.5 * radius)))]!
    const [x, y] = [i % width, Math.floor(i / width)]
    const vx = x - (back % width)
    const vy = y - Math.floor(back / width)
    const norm = Math.hypot(vx, vy) || 1
    ends.push({ x, y, dx: vx / norm, dy: vy / norm, radius })
  }
  return ends
}

function isEnd(data: Uint8Array, ring: readonly number[], i: number): boolean {
  let neighbors = 0
  for (const offset of ring) neighbors += data[i + offset]!
  return neighbors === 1 || (neighbors === 2 && branches(data, ring, i) === 1)
}

/** Strokes that meet in a skeleton pixel. */
function branches(data: Uint8Array, ring: readonly number[], i: number): number {
  let rises = 0
  for (let k = 0; k < 8; k++) if (!data[i + ring[k]!] && data[i + ring[(k + 1) & 7]!]) rises++
  return rises
}

/** Skeleton pixels from an end inward, the end first, until strokes meet (`stopped`) or `most` were walked. */
function walkBack(data: Uint8Array, ring: readonly number[], end: number, most: number) {
  const path = [end]
  const seen = new Set(path)
  let at = end
  while (path.length <= most) {
    const next = ring.map((offset) => at + offset).find((j) => data[j] && !seen.has(j))
    if (next === undefined) return { path, stopped: path.length <= SHORTEST }
    path.push(next)
    seen.add(next)
    if (branches(data, ring, next) >= 3) return { path, stopped: true }
    at = next
  }
  return { path, stopped: false }
}
