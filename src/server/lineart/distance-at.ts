import 'server-only'
import type { Bitmap } from './bitmap'
import { distanceTransform, FAR } from './distance'
import { eachPiece } from './each-row'
import { takeBlank } from './memory'

/** Paper so many pixels away or nearer is found by looking at pixels in the order of their distance. */
const NEAR = 24

/**
 * The distance of `distanceTransform` of ink, in pixels, but only at `places` (those of a skeleton, say), indices of ink in
 * reading order, and 0 elsewhere: for a few thin strokes on a large page that is a fraction of the work.
 */
export function distanceAt(bitmap: Bitmap, places: Int32Array): Float32Array {
  const { width, height, data } = bitmap
  const distance = new Float32Array(takeBlank(4 * data.length).buffer)
  const offsets = Int32Array.from(AROUND, ([dx, dy]) => dy * width + dx)
  const far = farSearch(bitmap)
  eachPiece(places.length, (from, until) => {
    for (let at = from; at < until; at++) {
      const i = places[at]!
      const x = i % width
      const y = (i - x) / width
      const isInside = x >= NEAR && y >= NEAR && x < width - NEAR && y < height - NEAR
      const least = isInside ? leastAt(distance, i, width) : NEAR
      let k = least < NEAR ? FIRST_AT[Math.floor(least * least)]! : offsets.length
      while (k < offsets.length && data[i + offsets[k]!]) k++
      distance[i] = k < offsets.length ? Math.sqrt(SQUARE[k]!) : far(x, y)
    }
  })
  return distance
}

/** No pixel is nearer to paper than its neighbors by more than the step between them. */
function leastAt(distance: Float32Array, i: number, width: number): number {
  const above = Math.max(distance[i - width - 1]!, distance[i - width]!, distance[i - width + 1]!)
  return Math.max(above, distance[i - 1]!, Math.SQRT2) - Math.SQRT2
}

/** Every pixel of a disc, from its middle outward. */
const AROUND = disc(NEAR)
const SQUARE = Int32Array.from(AROUND, ([dx, dy]) => dx * dx + dy * dy)
/** For every squared distance the first pixel of the disc that is as far from its middle. */
const FIRST_AT = Int32Array.from({ length: NEAR * NEAR }, (_, square) =>
  SQUARE.findIndex((one) => one >= square),
)

function disc(radius: number): (readonly [dx: number, dy: number])[] {
  const side = Array.from({ length: 2 * radius + 1 }, (_, at) => at - radius)
  return side
    .flatMap((dy) => side.map((dx) => [dx, dy] as const))
    .filter(([dx, dy]) => dx * dx + dy * dy <= radius * radius)
    .sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by)
}

/**
 * For the few pixels whose paper is far: one by one, until that has cost as much as the distances of all pixels do. In a
 * black square of 2000 pixels every search looks at a million of them.
 */
function farSearch(bitmap: Bitmap): (x: number, y: number) => number {
  const { width, data } = bitmap
  let looked = 0
  let all: Float32Array | null = null
  return (x, y) => {
    if (looked > data.length) {
      all ??= distanceTransform(bitmap, 1)
      return all[y * width + x]!
    }
    const distance = nearestPaper(bitmap, x, y)
    looked += distance * distance
    return distance
  }
}

/** Looks row by row away from the pixel, until rows are farther away than the nearest paper so far. */
function nearestPaper({ width, height, data }: Bitmap, x: number, y: number): number {
  const at = y * width + x
  let best = FAR * FAR
  for (let dy = 0; dy * dy < best && (dy <= y || dy < height - y); dy++) {
    if (dy <= y) best = nearestInRow(data, at - dy * width, x, width, dy * dy, best)
    if (dy > 0 && dy < height - y) best = nearestInRow(data, at + dy * width, x, width, dy * dy, best)
  }
  return best >= FAR * FAR ? FAR : Math.sqrt(best)
}

/** Squared distance to the nearest paper of a row whose pixel at `middle` is `square` away; `best` if that is less. */
function nearestInRow(
  data: Uint8Array,
  middle: number,
  x: number,
  width: number,
  square: number,
  best: number,
): number {
  for (let dx = 0; dx * dx + square < best && (dx <= x || dx < width - x); dx++) {
    const left = dx <= x && !data[middle - dx]
    const right = dx < width - x && !data[middle + dx]
    if (left || right) return dx * dx + square
  }
  return best
}
