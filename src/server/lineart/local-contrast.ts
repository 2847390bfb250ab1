import 'server-only'
import { boxBlur } from './box-blur'
import { type BusyTiles, busySpans } from './busy-tiles'
import { eachPiece, eachRow } from './each-row'
import { doubled, levelRow } from './flatten'
import { type Grey, invertInPlace, whiteGrey } from './grey'
import { halveDarkest } from './halve'
import { giveBack } from './memory'
import { runningMax } from './running-max'
import type { Sharpened } from './sharpen'

/** At and above this value a pixel of a contrast field is paper, below it is ink. */
export const INK_BELOW = 127.5

/** A maximum over a neighborhood exceeds the stroke it comes from by so many standard deviations of noise. */
const NOISE_PEAK = 2.3
/** The stronger of a page's strokes exceed their ink by so many, and by this share: compression rings at edges. */
const NOISE_OF_STRONG = 3.3
const RINGING = 0.985
/** Blur makes a thin stroke paler than a wide one; up to this factor it is taken to be the same ink. */
const PALER = 1.3

/**
 * Strengths of a page: what counts as ink at all, the standard deviation of its paper, and how much of the ink's
 * contrast blur has left its strokes.
 */
export type Strengths = { readonly floor: number; readonly noise: number; readonly fullness: number }

/**
 * How dark each pixel of the sharpened picture is against the ink near it: the result is `INK_BELOW` where
 * contrast is half of the ink's, so a stroke's edge is where its profile is at half height and neither faint
 * nor blurred strokes change weight. The ink's contrast is the largest within about `radius` pixels of the picture
 * before sharpening, more for hairlines (never above the page's usual ink), never below `floor`.
 * `darkest` is that picture at half size, the darkest of every four pixels; what is not `where` becomes blank.
 */
export function localContrast(
  darkest: Grey,
  sharp: Sharpened,
  where: BusyTiles,
  radius: number,
  { floor, noise, fullness }: Strengths,
): Grey {
  const { width, height } = sharp.grey
  const contrast = halveDarkest(darkest)
  invertInPlace(contrast)
  const highest = runningMax(contrast, Math.max(1, radius >> 2))
  const excess = NOISE_PEAK * noise
  const strong = strokeStrength(contrast, highest, floor)
  const usual = ((strong - NOISE_OF_STRONG * noise) * RINGING) / fullness
  const smooth = boxBlur(highest)
  const peaks = doubled(smooth, (width + 1) >> 1, (height + 1) >> 1)
  giveBack(contrast.data, highest.data, smooth.data)
  const against = contrasts((peak) => Math.max(floor, Math.min((peak - excess) * PALER, usual)))
  const field = compared(sharp, where, peaks, against)
  giveBack(peaks.data)
  return field
}

/** What is not `where` is blank. */
function compared(sharp: Sharpened, where: BusyTiles, peaks: Grey, against: Uint8Array): Grey {
  const { width, height } = sharp.grey
  const out = whiteGrey(width, height)
  const { data } = out
  const peak = new Uint8Array(width)
  eachRow(height, (y) => {
    const spans = busySpans(where, y)
    if (spans.length > 0) levelRow(peak, peaks, y)
    for (const [from, until] of spans) {
      const line = sharp.row(y, from, until)
      for (let x = from, i = y * width + from; x < until; x++, i++)
        data[i] = against[(peak[x]! << 8) | line[x]!]!
    }
  })
  return out
}

/** For every peak, and every brightness near it (peak × 256 + brightness), how dark that is against the ink there. */
function contrasts(inkAt: (peak: number) => number): Uint8Array {
  const against = new Uint8Array(1 << 16)
  eachRow(256, (peak) => {
    const scale = Math.fround(255 / inkAt(peak))
    for (let value = 0; value < 256; value++)
      against[(peak << 8) | value] = Math.max(0, 255 - (255 - value) * scale)
  })
  return against
}

/** The contrast of the page's strokes at their darkest: the 70th percentile. */
function strokeStrength(contrast: Grey, highest: Grey, floor: number): number {
  const along = new Int32Array(256)
  const least = Math.ceil(floor)
  let count = 0
  eachPiece(contrast.data.length, (from, until) => {
    for (let i = from; i < until; i++) {
      const value = contrast.data[i]!
      if (value < least || value < highest.data[i]!) continue
      along[value]!++
      count++
    }
  })
  return exceededBy(along, count * 0.3)
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
  eachPiece(data.length - 1, (from, until) => {
    for (let i = from; i < until; i += 11) {
      const a = data[i + 1]!
      const b = data[i]!
      if (a <= 190 || b <= 190) continue
      differences[Math.abs(a - b)]!++
      count++
    }
  })
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
