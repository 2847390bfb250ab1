import 'server-only'
import type { Grey } from './grey'

/** Mean, largest or smallest of each 2 × 2 block; odd edges repeat their last pixel. */
export function halve({ width, height, data }: Grey, by: 'mean' | 'max' | 'min'): Grey {
  const halfWidth = (width + 1) >> 1
  const halfHeight = (height + 1) >> 1
  const out = new Uint8Array(halfWidth * halfHeight)
  for (let y = 0, to = 0; y < halfHeight; y++) {
    const upper = y * 2 * width
    const lower = Math.min(height - 1, y * 2 + 1) * width
    for (let x = 0; x < halfWidth; x++, to++) {
      const left = x * 2
      const right = Math.min(width - 1, left + 1)
      const a = data[upper + left]!
      const b = data[upper + right]!
      const c = data[lower + left]!
      const d = data[lower + right]!
      out[to] =
        by === 'mean' ? (a + b + c + d + 2) >> 2 : by === 'max' ? Math.max(a, b, c, d) : Math.min(a, b, c, d)
    }
  }
  return { width: halfWidth, height: halfHeight, data: out }
}
