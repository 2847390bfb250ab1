import 'server-only'
import { AUDIENCE, type Audience } from '@/domain/audience'
import { PRINT_DPI, TRIM_SIZE, type Trim } from '@/domain/trim'
import type { Finding, Metric, Verdict } from '@/domain/verdict'
import type { Bitmap } from './bitmap'
import type { Fingerprint } from './fingerprint'
import { gateRules, HAIRLINE } from './gate-rules'
import type { HalfStrokes } from './half-strokes'
import { measure } from './measure'
import type { Measurement, Measurements } from './measurement'
import type { Picture } from './read-picture'

export type JudgeInput = {
  /** The cleaned page. */
  readonly bitmap: Bitmap
  /** The drawing it was cleaned from; without it grey, color and cropping are not judged. */
  readonly raw?: Picture
  readonly audience: Audience
  readonly trim: Trim
  /** 300 unless told. */
  readonly dpi?: number
  /** Fingerprints of the book's other pages. */
  readonly others?: readonly Fingerprint[]
  /** Their ids or files, in the same order: a duplicate's finding says which page it is. */
  readonly otherNames?: readonly string[]
  /** How like their sheets the heroes on it are; left out: not compared. */
  readonly heroes?: Measurement
  /** Letters were asked for, or put there by the author. */
  readonly lettered?: boolean
  /** Ink may run to the edge. */
  readonly bleed?: boolean
  /** Of the page, where they are known already. */
  readonly strokes?: HalfStrokes
}

export type Judgement = Verdict & { readonly fingerprint: Fingerprint }

/** Inches without ink inside of every edge. */
const MARGIN_IN = 0.25
/** Bleed of a page, inches: outside edge, and top and bottom. */
const BLEED_IN = 0.125
/** Most findings of one metric; the rest only counts. */
const SPOTS = 6

/** The quality gate: every metric, and a sentence with a place for each that fails. */
export function judge(input: JudgeInput): Judgement {
  const { bitmap, raw, audience, trim, dpi = PRINT_DPI, others = [], heroes, bleed = false } = input
  const ranges = AUDIENCE[audience].gate
  const marginIn = bleed ? 0 : MARGIN_IN
  const { measurements, fingerprint, mostAlike } = measure({
    bitmap,
    raw,
    dpi,
    marginIn,
    solidPt: ranges.solidPt,
    hairlinePt: ranges.p10Pt * HAIRLINE,
    others,
    lettered: input.lettered ?? false,
    ...(input.strokes ? { strokes: input.strokes } : {}),
  })
  if (heroes) measurements.likeness = heroes
  measurements.size = { value: sizeError(bitmap, trim, dpi, bleed), spots: [] }
  measurements.blank = { value: measurements.ink!.value < BLANK_INK_PCT ? 1 : 0, spots: [] }
  const like = input.otherNames?.[mostAlike]
  const findings = findingsOf(measurements, audience, bitmap).map((finding) =>
    finding.metric === 'duplicate' && like !== undefined ? { ...finding, like } : finding,
  )
  const failed = findings.some((finding) => finding.severity === 'fail')
  return { passed: !failed, score: scoreOf(findings), metrics: valuesOf(measurements), findings, fingerprint }
}

/** Less ink than this, in percent, is an empty page. */
const BLANK_INK_PCT = 0.1

/** Pixels by which the page misses its trim size (with or without bleed, where that is allowed). */
function sizeError({ width, height }: Bitmap, trim: Trim, dpi: number, bleed: boolean): number {
  const size = TRIM_SIZE[trim]
  const off = (w: number, h: number) =>
    Math.max(Math.abs(width - Math.round(w * dpi)), Math.abs(height - Math.round(h * dpi)))
  const trimmed = off(size.width, size.height)
  return bleed ? Math.min(trimmed, off(size.width + BLEED_IN, size.height + 2 * BLEED_IN)) : trimmed
}

function findingsOf(measurements: Measurements, audience: Audience, page: Bitmap): Finding[] {
  const blank = measurements.blank?.value === 1
  const findings: Finding[] = []
  for (const rule of gateRules(audience)) {
    const measurement = measurements[rule.metric]
    if (!measurement || (blank && !ALSO_WHEN_BLANK.has(rule.metric))) continue
    const { value, spots } = measurement
    if (rule.passes(value)) continue
    const { metric, severity } = rule
    if (spots.length === 0) findings.push({ metric, severity, message: rule.say(value) })
    for (const spot of spots.slice(0, SPOTS)) {
      const message = rule.sayAt(spot.value, placeName(spot.box, page), value)
      findings.push({ metric, severity, message, box: spot.box })
    }
  }
  return findings
}

/** An empty page fails for being empty, not for each thing it lacks. */
const ALSO_WHEN_BLANK: ReadonlySet<Metric> = new Set(['blank', 'size', 'grey', 'chroma'])

/** Where on the page, in words: “at the top left”, “in the middle”. */
export function placeName([x, y, w, h]: readonly [number, number, number, number], page: Bitmap): string {
  const column = Math.min(2, Math.floor((3 * (x + w / 2)) / page.width))
  const row = Math.min(2, Math.floor((3 * (y + h / 2)) / page.height))
  if (row === 1) return ['at the left', 'in the middle', 'at the right'][column]!
  const edge = row === 0 ? 'top' : 'bottom'
  return `at the ${['left', '', 'right'].map((side) => `${edge} ${side}`.trim())[column]}`
}

/** 100 for a page without findings; a failed metric costs 20, its further spots and warnings 3 each. */
function scoreOf(findings: readonly Finding[]): number {
  const failed = new Set(findings.filter((f) => f.severity === 'fail').map((f) => f.metric))
  const minor = findings.length - failed.size
  return Math.max(0, 100 - 20 * failed.size - 3 * minor)
}

function valuesOf(measurements: Measurements): Record<string, number> {
  const values: Record<string, number> = {}
  for (const [metric, { value }] of Object.entries(measurements)) values[metric] = Number(value.toFixed(4))
  return values
}
