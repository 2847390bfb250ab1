import 'server-only'
import { boxBlur } from './box-blur'
import { eachRow } from './each-row'
import type { Grey } from './grey'
import { halveMean } from './halve'
import { giveBack, takeBytes } from './memory'
import { closing } from './running-max'

/**
 * The brightness of the paper under every pixel, at half size: strokes narrower than about
 * 4 × `radius` + 2 pixels are filled from their surroundings, while the edge of a shaded area stays an
 * edge. That is what tells a stroke from the border of a grey patch: beside a stroke the paper is equally
 * bright on both sides.
 */
export function paperLevel(grey: Grey, radius: number): Grey {
  const half = halveMean(grey)
  const smooth = boxBlur(half)
  const closed = closing(smooth, radius)
  const paper = boxBlur(closed)
  giveBack(half.data, smooth.data, closed.data)
  return paper
}

/**
 * The picture divided by its paper level: paper becomes 255 whatever its shade, ink keeps its contrast.
 * Areas darker than `darkest` are ink and not paper, however wide they are.
 */
export function flatten(grey: Grey, paper: Grey, darkest: number): Grey {
  const { width, height, data } = grey
  const out = takeBytes(data.length)
  const divided = quotients(darkest)
  const row = new Uint8Array(width)
  eachRow(height, (y) => {
    levelRow(row, paper, y)
    for (let x = 0, i = y * width; x < width; x++, i++) out[i] = divided[(row[x]! << 8) | data[i]!]!
  })
  return { width, height, data: out }
}

/** For every paper level, and every brightness on it (level × 256 + brightness), the one divided by the other. */
function quotients(darkest: number): Uint8ClampedArray {
  const divided = new Uint8ClampedArray(1 << 16)
  eachRow(256, (level) => {
    // In 65,536ths.
    const scale = Math.floor((255 * 65536) / Math.max(level, darkest))
    for (let value = 0; value < 256; value++) divided[(level << 8) | value] = (value * scale) >> 16
  })
  return divided
}

/** One full-size row, interpolated between the pixels of a half-size picture. */
export function levelRow(row: Uint8Array, half: Grey, y: number): void {
  const near = y >> 1
  const far = y & 1 ? Math.min(half.height - 1, near + 1) : Math.max(0, near - 1)
  const a = near * half.width
  const b = far * half.width
  const { data } = half
  const last = half.width - 1
  let middle = data[a]! * 3 + data[b]!
  let left = middle
  for (let x = 0; x < last; x++) {
    const right = data[a + x + 1]! * 3 + data[b + x + 1]!
    row[2 * x] = (middle * 3 + left + 8) >> 4
    row[2 * x + 1] = (middle * 3 + right + 8) >> 4
    left = middle
    middle = right
  }
  row[2 * last] = (middle * 3 + left + 8) >> 4
  // Nothing is nearer to the last column of an even width; of an odd one there is none: a write beyond the end is lost.
  row[2 * last + 1] = (middle * 4 + 8) >> 4
}

/** A half-size picture enlarged to `width` × `height`, interpolated. */
export function doubled(half: Grey, width: number, height: number): Grey {
  const data = takeBytes(width * height)
  for (let y = 0; y < height; y++) levelRow(data.subarray(y * width, (y + 1) * width), half, y)
  return { width, height, data }
}
