import 'server-only'
import type { Bitmap } from './bitmap'
import { giveBack, takeBlank } from './memory'

/** Farther than any pixel of a page. */
export const FAR = 1 << 14
/** Rows of this many pixels or fewer are cheaper by looking at every pair. */
const SHORT = 24

/**
 * Exact Euclidean distance, in pixels, from every pixel equal to `of` to the center of the nearest pixel
 * that is not; 0 elsewhere. Outside of the picture counts as neither. A picture without any other
 * pixel is `FAR` everywhere.
 *
 * Two passes after Meijster, Roerdink and Hesselink (2000). Between two zero pixels of a row only the
 * pixels in between can matter, so the second pass works run by run and costs what the ink costs.
 */
export function distanceTransform({ width, height, data }: Bitmap, of: 0 | 1): Float32Array {
  const vertical = verticalDistance(data, width, height, of)
  const distance = new Float32Array(takeBlank(4 * width * height).buffer)
  const work = new Envelope(width)
  for (let y = 0; y < height; y++) {
    const row = y * width
    const stop = row + width
    let i = row
    while (i < stop) {
      while (i < stop && vertical[i] === 0) i++
      const from = i
      while (i < stop && vertical[i] !== 0) i++
      if (i === from) break
      const openLeft = from === row
      const openRight = i === stop
      if (i - from <= SHORT) shortRun(vertical, distance, from, i, openLeft, openRight)
      else work.run(vertical, distance, from, i, openLeft, openRight)
    }
  }
  giveBack(vertical)
  return distance
}

function verticalDistance(data: Uint8Array, width: number, height: number, of: 0 | 1): Uint16Array {
  const vertical = new Uint16Array(takeBlank(2 * width * height).buffer)
  for (let x = 0; x < width; x++) vertical[x] = data[x] === of ? FAR : 0
  for (let i = width; i < data.length; i++) {
    if (data[i] === of) vertical[i] = vertical[i - width]! < FAR ? vertical[i - width]! + 1 : FAR
  }
  for (let i = (height - 1) * width - 1; i >= 0; i--) {
    const below = vertical[i + width]! + 1
    if (below < vertical[i]!) vertical[i] = below
  }
  return vertical
}

function shortRun(
  vertical: Uint16Array,
  distance: Float32Array,
  from: number,
  until: number,
  openLeft: boolean,
  openRight: boolean,
): void {
  for (let i = from; i < until; i++) {
    let best = vertical[i]! * vertical[i]!
    if (!openLeft) best = Math.min(best, (i - from + 1) * (i - from + 1))
    if (!openRight) best = Math.min(best, (until - i) * (until - i))
    for (let d = 1; d * d < best; d++) {
      const square = d * d
      if (i - d >= from) best = Math.min(best, square + vertical[i - d]! * vertical[i - d]!)
      if (i + d < until) best = Math.min(best, square + vertical[i + d]! * vertical[i + d]!)
    }
    distance[i] = best >= FAR * FAR ? FAR : Math.sqrt(best)
  }
}

/** Lower envelope of the parabolas (x − q)² + f(q)² of one run, with a zero at each closed end. */
class Envelope {
  private readonly height: Float64Array
  private readonly apex: Int32Array
  private readonly begins: Float64Array

  constructor(width: number) {
    this.height = new Float64Array(width + 2)
    this.apex = new Int32Array(width + 2)
    this.begins = new Float64Array(width + 3)
  }

  run(
    vertical: Uint16Array,
    distance: Float32Array,
    from: number,
    until: number,
    openLeft: boolean,
    openRight: boolean,
  ): void {
    const { height, apex, begins } = this
    const length = until - from
    height[0] = openLeft ? FAR * FAR : 0
    for (let q = 1; q <= length; q++) height[q] = vertical[from + q - 1]! * vertical[from + q - 1]!
    height[length + 1] = openRight ? FAR * FAR : 0
    let top = 0
    apex[0] = 0
    begins[0] = Number.NEGATIVE_INFINITY
    for (let q = 1; q <= length + 1; q++) {
      let crossing = crossingOf(height, apex[top]!, q)
      while (crossing <= begins[top]!) crossing = crossingOf(height, apex[--top]!, q)
      apex[++top] = q
      begins[top] = crossing
    }
    begins[top + 1] = Number.POSITIVE_INFINITY
    for (let q = 1, k = 0; q <= length; q++) {
      while (begins[k + 1]! < q) k++
      const across = q - apex[k]!
      const best = across * across + height[apex[k]!]!
      distance[from + q - 1] = best >= FAR * FAR ? FAR : Math.sqrt(best)
    }
  }
}

function crossingOf(height: Float64Array, p: number, q: number): number {
  return (height[q]! - height[p]! + q * q - p * p) / (2 * (q - p))
}
