import 'server-only'
import { AUDIENCE, type Audience } from '@/domain/audience'
import { PRINT_DPI, type Trim } from '@/domain/trim'
import type { Metric, Verdict } from '@/domain/verdict'
import { type Bitmap, copyBitmap } from './bitmap'
import { drawBridges } from './bridge-gaps'
import { removeSpecks } from './despeckle'
import { eraseLetters } from './erase-letters'
import { hollowOut } from './hollow-out'
import { inset } from './inset'
import { type Judgement, judge } from './judge'
import { shiftWeight, thickenTo } from './line-weight'
import { speckPt2 } from './measure-ink'
import { COLORABLE_PT2, PINHOLE_PT2 } from './measure-regions'
import { mergeRegions } from './merge-regions'
import { pageLeaks } from './shape-map'

export type RepairOptions = {
  readonly audience: Audience
  readonly trim: Trim
  /** 300 unless told. */
  readonly dpi?: number
  /** Ink may run to the edge. */
  readonly bleed?: boolean
  /** Judges what a remedy made, instead of the plain gate. */
  readonly gate?: (page: Bitmap) => Judgement
  /** What a remedy may not change, put back before it is judged; then nothing is moved as a whole either. */
  readonly keep?: (page: Bitmap) => Bitmap
}

export type Repaired = {
  readonly bitmap: Bitmap
  /** Null when nothing was done. */
  readonly judgement: Judgement | null
  /** What was done, a sentence each, in order; empty when nothing helped. */
  readonly done: string[]
}

/** Inches of margin after an inset: a little more than the gate asks for. */
const MARGIN_IN = 0.26

type Step = { bitmap: Bitmap; did: string }
type Context = { verdict: Verdict; audience: Audience; dpi: number }
/** `wholly`: it takes something away from the drawing, and counts only when it makes the page pass there. */
type Remedy = {
  metrics: readonly Metric[]
  wholly?: boolean
  moves?: boolean
  apply: (page: Bitmap, context: Context) => Step | null
}

/** In this order: an inset makes lines thinner, thicker lines close gaps and eat tiny regions. */
const REMEDIES: readonly Remedy[] = [
  { metrics: ['margin'], moves: true, apply: insetToMargin },
  { metrics: ['letters'], wholly: true, apply: removeLetters },
  { metrics: ['specks'], apply: despeckle },
  { metrics: ['solid'], apply: hollow },
  { metrics: ['lineMedian'], apply: reweigh },
  { metrics: ['lineP10', 'hairlines', 'lineMedian'], apply: thicken },
  { metrics: ['leaks'], apply: closeGaps },
  { metrics: ['tinyRegions'], wholly: true, apply: merge },
]

/**
 * Repairs what the gate found without drawing anew. Each remedy is judged at once; one that makes a metric
 * fail, or a failing one worse, is undone. The page given is never changed.
 */
export function repair(page: Bitmap, verdict: Verdict, options: RepairOptions): Repaired {
  const { audience, trim, dpi = PRINT_DPI, bleed, keep } = options
  const gate = options.gate ?? ((bitmap) => judge({ bitmap, audience, trim, dpi, bleed }))
  let bitmap = page
  let current = verdict
  let judgement: Judgement | null = null
  const done: string[] = []
  for (const { metrics, wholly = false, moves = false, apply } of REMEDIES) {
    if (moves && keep) continue
    if (!current.findings.some((finding) => metrics.includes(finding.metric))) continue
    const step = apply(bitmap, { verdict: current, audience, dpi })
    if (step === null) continue
    const made = keep ? keep(step.bitmap) : step.bitmap
    const after = gate(made)
    if (!improves(current, after, metrics) || (wholly && metrics.some((metric) => count(after, metric) > 0)))
      continue
    bitmap = made
    current = after
    judgement = after
    done.push(step.did)
  }
  return { bitmap, judgement, done }
}

/** Metrics of the drawing before it was cleaned, or of other pages: no repair changes them. */
const NOT_OURS: ReadonlySet<Metric> = new Set(['grey', 'chroma', 'cropped', 'decode', 'anatomy', 'duplicate'])

/** Whether a page fails for something that no repair changes. */
export const isBeyondRepair = ({ findings }: Verdict): boolean =>
  findings.some(({ metric, severity }) => severity === 'fail' && (NOT_OURS.has(metric) || metric === 'size'))

/** Fewer findings for the metrics repaired, and no other metric that newly fails. */
function improves(before: Verdict, after: Verdict, metrics: readonly Metric[]): boolean {
  const failing = (verdict: Verdict) =>
    new Set(
      verdict.findings.filter((f) => f.severity === 'fail' && !NOT_OURS.has(f.metric)).map((f) => f.metric),
    )
  const had = failing(before)
  for (const metric of failing(after)) if (!had.has(metric)) return false
  return metrics.some(
    (metric) => count(after, metric) < count(before, metric) || closer(before, after, metric),
  )
}

function count(verdict: Verdict, metric: Metric): number {
  return verdict.findings.filter((finding) => finding.metric === metric).length
}

/** Still failing, but the number moved by a tenth or more in the direction a repair moves it. */
function closer(before: Verdict, after: Verdict, metric: Metric): boolean {
  const [was, is] = [before.metrics[metric] ?? 0, after.metrics[metric] ?? 0]
  const rises = metric === 'lineP10' || metric === 'lineMedian' || metric === 'medianRegion'
  return rises ? is > was * 1.1 : is < was * 0.9
}

function insetToMargin(page: Bitmap, { verdict, audience, dpi }: Context): Step {
  const line = (verdict.metrics.lineMedian ?? AUDIENCE[audience].lineWeightPt) * (dpi / 72)
  return {
    bitmap: inset(page, MARGIN_IN * dpi, line),
    did: 'Made the drawing smaller to keep the margin free.',
  }
}

function removeLetters(page: Bitmap, { dpi }: Context): Step | null {
  const { bitmap, count } = eraseLetters(page, dpi)
  return count === 0 ? null : { bitmap, did: `Removed ${count} letters that nobody asked for.` }
}

function despeckle(page: Bitmap, { verdict, dpi }: Context): Step | null {
  const bitmap = copyBitmap(page)
  const removed = removeSpecks(bitmap, speckPt2(verdict.metrics.lineMedian ?? 0) * (dpi / 72) ** 2)
  return removed === 0 ? null : { bitmap, did: `Removed ${removed} ${removed === 1 ? 'speck' : 'specks'}.` }
}

function hollow(page: Bitmap, { verdict, audience, dpi }: Context): Step | null {
  const { gate, lineWeightPt } = AUDIENCE[audience]
  const line = Math.max(gate.p10Pt * 1.1, Math.min(lineWeightPt, verdict.metrics.lineMedian ?? lineWeightPt))
  const { bitmap, count } = hollowOut(page, gate.solidPt * 0.8, line, dpi)
  return count === 0
    ? null
    : { bitmap, did: `Hollowed out ${count} solid ${count === 1 ? 'area' : 'areas'}.` }
}

function reweigh(page: Bitmap, { verdict, audience, dpi }: Context): Step | null {
  const median = verdict.metrics.lineMedian ?? 0
  const [least, most] = AUDIENCE[audience].gate.linePt
  if (median >= least && median <= most) return null
  const target = median < least ? least * 1.08 : most * 0.95
  const did = median < least ? 'Made all lines thicker.' : 'Made all lines thinner.'
  return { bitmap: shiftWeight(page, target - median, dpi), did }
}

function thicken(page: Bitmap, { verdict, audience, dpi }: Context): Step | null {
  const { gate } = AUDIENCE[audience]
  const hairlines = verdict.findings.some(({ metric }) => metric === 'hairlines')
  if ((verdict.metrics.lineP10 ?? 0) >= gate.p10Pt && !hairlines) return null
  return { bitmap: thickenTo(page, gate.p10Pt * 1.08, dpi), did: 'Thickened the thinnest lines.' }
}

function closeGaps(page: Bitmap, { dpi }: Context): Step | null {
  const bridges = pageLeaks(page, dpi)
  if (bridges.length === 0) return null
  const bitmap = copyBitmap(page)
  drawBridges(bitmap, bridges)
  return { bitmap, did: `Closed ${bridges.length} ${bridges.length === 1 ? 'gap' : 'gaps'}.` }
}

function merge(page: Bitmap, { verdict, audience, dpi }: Context): Step | null {
  const pxPerPt = dpi / 72
  const thick = verdict.metrics.lineP90 ?? AUDIENCE[audience].lineWeightPt
  const limits = {
    colorable: COLORABLE_PT2 * pxPerPt ** 2,
    roomy: 4 * COLORABLE_PT2 * pxPerPt ** 2,
    pinhole: PINHOLE_PT2 * pxPerPt ** 2,
    line: (verdict.metrics.lineMedian ?? AUDIENCE[audience].lineWeightPt) * pxPerPt,
    wall: thick * 1.3 * pxPerPt,
  }
  // A few more than asked: an erased stroke may leave a scrap of paper behind.
  const most = Math.ceil(((verdict.metrics.tinyRegions ?? 0) - AUDIENCE[audience].gate.tinyRegions) * 1.15)
  const { bitmap, count } = mergeRegions(page, limits, most)
  return count === 0
    ? null
    : { bitmap, did: `Merged ${count} ${count === 1 ? 'shape' : 'shapes'} too small to color.` }
}
