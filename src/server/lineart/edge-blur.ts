import 'server-only'
import { eachRow } from './each-row'
import type { Grey } from './grey'

/** Smaller steps between neighbors are noise, grey levels. */
const LEAST_STEP = 12
/** Edges are measured where they run nearly upright: the picture changes this much less along them. */
const UPRIGHT = 0.35
/** Weaker edges than this share of the usual one are left out. */
const STRONG = 0.6
/** Strokes that heavy, as a quantile, are those a page's ink is told from. */
const HEAVY = 0.7
/** Paler strokes than this share of their ink are not made out. */
const LEAST_FULL = 0.9
/** Strokes are followed so far, pixels. */
const WIDEST = 8
/** Strokes narrower than the first number look steeper than they are, by the second for each pixel. */
const NARROW = 3.3
const STEEPER = 0.12
const MOST_STEEPER = 0.1

type EdgeProfile = {
  readonly steepness: number
  /** Of the heavier strokes, pixels at half height. */
  readonly width: number
}

/** A list of each measure: a page has ten thousand edges. */
type Edges = { readonly steps: number[]; readonly spans: number[]; readonly widths: number[] }

/**
 * How much of an edge lies between two neighboring pixels: about .7 where a drawing is crisp, .48 after a
 * Gaussian blur of σ .8 pixels, .44 after one of σ 1; null when there are too few edges to say. Measured
 * along rows, at edges that cross them squarely: the step of one pixel over the step of three, corrected for
 * strokes so narrow that their other edge is in the way.
 */
export function edgeProfile(flat: Grey): EdgeProfile | null {
  const { steps, spans, widths } = uprightEdges(flat)
  if (steps.length < 100) return null
  const least = quantile(ordered(spans), 0.7) * STRONG
  const isStrong = (_: number, edge: number) => spans[edge]! >= least
  const ratios = ordered(steps.map((step, edge) => step / spans[edge]!).filter(isStrong))
  const strong = ordered(widths.filter(isStrong))
  const misled = Math.min(MOST_STEEPER, Math.max(0, (NARROW - quantile(strong, 0.4)) * STEEPER))
  const steepness = (quantile(ratios, 0.5) + quantile(ratios, 0.25)) / 2 - misled
  return { steepness, width: quantile(strong, HEAVY) }
}

/**
 * How much of its full contrast is left at the middle of a stroke that blur made as wide as `width` pixels at half its
 * height: 1 for wide strokes, less for those hardly wider than the blur. A Gaussian whose standard deviation gives
 * edges that steepness.
 */
export function fullness({ steepness, width }: EdgeProfile): number {
  let sigma = 0.4
  while (sigma < 2 && within(0.5, sigma) / within(1.5, sigma) > steepness) sigma += 0.02
  let drawn = 0.5
  while (drawn < width && widthAtHalf(drawn, sigma) < width) drawn += 0.05
  return Math.max(LEAST_FULL, within(drawn / 2, sigma))
}

/** Where a blurred stroke is at half of its own height. */
function widthAtHalf(drawn: number, sigma: number): number {
  const half = within(drawn / 2, sigma) / 2
  let x = 0
  while ((within(x + drawn / 2, sigma) - within(x - drawn / 2, sigma)) / 2 > half) x += 0.02
  return 2 * x
}

/** Share of a normal distribution that is less than `x` from its mean; odd in `x`. */
function within(x: number, sigma: number): number {
  const z = Math.abs(x) / (sigma * Math.SQRT2)
  // Abramowitz and Stegun 7.1.27, within .0005.
  const error = 1 - 1 / (1 + 0.278393 * z + 0.230389 * z ** 2 + 0.000972 * z ** 3 + 0.078108 * z ** 4) ** 4
  return x < 0 ? -error : error
}

const ordered = (values: readonly number[]): Float64Array => Float64Array.from(values).sort()

function quantile(ordered: Float64Array, share: number): number {
  return ordered[Math.floor(ordered.length * share)] ?? 0
}

/** Edges from paper to ink, read from left to right, in every third row. */
function uprightEdges({ width, height, data }: Grey): Edges {
  const edges: Edges = { steps: [], spans: [], widths: [] }
  eachRow(Math.ceil((height - 2) / 3), (third) => {
    const y = 1 + 3 * third
    for (let i = y * width + 1, stop = (y + 1) * width - WIDEST - 2; i < stop; i++) {
      const step = data[i]! - data[i + 1]!
      if (step < LEAST_STEP) continue
      if (step < data[i - 1]! - data[i]! || step < data[i + 1]! - data[i + 2]!) continue
      const span = data[i - 1]! - data[i + 2]!
      if (span < 3 * LEAST_STEP) continue
      const along = data[i + width]! + data[i + width + 1]! - data[i - width]! - data[i - width + 1]!
      if (Math.abs(along) > 2 * UPRIGHT * step) continue
      edges.steps.push(step)
      edges.spans.push(span)
      edges.widths.push(strokeWidth(data, i + 1))
    }
  })
  return edges
}

/** Pixels from `i` on that are at least half as dark as the darkest of them: interpolated at the far edge. */
function strokeWidth(data: Uint8Array, i: number): number {
  let darkest = 255
  for (let k = 0; k < 4; k++) if (data[i + k]! < darkest) darkest = data[i + k]!
  const half = (255 + darkest) / 2
  const near = data[i - 1]! > half && data[i]! < half ? (half - data[i]!) / (data[i - 1]! - data[i]!) : 0.5
  for (let k = 1; k < WIDEST; k++) {
    if (data[i + k]! <= half) continue
    return k - 1 + near + (half - data[i + k - 1]!) / Math.max(1, data[i + k]! - data[i + k - 1]!)
  }
  return WIDEST
}
