import 'server-only'
import { boxBlur } from './box-blur'
import { levelRow } from './flatten'
import type { Grey } from './grey'
import { halve } from './halve'
import { runningMax } from './running-max'

/** At and above this value a pixel of a contrast field is paper, below it is ink. */
export const INK_BELOW = 127.5

/**
 * How dark each pixel is against the darkest ink near it: the result is `INK_BELOW` where contrast is
 * half of the largest contrast within `radius` pixels (or half of `floor`, if that is more). A stroke's
 * edge is where its profile is at half height, so neither faint nor blurred strokes change their weight.
 */
export function localContrast(flat: Grey, radius: number, floor: number): Grey {
  const { width, height, data } = flat
  const peaks = boxBlur(runningMax(inverse(halve(flat, 'min')), Math.max(1, radius >> 1)), 1)
  const scale = new Float32Array(256)
  for (let peak = 0; peak < 256; peak++) scale[peak] = 255 / Math.max(peak, floor)
  const out = new Uint8Array(data.length)
  const row = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    levelRow(row, peaks, y)
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const value = 255 - (255 - data[i]!) * scale[(row[x]! + 0.5) | 0]!
      out[i] = value < 0 ? 0 : value
    }
  }
  return { width, height, data: out }
}

function inverse({ width, height, data }: Grey): Grey {
  for (let i = 0; i < data.length; i++) data[i] = 255 - data[i]!
  return { width, height, data }
}

/**
 * Contrast that only ink exceeds, from the picture's own noise: the 80th percentile of differences between
 * neighboring paper pixels, times nine, on top of 40; at most 110.
 */
export function noiseFloor({ data }: Grey): number {
  const differences = new Int32Array(256)
  let count = 0
  for (let i = 1; i < data.length; i += 3) {
    const a = data[i]!
    const b = data[i - 1]!
    if (a <= 190 || b <= 190) continue
    differences[a > b ? a - b : b - a]!++
    count++
  }
  let below = 0
  let noise = 0
  while (noise < 255 && below + differences[noise]! < count * 0.8) below += differences[noise++]!
  return Math.min(110, 40 + 9 * noise)
}
