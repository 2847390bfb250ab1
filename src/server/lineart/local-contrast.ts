import 'server-only'
import { boxBlur } from './box-blur'
import { levelRow } from './flatten'
import type { Grey } from './grey'
import { halveDarkest } from './halve'
import { runningMax } from './running-max'

/** At and above this value a pixel of a contrast field is paper, below it is ink. */
export const INK_BELOW = 127.5

/** A maximum over a neighborhood exceeds the stroke it comes from by so many standard deviations of noise. */
const NOISE_PEAK = 2.3
/** Blur makes a thin stroke paler than a wide one; up to this factor it is taken to be the same ink. */
const PALER = 1.25
/** Sharpening makes strokes this much darker than they were drawn, and noise by half. */
const OVERSHOOT = 0.9
const SHARPENED_NOISE = 1.5

/** Strengths of a page: what counts as ink at all, and the standard deviation of its paper. */
export type Strengths = { readonly floor: number; readonly noise: number }

/**
 * How dark each pixel of the sharpened picture is against the ink near it: the result is `INK_BELOW` where
 * contrast is half of the ink's, so a stroke's edge is where its profile is at half height and neither faint
 * nor blurred strokes change weight. The ink's contrast is the largest within `radius` pixels of the picture
 * before sharpening, a little more for hairlines (never above the page's usual ink), never below `floor`.
 */
export function localContrast(flat: Grey, sharp: Grey, radius: number, { floor, noise }: Strengths): Grey {
  const { width, height, data } = sharp
  const contrast = contrastOf(halveDarkest(flat))
  const highest = runningMax(contrast, Math.max(1, radius >> 1))
  const excess = NOISE_PEAK * noise
  const along = strokeStrengths(contrast, highest, sharp, floor)
  const usual = Math.max(along.flat - excess, (along.sharp - excess * SHARPENED_NOISE) * OVERSHOOT)
  const peaks = boxBlur(highest, 1)
  const scale = new Float32Array(256)
  for (let peak = 0; peak < 256; peak++) {
    scale[peak] = 255 / Math.max(floor, Math.min((peak - excess) * PALER, usual))
  }
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

function contrastOf({ width, height, data }: Grey): Grey {
  for (let i = 0; i < data.length; i++) data[i] = 255 - data[i]!
  return { width, height, data }
}

/** The contrast of the page's strokes at their darkest, before and after sharpening: 70th percentiles. */
function strokeStrengths(contrast: Grey, highest: Grey, sharp: Grey, floor: number) {
  const flatAlong = new Int32Array(256)
  const sharpAlong = new Int32Array(256)
  let count = 0
  for (let y = 0, i = 0; y < contrast.height; y++) {
    for (let x = 0; x < contrast.width; x++, i++) {
      const value = contrast.data[i]!
      if (value < floor || value < highest.data[i]!) continue
      flatAlong[value]!++
      sharpAlong[255 - darkestOfFour(sharp, 2 * x, 2 * y)]!++
      count++
    }
  }
  return { flat: exceededBy(flatAlong, count * 0.3), sharp: exceededBy(sharpAlong, count * 0.3) }
}

function darkestOfFour({ width, height, data }: Grey, x: number, y: number): number {
  const i = y * width + x
  const right = x + 1 < width ? 1 : 0
  const below = y + 1 < height ? width : 0
  return Math.min(data[i]!, data[i + right]!, data[i + below]!, data[i + below + right]!)
}

/** The highest level that at least `wanted` counts reach. */
function exceededBy(counts: Int32Array, wanted: number): number {
  let above = 0
  let level = 255
  while (level > 0 && above + counts[level]! < wanted) above += counts[level--]!
  return level
}

/** Standard deviation of the paper's grey values, from the differences between neighbors. */
export function paperNoise({ data }: Grey): number {
  const differences = new Int32Array(256)
  let count = 0
  for (let i = 1; i < data.length; i += 3) {
    const a = data[i]!
    const b = data[i - 1]!
    if (a <= 190 || b <= 190) continue
    differences[a > b ? a - b : b - a]!++
    count++
  }
  const wanted = count * 0.8
  let below = 0
  let level = 0
  while (level < 255 && below + differences[level]! < wanted) below += differences[level++]!
  if (level === 0) return 0
  const within = differences[level]! > 0 ? (wanted - below) / differences[level]! : 0
  // Four fifths of the differences of normal noise are below 1.81 standard deviations.
  return (level - 0.5 + within) / 1.81
}

/** Contrast that only ink exceeds on paper with that much noise. */
export function noiseFloor(noise: number): number {
  return Math.min(110, 40 + 16 * noise)
}
