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
  const scale = new Float32Array(256)
  for (let level = 0; level < 256; level++) scale[level] = 255 / Math.max(level, darkest)
  const row = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    levelRow(row, paper, y)
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const value = data[i]! * scale[(row[x]! + 0.5) | 0]!
      out[i] = value > 255 ? 255 : value
    }
  }
  return { width, height, data: out }
}

/** One full-size row, interpolated between the pixels of a half-size picture. */
export function levelRow(row: Float32Array, half: Grey, y: number): void {
  const near = y >> 1
  const far = y & 1 ? Math.min(half.height - 1, near + 1) : Math.max(0, near - 1)
  const a = near * half.width
  const b = far * half.width
  const { data } = half
  const last = half.width - 1
  let left = data[a]! * 0.75 + data[b]! * 0.25
  let middle = left
  for (let x = 0; x <= last; x++) {
    const next = x < last ? x + 1 : last
    const right = data[a + next]! * 0.75 + data[b + next]! * 0.25
    row[2 * x] = middle * 0.75 + left * 0.25
    if (2 * x + 1 < row.length) row[2 * x + 1] = middle * 0.75 + right * 0.25
    left = middle
    middle = right
  }
}
