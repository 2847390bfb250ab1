import 'server-only'
import { AUDIENCE, type Audience } from '@/domain/audience'
import type { Finding, Metric } from '@/domain/verdict'

/** One row of the gate: what passes, and what an author reads when it doesn’t. */
export type GateRule = {
  readonly metric: Metric
  readonly severity: Finding['severity']
  readonly passes: (value: number) => boolean
  /** The sentence without a place. */
  readonly say: (value: number) => string
  /** The sentence for one place: its own value, where it is, the page’s value. */
  readonly sayAt: (value: number, place: string, total: number) => string
}

const GREY_LIMIT = 0.005
const CHROMA_LIMIT = 0.002
/** A hairline is thinner than this share of what the thinnest lines may be. */
export const HAIRLINE = 0.7
/**
 * Percent of a page’s lines that may be hairlines. Good pages of the gate's tuning part have at most 0.4, one thing of
 * twenty drawn in hairlines makes 3.3 and more (docs/decisions/020).
 */
const HAIRLINES_PCT = 1.8
const DUPLICATE_LIMIT = 0.9
/** 90th percentile of the line weight above which a page is a photo or a silhouette, points. */
const P90_LIMIT_PT = 8
/** … or this much more than the heaviest lines an audience may have: strokes are wider where they meet. */
const P90_OVER_HEAVIEST = 1.25
/**
 * Resemblance of a hero's head to its sheet below which it drifted: 2 of 100 pages with the right hero are below, and 4
 * of 5 with another (docs/decisions/011).
 */
export const LIKENESS_LIMIT = 0.28
/** Share of a drawing’s border that ink may touch before the drawing counts as cut off. */
const CROPPED_LIMIT = 0.02

/** The gate’s table for an audience. */
export function gateRules(audience: Audience): GateRule[] {
  const { label, gate } = AUDIENCE[audience]
  const who = label.toLowerCase()
  return [
    rule(
      'decode',
      (v) => v === 0,
      () => 'The picture can’t be read.',
    ),
    rule(
      'size',
      (v) => v <= 1,
      (v) => `The page misses its trim size by ${v} pixels.`,
    ),
    rule(
      'blank',
      (v) => v === 0,
      () => 'The page is empty.',
    ),
    rule(
      'grey',
      (v) => v < GREY_LIMIT,
      (v) => `${percent(v)} of the drawing is flat grey; a coloring page is black and white.`,
    ),
    rule(
      'chroma',
      (v) => v < CHROMA_LIMIT,
      (v) => `${percent(v)} of the drawing is colored; a coloring page is black and white.`,
    ),
    rule(
      'cropped',
      (v) => v < CROPPED_LIMIT,
      () => 'The drawing is cut off at its border.',
      (_, place) => `The drawing is cut off ${place}.`,
    ),
    rule(
      'solid',
      (v) => v <= gate.solidPt,
      (v) => solid(v, '', gate.solidPt),
      (v, place) => solid(v, ` ${place}`, gate.solidPt),
    ),
    rule(
      'margin',
      (v) => v === 0,
      () => 'Ink runs into the margin.',
      (_, place) => `Ink runs into the margin ${place}.`,
    ),
    rule(
      'specks',
      (v) => v <= gate.specks,
      (v) => specks(v, gate.specks),
      (_, place, total) => `A speck of ink ${place}; ${specks(total, gate.specks)}`,
    ),
    ...lineRules(audience, who),
    ...regionRules(audience, who),
    rule(
      'ink',
      (v) => within(v, gate.inkPct),
      (v) =>
        v < gate.inkPct[0]
          ? `Only ${v.toFixed(1)} % of the page is ink; there is little to color.`
          : `${v.toFixed(1)} % of the page is ink; ${gate.inkPct[1]} % is the limit for ${who}.`,
    ),
    rule(
      'letters',
      (v) => v === 0,
      () => 'There are letters in the drawing that nobody asked for.',
      (_, place) => `There are letters ${place} that nobody asked for.`,
    ),
    rule(
      'duplicate',
      (v) => v < DUPLICATE_LIMIT,
      () => 'Another page of the book is nearly the same.',
    ),
    rule(
      'likeness',
      (v) => v >= LIKENESS_LIMIT,
      () => 'A hero does not look like on its sheet.',
      (_, place) => `The hero ${place} does not look like on its sheet.`,
    ),
  ]
}

function lineRules(audience: Audience, who: string): GateRule[] {
  const { linePt, p10Pt } = AUDIENCE[audience].gate
  return [
    rule(
      'lineMedian',
      (v) => within(v, linePt),
      (v) =>
        v < linePt[0]
          ? `Lines are ${points(v)} wide; ${who} need at least ${points(linePt[0])}.`
          : `Lines are ${points(v)} wide; ${points(linePt[1])} is the limit for ${who}.`,
    ),
    rule(
      'lineP10',
      (v) => v >= p10Pt,
      (v) => `The thinnest lines are ${points(v)} wide; ${who} need at least ${points(p10Pt)}.`,
      (v, place) => `Lines ${place} are only ${points(v)} wide; ${who} need at least ${points(p10Pt)}.`,
    ),
    rule(
      'hairlines',
      (v) => v <= HAIRLINES_PCT,
      (v) => hairlines(v, '', who, p10Pt),
      (_, place, total) => hairlines(total, ` ${place}`, who, p10Pt),
    ),
    rule(
      'lineP90',
      (v) => v <= Math.max(P90_LIMIT_PT, linePt[1] * P90_OVER_HEAVIEST),
      () => 'Most of the ink is in wide areas: a photo or a silhouette, not a line drawing.',
    ),
  ]
}

function regionRules(audience: Audience, who: string): GateRule[] {
  const { regions, medianRegionPct, tinyRegions } = AUDIENCE[audience].gate
  return [
    rule(
      'regions',
      (v) => within(v, regions),
      (v) =>
        v < regions[0]
          ? `The page has ${v} ${v === 1 ? 'shape' : 'shapes'} to color; ${regions[0]} is the least for ${who}.`
          : `The page has ${v} shapes to color; ${regions[1]} is the most for ${who}.`,
    ),
    rule(
      'medianRegion',
      (v) => v >= medianRegionPct,
      () => `Most shapes are too small for ${who} to color.`,
    ),
    rule(
      'tinyRegions',
      (v) => v <= tinyRegions,
      (v) => `${v} shapes are too small to color.`,
      (_, place, total) => `A shape ${place} is too small to color; ${total} are, ${tinyRegions} may be.`,
    ),
    rule(
      'leaks',
      (v) => v === 0,
      () => 'An outline is open.',
      (_, place) => `The outline ${near(place)} is open.`,
      'warn',
    ),
  ]
}

function rule(
  metric: Metric,
  passes: GateRule['passes'],
  say: GateRule['say'],
  sayAt: GateRule['sayAt'] = (_, place, total) => say(total).replace(/\.$/, `, most of it ${place}.`),
  severity: Finding['severity'] = 'fail',
): GateRule {
  return { metric, severity, passes, say, sayAt }
}

const hairlines = (share: number, place: string, who: string, p10Pt: number) =>
  `Hairlines${place}: ${share.toFixed(1)} % of the lines are far thinner than the ${points(p10Pt)} that ${who} need.`
const within = (value: number, [min, max]: readonly [number, number]) => value >= min && value <= max
const points = (value: number) => `${value.toFixed(1).replace(/\.0$/, '')} pt`
const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const near = (place: string) =>
  place.replace(/^at the/, 'near the').replace(/^in the middle$/, 'in the middle')
const solid = (value: number, place: string, limit: number) =>
  `An area of solid black${place} is ${Math.round(value)} pt wide; ${limit} pt is the limit for this age.`
const specks = (count: number, limit: number) => `${count} specks of ink on the page, ${limit} may be.`
