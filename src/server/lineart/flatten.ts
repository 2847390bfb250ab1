import 'server-only'
import { boxBlur } from './box-blur'
import type { Grey } from './grey'
import { halveMean } from './halve'
import { closing } from './running-max'

/**
 * The brightness of the paper under every pixel, at half size: strokes narrower than about
 * 4 × `radius` + 2 pixels are filled from their surroundings, while the edge of a shaded area stays an
 * edge. That is what tells a stroke from the border of a grey patch: beside a stroke the paper is equally
 * bright on both sides.
 */
export function paperLevel(grey: Grey, radius: number): Grey {
  return boxBlur(closing(boxBlur(halveMean(grey), 1), radius), 1)
}

/**
 * The picture divided by its paper level: paper becomes 255 whatever its shade, ink keeps its contrast.
 * Areas darker than `darkest` are ink and not paper, however wide they are.
 */
export function flatten(grey: Grey, paper: Grey, darkest: number): Grey {
  const { width, height, data } = grey
  const out = new Uint8Array(data.length)
  // In 65,536ths.
  const scale = new Int32Array(256)
  for (let level = 0; level < 256; level++) scale[level] = (255 * 65536) / Math.max(level, darkest)
  const row = new Uint8Array(width)
  for (let y = 0; y < height; y++) {
    levelRow(row, paper, y)
    for (let x = 0, i = y * width; x < width; x++, i++) {
      // Without a branch that paper's noise would make a guess: 255 at most.
      const left = 255 - ((data[i]! * scale[row[x]!]!) >> 16)
      out[i] = 255 - (left & ~(left >> 31))
    }
  }
  return { width, height, data: out }
}

/** One full-size row, interpolated between the pixels of a half-size picture. */
export function levelRow(row: Uint8Array, half: Grey, y: number): void {
  const near = y >> 1
  const far = y & 1 ? Math.min(half.height - 1, near + 1) : Math.max(0, near - 1)
  const a = near * half.width
  const b = far * half.width
  const { data } = half
  const last = half.width - 1
  let left = data[a]! * 3 + data[b]!
  let middle = left
  for (let x = 0; x <= last; x++) {
    const next = x < last ? x + 1 : last
    const right = data[a + next]! * 3 + data[b + next]!
    row[2 * x] = (middle * 3 + left + 8) >> 4
    if (2 * x + 1 < row.length) row[2 * x + 1] = (middle * 3 + right + 8) >> 4
    left = middle
    middle = right
  }
}

/** A half-size picture enlarged to `width` × `height`, interpolated. */
export function doubled(half: Grey, width: number, height: number): Grey {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) levelRow(data.subarray(y * width, (y + 1) * width), half, y)
  return { width, height, data }
}
