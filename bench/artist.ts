/**
 * The built-in artist over ideas it was not tuned on: `npm run -s bench -- artist [--ideas N] [--from N] [--audience A]
 * [--books N] [--from-book N] [--save DIR]`. Every idea is planned and drawn for all five audiences (or one), first try, no repair;
 * ten whole books of forty pages are looked through for repeated pictures; ideas in other languages are read part by
 * part. Every page that fails is named, and kept in DIR. Keys as in the benchmarks' contract.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { AUDIENCES, type Audience } from '@/domain/audience'
import { DEFAULT_DNA, type ProjectDna } from '@/domain/project'
import { STYLES } from '@/domain/style'
import { TRIMS, type Trim } from '@/domain/trim'
import { findSubjects } from '@/server/ai/artist/subjects'
import { makePlan } from '@/server/ai/make-plan'
import { type PlannedPage, planBook } from '@/server/ai/planner'
import type { Fingerprint } from '@/server/lineart/fingerprint'
import { BOOKS } from './artist-books'
import { type DrawnAndJudged, drawAndJudge } from './artist-page'
import { PARTS, wholeByLanguage } from './artist-words'

const { values } = parseArgs({
  options: {
    ideas: { type: 'string', default: '200' },
    from: { type: 'string', default: '0' },
    audience: { type: 'string' },
    books: { type: 'string', default: String(BOOKS.length) },
    'from-book': { type: 'string', default: '0' },
    save: { type: 'string' },
  },
})
const from = Number(values.from)
const all = readFileSync('bench/artist-ideas.txt', 'utf8').trim().split('\n')
const ideas = all.slice(from, from + Number(values.ideas))
const audiences = AUDIENCES.filter((audience) => !values.audience || audience === values.audience)

const times: number[] = []
const ownTimes: number[] = []
const failures: Record<string, number> = {}
const tally = () => ({ pages: 0, passed: 0 })
const byAudience = Object.fromEntries(AUDIENCES.map((audience) => [audience, tally()]))
const byComposition: Record<string, { pages: number; passed: number }> = {}
const byStyle: Record<string, { pages: number; passed: number }> = {}
let peakMB = 0

const dnaOf = (i: number, audience: Audience, trim: Trim): ProjectDna => ({
  ...DEFAULT_DNA,
  audience,
  trim,
  style: STYLES[i % STYLES.length]!,
  seed: i + 1,
})

/** Counts a page, and names and keeps it if it failed. */
function count(drawn: DrawnAndJudged, page: PlannedPage, dna: ProjectDna, name: string) {
  const { verdict, ms, ownMs, picture } = drawn
  times.push(ms)
  ownTimes.push(ownMs)
  peakMB = Math.max(peakMB, process.memoryUsage().rss / 2 ** 20)
  const failed = verdict.findings.filter((finding) => finding.severity === 'fail')
  byComposition[page.composition] ??= tally()
  byStyle[dna.style] ??= tally()
  for (const one of [byAudience[dna.audience]!, byComposition[page.composition]!, byStyle[dna.style]!]) {
    one.pages++
    if (failed.length === 0) one.passed++
  }
  if (failed.length === 0) return
  const metrics = [...new Set(failed.map(({ metric }) => metric))]
  for (const metric of metrics) failures[metric] = (failures[metric] ?? 0) + 1
  const said = metrics.map((metric) => `${metric} ${verdict.metrics[metric]}`).join(', ')
  const kind = `${dna.audience} ${dna.style} ${dna.trim} ${page.composition}`
  console.log(`failed: ${name} ${kind} "${page.brief}": ${said}`)
  if (!values.save) return
  mkdirSync(values.save, { recursive: true })
  writeFileSync(path.join(values.save, `${name}-${dna.audience}-${metrics.join('-')}.png`), picture)
}

for (const [at, idea] of ideas.entries()) {
  const i = from + at
  for (const audience of audiences) {
    const a = AUDIENCES.indexOf(audience)
    const dna = dnaOf(i + a, audience, TRIMS[i % 4 === 3 ? i % TRIMS.length : 0]!)
    const { pages } = planBook({ ...dna, idea, pages: 10 })
    const position = (i * 3 + a * 2) % 10
    const page = pages[position]!
    count(await drawAndJudge(idea, dna, page, position + 1, []), page, dna, `idea-${i}`)
  }
  if (at % 10 === 9) console.log(`${at + 1} of ${ideas.length} ideas`, failures)
}

let nearDuplicates = 0
let mostAlike = 0
let bookPages = 0
const firstBook = Number(values['from-book'])
for (const [at, book] of BOOKS.slice(firstBook, firstBook + Number(values.books)).entries()) {
  const b = firstBook + at
  const { idea, ...look } = book
  const dna = { ...DEFAULT_DNA, ...look }
  const { pages } = await makePlan({ ...dna, idea, pages: 40 })
  const prints: Fingerprint[] = []
  let most = 0
  for (const [i, page] of pages.entries()) {
    const drawn = await drawAndJudge(idea, dna, page, i + 1, prints)
    const { verdict, nearest } = drawn
    if (verdict.findings.some((finding) => finding.metric === 'duplicate')) {
      nearDuplicates++
      const other = pages[nearest.page - 1]!.brief
      console.log(`book ${b}: page ${i + 1} "${page.brief}" repeats ${nearest.page} "${other}"`)
    }
    count(drawn, page, dna, `book-${b}-${i + 1}`)
    most = Math.max(most, nearest.likeness)
    prints.push(verdict.fingerprint)
    bookPages++
  }
  mostAlike = Math.max(mostAlike, most)
  console.log(`book ${b} "${idea}" for ${dna.audience}: ${most.toFixed(3)} alike at most`)
}

const shareOf = <T>(items: readonly T[], holds: (item: T) => boolean) =>
  items.length > 0 ? items.filter(holds).length / items.length : 1
const total = Object.values(byAudience).reduce((sum, one) => sum + one.pages, 0)
const passed = Object.values(byAudience).reduce((sum, one) => sum + one.passed, 0)
const at = (list: readonly number[], share: number) =>
  Math.round([...list].sort((x, y) => x - y)[Math.floor(list.length * share)] ?? 0)
console.log(
  JSON.stringify({
    ideas: ideas.length,
    pages: total,
    passRate: total > 0 ? passed / total : null,
    byAudience,
    byComposition,
    byStyle,
    failures,
    bookPages,
    nearDuplicates,
    mostAlike: Number(mostAlike.toFixed(3)),
    subjectsFound: shareOf(ideas, (idea) => findSubjects(idea).found.length > 0),
    /** Ideas of other languages of which every part is understood. */
    foreign: Object.fromEntries(PARTS.map((part) => [part, wholeByLanguage(part)])),
    msPerPage: at(times, 0.5),
    p95Ms: at(times, 0.95),
    /** The same without what other processes of the machine took. */
    ownMsPerPage: at(ownTimes, 0.5),
    ownP95Ms: at(ownTimes, 0.95),
    peakMB: Math.round(peakMB),
  }),
)
