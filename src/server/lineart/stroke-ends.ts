import 'server-only'
import type { Bitmap } from './bitmap'
import { eachPiece } from './each-row'
import { INK_AROUND, PIECES_AROUND, ringAt, ringOffsets } from './ring'

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
/** The two prongs at a stroke’s square end are at most so many half widths long. */
const PRONG = 1.8
/** Ink this much wider than the page's strokes is a blot: an eye, a nose, a shadow. */
const BLOT = 1.8
/** Ink that narrows to less than this of its width ends in a point: a spike, or a stroke drawn out on purpose. */
const TAPERED = 0.7
const SHORTEST = 6

/**
 * Median half width of a page's strokes, pixels; 0 without any. `places` is where their skeleton is, and `distance` the
 * ink's distance transform.
 */
export function strokeRadius(places: Int32Array, distance: Float32Array): number {
  // Squares of exact distances are whole.
  const squares = new Int32Array(1 << 15)
  eachPiece(places.length, (from, until) => {
    for (let at = from; at < until; at++) {
      const far = distance[places[at]!]!
      squares[Math.min(squares.length - 1, Math.round(far * far))]!++
    }
  })
  const middle = places.length >> 1
  let square = 0
  for (let below = 0; places.length > 0 && below + squares[square]! <= middle; square++)
    below += squares[square]!
  return Math.sqrt(square)
}

/**
 * Where the strokes of a page stop. A skeleton also ends in every corner and bump of an outline and in every
 * blot: those are told by how short, wide or pointed their branch is. The square end of a stroke may give a
 * skeleton two prongs; the fork between them counts as the end. `places` is where the skeleton is.
 */
export function strokeEnds(
  skeleton: Bitmap,
  places: Int32Array,
  distance: Float32Array,
  usual: number,
): StrokeEnd[] {
  const { width, height, data } = skeleton
  const most = Math.ceil(STROKE * usual) + SHORTEST
  const ends: StrokeEnd[] = []
  const prongs: number[][] = []
  const keep = (path: readonly number[], stopped: boolean) => {
    const end = endOf(path, stopped, distance, width, usual)
    if (end) ends.push(end)
  }
  for (const i of places) {
    if (i < 2 * width || i >= (height - 2) * width || !isEnd(data, width, i)) continue
    const { path, stopped } = walkBack(data, width, [i], most)
    if (stopped && path.length <= PRONG * usual + 2) prongs.push(path)
    else keep(path, stopped)
  }
  for (const [first, second] of forks(prongs, width)) {
    const fork = first[first.length - 1]!
    const { path, stopped } = walkBack(data, width, [...first, ...second, fork], most)
    keep(path.slice(first.length + second.length), stopped)
  }
  return ends
}

/** Pairs of prongs that meet. */
function forks(prongs: readonly number[][], width: number): [number[], number[]][] {
  const pairs: [number[], number[]][] = []
  const open = new Map<number, number[]>()
  for (const prong of prongs) {
    const foot = prong[prong.length - 1]!
    const near = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((x) => foot + row * width + x))
    const mate = near.find((at) => open.has(at))
    if (mate === undefined) open.set(foot, prong)
    else {
      pairs.push([prong, open.get(mate)!])
      open.delete(mate)
    }
  }
  return pairs
}

function endOf(
  path: readonly number[],
  stopped: boolean,
  distance: Float32Array,
  width: number,
  usual: number,
): StrokeEnd | null {
  const radius = path.slice(2, SHORTEST + 3).reduce((most, i) => Math.max(most, distance[i]!), 0)
  const longEnough = path.length > SHORTEST && (!stopped || path.length > STROKE * Math.max(usual, radius))
  if (!longEnough || radius > BLOT * usual) return null
  if (distance[path[Math.max(2, Math.ceil(radius))]!]! < TAPERED * radius) return null
  const back = path[Math.min(path.length - 1, Math.max(SHORTEST, Math.ceil(2.5 * radius)))]!
  const [x, y] = [path[0]! % width, Math.floor(path[0]! / width)]
  const vx = x - (back % width)
  const vy = y - Math.floor(back / width)
  const norm = Math.hypot(vx, vy) || 1
  return { x, y, dx: vx / norm, dy: vy / norm, radius }
}

function isEnd(data: Uint8Array, width: number, i: number): boolean {
  const around = ringAt(data, width, i)
  return INK_AROUND[around] === 1 || (INK_AROUND[around] === 2 && PIECES_AROUND[around] === 1)
}

/**
 * Goes on from the last pixel of a path along the skeleton, never back, until strokes meet (`stopped`) or
 * `most` pixels were walked.
 */
function walkBack(data: Uint8Array, width: number, from: readonly number[], most: number) {
  const ring = ringOffsets(width)
  const path = [...from]
  const seen = new Set(path)
  const until = from.length + most
  let at = path[path.length - 1]!
  while (path.length < until) {
    const step = ring.find((offset) => data[at + offset] && !seen.has(at + offset))
    if (step === undefined) return { path, stopped: path.length - from.length < SHORTEST }
    const next = at + step
    path.push(next)
    seen.add(next)
    if (PIECES_AROUND[ringAt(data, width, next)]! >= 3) return { path, stopped: true }
    at = next
  }
  return { path, stopped: false }
}
