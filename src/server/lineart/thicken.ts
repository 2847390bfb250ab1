import 'server-only'
import { AUDIENCE, type Audience } from '@/domain/audience'
import { PRINT_DPI, type Trim } from '@/domain/trim'
import type { Finding, Metric } from '@/domain/verdict'
import { type Bitmap, copyBitmap, inkPixels } from './bitmap'
import { type Judgement, judge } from './judge'
import { everyLine, shiftWeight, thickenTo } from './line-weight'

/** Thicker lines are this much heavier, where the page has room for the ink. */
const HEAVIER = 0.25
/** Points; less would not add a pixel on either side. */
const LEAST_PT = 0.25
/** Where there is no room for that, only lines thinner than this are made so heavy, in widths of the page's lines. */
const EVENED = [1.15, 1.05, 1]
/** Less ink more, as a share, and nobody sees that anything changed. */
const SEEN = 1.015
const PX_PER_PT = PRINT_DPI / 72

/** What an author reads when there is no room. */
export const NO_THICKER = 'The lines are as thick as this page has room for.'

export type ThickenOptions = {
  readonly audience: Audience
  readonly trim: Trim
  /** Median weight of the page's lines, points. */
  readonly linePt: number
  /** What the gate says about the page as it is. */
  readonly findings: readonly Pick<Finding, 'metric' | 'severity'>[]
}

/** `byPt`: how much heavier most lines are now. */
export type Thickened = { readonly bitmap: Bitmap; readonly judgement: Judgement; readonly byPt: number }

/**
 * Heavier lines, as far as nothing fails the gate that did not before: all of them by the most there is room for, else
 * the thinner ones. Null when there is no room at all.
 */
export function thicken(page: Bitmap, options: ThickenOptions): Thickened | null {
  const { audience, trim, linePt, findings } = options
  const had = failing(findings)
  const ink = inkPixels(page)
  const most = had.has('ink')
    ? Number.POSITIVE_INFINITY
    : (AUDIENCE[audience].gate.inkPct[1] / 100) * page.data.length
  for (const bitmap of waysOf(
    page,
    linePt,
    had.has('lineMedian') ? linePt * 2 : AUDIENCE[audience].gate.linePt[1],
  )) {
    const inked = inkPixels(bitmap)
    // Cheaper to know than all the rest.
    if (inked > most || inked < ink * SEEN) continue
    const judgement = judge({ bitmap, audience, trim, dpi: PRINT_DPI, lettered: true })
    if ([...failing(judgement.findings)].every((metric) => had.has(metric)))
      return { bitmap, judgement, byPt: Math.max(0, (judgement.metrics.lineMedian ?? 0) - linePt) }
  }
  return null
}

/** By how many points lines get heavier when nobody says by how much. */
export const heavier = (linePt: number): number => Math.max(LEAST_PT, linePt * HEAVIER)

/** The most first. */
function* waysOf(page: Bitmap, linePt: number, heaviest: number): Generator<Bitmap> {
  const most = Math.min(heavier(linePt), heaviest - linePt) * PX_PER_PT
  for (let pixels = Math.max(1, Math.round(most)); pixels > 0; pixels--) yield widened(page, pixels)
  const lines = everyLine(page, PRINT_DPI)
  for (const share of EVENED) yield thickenTo(page, linePt * share, PRINT_DPI, lines)
}

/** Every stroke wider by whole pixels; an odd one goes to the right and below. */
function widened(page: Bitmap, pixels: number): Bitmap {
  const even = pixels - (pixels % 2)
  const grown = even > 0 ? shiftWeight(page, (even - 0.9) / PX_PER_PT, PRINT_DPI) : copyBitmap(page)
  if (even === pixels) return grown
  const { width, data } = grown
  for (let i = data.length - 1; i > width; i--)
    if (!data[i] && (data[i - 1] || data[i - width] || data[i - width - 1])) data[i] = 1
  return grown
}

const failing = (findings: ThickenOptions['findings']): Set<Metric> =>
  new Set(findings.filter(({ severity }) => severity === 'fail').map(({ metric }) => metric))
