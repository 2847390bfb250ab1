/**
 * The quality gate: `npm run -s bench -- gate [--pages N] [--part test|tune] [--audience A] [--only DEFECT,…]`.
 * N good pages of each kind (the built-in artist's, plain geometry) for each audience are judged as they are, and every
 * second one with each defect; seeds, ideas, words and typefaces of `test` are not those thresholds were chosen on.
 * Plain pixel counts with limits from the tuning part are measured beside it, unless `--ours-only`.
 * Keys as in the benchmarks' contract; besides, `place` is the share of found defects whose box is on the defect, and
 * `falseAlarmsOf` the share of good pages with a finding of that defect's. `repaired` is the share of spoiled pages that
 * are as good as before after the studio's repair, `worsened` how many of them have a new failure then.
 */
import { parseArgs } from 'node:util'
import { AUDIENCES, type Audience } from '@/domain/audience'
import type { Finding, Metric } from '@/domain/verdict'
import type { Bitmap } from '@/server/lineart/bitmap'
import { type Fingerprint, fingerprint } from '@/server/lineart/fingerprint'
import { type HalfStrokes, halfStrokes } from '@/server/lineart/half-strokes'
import { type JudgeInput, judge } from '@/server/lineart/judge'
import { mend } from '@/server/lineart/mend'
import { seeded } from '@/server/lineart/testing'
import { DEFECTS, type DefectName, hits } from '@/server/lineart/testing-defects'
import type { Spoiled } from '@/server/lineart/testing-sample'
import type { Part } from '@/server/lineart/testing-words'
import { PIXEL_COUNT } from './gate-baseline'
import { artistPage, type GoodPage, opened, vectorPage } from './gate-pages'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '4' },
    part: { type: 'string', default: 'test' },
    only: { type: 'string' },
    audience: { type: 'string' },
    'ours-only': { type: 'boolean' },
  },
})
const part: Part = values.part === 'tune' ? 'tune' : 'test'
const pages = Number(values.pages)

type Name = DefectName | 'leaks'
const METRICS_OF = Object.fromEntries([
  ...Object.entries(DEFECTS).map(([name, { metrics }]) => [name, metrics]),
  ['leaks', ['leaks']],
]) as Record<Name, readonly Metric[]>
const ALL = Object.keys(METRICS_OF) as Name[]
const names = ALL.filter((name) => !values.only || values.only.split(',').includes(name))
const audiences = AUDIENCES.filter((audience) => !values.audience || values.audience === audience)
/** Metrics whose limits geometry drawn at random may well miss; there it is no false alarm. */
const MAY_MISS: readonly Metric[] = ['regions', 'medianRegion', 'tinyRegions', 'ink']

type Tally = Record<'seeded' | 'found' | 'placed' | 'withPlace' | 'naive' | 'repaired' | 'worsened', number>
const tally = (): Tally => ({
  ...{ seeded: 0, found: 0, placed: 0, withPlace: 0, naive: 0 },
  ...{ repaired: 0, worsened: 0 },
})
const tallies = new Map<string, Tally>()
const tallyOf = (name: Name, audience: Audience) => {
  const key = `${name} ${audience}`
  const known = tallies.get(key) ?? tally()
  tallies.set(key, known)
  return known
}
type Good = { page: GoodPage; findings: readonly Finding[] }
const goods: Good[] = []
const times: number[] = []
/** Of the leaks. */
const gaps = { cut: 0, found: 0 }

const ofMetric = (findings: readonly Finding[], name: Name) =>
  findings.filter((f) => METRICS_OF[name].includes(f.metric))

const failing = (list: readonly Finding[]) => list.filter((f) => f.severity === 'fail').map((f) => f.metric)

/** What the studio's repair makes of a spoiled page; `own` are the faults the page had before it was spoiled. */
function repairIt(
  name: Name,
  input: Omit<JudgeInput, 'trim'>,
  before: readonly Finding[],
  own: readonly Metric[],
): void {
  const known = tallyOf(name, input.audience)
  const { audience, bitmap } = input
  const gate = (page: Bitmap) => judge({ ...input, bitmap: page, trim: '8.5x11' })
  const { findings } = mend(bitmap, gate, { audience, trim: '8.5x11' }).judgement
  const after = failing(findings)
  if (ofMetric(findings, name).length === 0 && after.every((metric) => own.includes(metric))) known.repaired++
  if (after.some((metric) => !failing(before).includes(metric))) known.worsened++
}

function timed(input: Omit<JudgeInput, 'trim'>) {
  const began = performance.now()
  const verdict = judge({ ...input, trim: '8.5x11' })
  if (!input.strokes) times.push(performance.now() - began)
  return verdict
}

type Limits = Partial<Record<Name, number>>

async function spoilAll(
  page: GoodPage,
  i: number,
  strokes: HalfStrokes,
  book: readonly Bitmap[],
  limits: Limits,
  own: readonly Metric[],
): Promise<void> {
  for (const name of names) {
    const n = ALL.indexOf(name)
    // Each page is spoiled in every second way: more good pages for the same time.
    if (!values.only && name !== 'leaks' && (n + i) % 2 === (page.kind === 'artist' ? 0 : 1)) continue
    if (name === 'leaks') {
      if (page.kind === 'vector') for (const k of [1, 3]) openOne(page, k, limits, own)
      continue
    }
    const spoiled = await DEFECTS[name].spoil(page, seeded(page.seed * 31 + n), part)
    const { bitmap = page.bitmap, raw = page.raw, others = [] } = spoiled
    const input = { bitmap, raw, audience: page.audience, others }
    const { findings } = timed({ ...input, ...(spoiled.bitmap ? {} : { strokes }) })
    repairIt(name, input, findings, own)
    const naive = PIXEL_COUNT[name]?.({
      bitmap,
      raw,
      others: name === 'duplicate' ? [page.bitmap, ...book] : [],
    })
    count(name, page, spoiled, findings, naive, limits)
  }
}

function openOne(page: GoodPage, k: number, limits: Limits, own: readonly Metric[]): void {
  const spoiled = opened(page, k, seeded(page.seed * 31 + 700 + k))
  if (!spoiled) return
  const { bitmap } = spoiled
  const input = { bitmap, audience: page.audience }
  const { findings } = timed(input)
  repairIt('leaks', input, findings, own)
  count('leaks', page, spoiled, findings, PIXEL_COUNT.leaks!({ bitmap, raw: page.raw, others: [] }), limits)
  const boxes = ofMetric(findings, 'leaks').flatMap(({ box }) => (box ? [box] : []))
  for (const place of spoiled.places ?? []) {
    gaps.cut++
    if (hits(boxes, [place])) gaps.found++
  }
}

function count(
  name: Name,
  page: GoodPage,
  spoiled: Spoiled,
  findings: readonly Finding[],
  naive: number | undefined,
  limits: Limits,
): void {
  const right = ofMetric(findings, name)
  const known = tallyOf(name, page.audience)
  known.seeded++
  if (naive !== undefined && naive > (limits[name] ?? Infinity)) known.naive++
  if (right.length === 0) {
    console.log(`missed ${name} ${page.kind} ${page.audience} ${page.seed}`)
    return
  }
  known.found++
  if (!spoiled.places) return
  known.withPlace++
  if (
    hits(
      right.flatMap(({ box }) => (box ? [box] : [])),
      spoiled.places,
    )
  )
    known.placed++
}

/** Limits of the plain checks that one good page in twenty of the tuning part exceeds, by audience. */
async function plainLimits(audience: Audience): Promise<Limits> {
  const measured: Partial<Record<Name, number[]>> = {}
  const book: Bitmap[] = []
  for (let i = 0; i < Math.max(4, pages); i++) {
    for (const page of [await artistPage('tune', audience, i), await vectorPage('tune', audience, i)]) {
      for (const name of names) {
        const value = PIXEL_COUNT[name]?.({ ...page, others: name === 'duplicate' ? book : [] })
        if (value !== undefined) measured[name] = [...(measured[name] ?? []), value]
      }
      book.push(page.bitmap)
    }
  }
  return Object.fromEntries(
    Object.entries(measured).map(([name, list]) => [
      name,
      list.toSorted((a, b) => a - b)[Math.floor(list.length * 0.95)]!,
    ]),
  )
}

for (const audience of audiences) {
  const limits = values['ours-only'] ? {} : await plainLimits(audience)
  const prints: Fingerprint[] = []
  const book: Bitmap[] = []
  for (let i = 0; i < pages; i++) {
    for (const page of [await artistPage(part, audience, i), await vectorPage(part, audience, i)]) {
      const strokes = halfStrokes(page.bitmap)
      const { findings } = timed({
        bitmap: page.bitmap,
        raw: page.raw,
        audience,
        strokes,
        others: page.kind === 'artist' ? prints : [],
      })
      goods.push({
        page,
        findings: page.kind === 'artist' ? findings : findings.filter((f) => !MAY_MISS.includes(f.metric)),
      })
      if (page.kind === 'artist') prints.push(fingerprint(strokes.half))
      for (const { metric, message } of goods.at(-1)!.findings)
        console.log(`good page, ${page.kind} ${page.seed} for ${audience}: ${metric}: ${message}`)
      await spoilAll(page, i, strokes, book, limits, failing(findings))
      book.push(page.bitmap)
    }
  }
  console.log(`${audience}: ${goods.length} good pages`)
}

const share = (part: number, of: number) => (of === 0 ? 1 : Number((part / of).toFixed(4)))
const alarmed = (list: readonly Good[]) =>
  share(list.filter(({ findings }) => findings.some((f) => f.severity === 'fail')).length, list.length)
const summed = (name: Name, among: readonly Audience[]) => {
  const sum = tally()
  for (const audience of among) {
    const one = tallyOf(name, audience)
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += one[key]
  }
  return sum
}
const perDefect = <T>(of: (name: Name) => T) => Object.fromEntries(names.map((name) => [name, of(name)]))
const falselyOf = (name: Name, audience?: Audience) =>
  goods.filter(
    ({ page, findings }) =>
      (!audience || page.audience === audience) &&
      (name !== 'leaks' || page.kind === 'vector') &&
      ofMetric(findings, name).length > 0,
  ).length
const recall = (name: Name, among: readonly Audience[] = AUDIENCES) => {
  const { found, seeded: all } = summed(name, among)
  return share(found, all)
}

for (const name of names) {
  const { seeded: all, found, placed, withPlace, naive, repaired } = summed(name, AUDIENCES)
  console.log(
    name.padEnd(12),
    `recall ${share(found, all)} of ${all}`.padEnd(24),
    `place ${share(placed, withPlace)}`.padEnd(14),
    `false ${falselyOf(name)}`.padEnd(10),
    `repaired ${share(repaired, all)}`.padEnd(16),
    `plain check ${share(naive, all)}`,
  )
}
console.log(
  JSON.stringify({
    part,
    pages: goods.length,
    judged: times.length,
    falseAlarms: alarmed(goods),
    falseAlarmsByKind: {
      artist: alarmed(goods.filter(({ page }) => page.kind === 'artist')),
      vector: alarmed(goods.filter(({ page }) => page.kind === 'vector')),
    },
    falseAlarmsOf: perDefect((name) =>
      share(falselyOf(name), name === 'leaks' ? goods.length / 2 : goods.length),
    ),
    recall: perDefect((name) => recall(name)),
    precision: perDefect((name) => {
      const { found } = summed(name, AUDIENCES)
      return share(found, found + falselyOf(name))
    }),
    place: perDefect((name) => {
      const { placed, withPlace } = summed(name, AUDIENCES)
      return withPlace === 0 ? null : share(placed, withPlace)
    }),
    repaired: perDefect((name) => {
      const { repaired, seeded: all } = summed(name, AUDIENCES)
      return share(repaired, all)
    }),
    worsened: names.reduce((sum, name) => sum + summed(name, AUDIENCES).worsened, 0),
    gapsFound: share(gaps.found, gaps.cut),
    byAudience: Object.fromEntries(
      audiences.map((audience) => [
        audience,
        {
          falseAlarms: alarmed(goods.filter(({ page }) => page.audience === audience)),
          recall: perDefect((name) => recall(name, [audience])),
          precision: perDefect((name) => {
            const { found } = summed(name, [audience])
            return share(found, found + falselyOf(name, audience))
          }),
        },
      ]),
    ),
    others: {
      pixelCount: {
        recall: perDefect((name) =>
          PIXEL_COUNT[name] ? share(summed(name, AUDIENCES).naive, summed(name, AUDIENCES).seeded) : null,
        ),
      },
    },
    recallRatio: perDefect((name) => {
      const { found, naive } = summed(name, AUDIENCES)
      return PIXEL_COUNT[name] && naive > 0 ? Number((found / naive).toFixed(2)) : null
    }),
    ms: Math.round(times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0),
  }),
)
