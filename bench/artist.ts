/**
 * The built-in artist over ideas it was not tuned on: `npm run -s bench -- artist [--ideas N] [--books N]`.
 * Every idea is planned and drawn for all five audiences, first try, no repair; whole books of forty pages are
 * looked through for repeated pictures. Keys as in the benchmarks' contract.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AUDIENCES, type Audience } from '@/domain/audience'
import { DEFAULT_DNA, type ProjectDna } from '@/domain/project'
import { STYLES } from '@/domain/style'
import { printPixels, TRIMS, type Trim } from '@/domain/trim'
import { drawRecipe } from '@/server/ai/artist/draw-recipe'
import { findSubjects } from '@/server/ai/artist/subjects'
import { compile, plainPage } from '@/server/ai/compiler'
import { type PlannedPage, planBook } from '@/server/ai/planner'
import { cleanPicture } from '@/server/lineart/clean'
import type { Fingerprint } from '@/server/lineart/fingerprint'
import { judge } from '@/server/lineart/judge'
import { readPicture } from '@/server/lineart/read-picture'

const { values } = parseArgs({
  options: { ideas: { type: 'string', default: '200' }, books: { type: 'string', default: '5' } },
})
const ideas = readFileSync('bench/artist-ideas.txt', 'utf8').trim().split('\n').slice(0, Number(values.ideas))

const times: number[] = []
const failures: Record<string, number> = {}
const byAudience = Object.fromEntries(AUDIENCES.map((audience) => [audience, { pages: 0, passed: 0 }]))
let peakMB = 0

const dnaOf = (i: number, audience: Audience, trim: Trim): ProjectDna => ({
  ...DEFAULT_DNA,
  audience,
  trim,
  style: STYLES[i % STYLES.length]!,
  seed: i + 1,
})

/** Draws a planned page once and judges it against the pages before it. */
async function draw(
  idea: string,
  dna: ProjectDna,
  page: PlannedPage,
  position: number,
  others: Fingerprint[],
) {
  const recipe = compile({
    draw: plainPage({ idea, dna }, { ...page, position, versions: 0 }),
    attempt: 0,
    avoid: [],
  })
  const began = performance.now()
  const { picture } = drawRecipe(recipe)
  times.push(performance.now() - began)
  // The rasterizer frees its buffers when the event loop turns.
  await new Promise((turn) => setImmediate(turn))
  const { audience, trim } = dna
  const raw = await readPicture(picture)
  const { bitmap } = cleanPicture(raw, { ...printPixels(trim), audience })
  peakMB = Math.max(peakMB, process.memoryUsage().rss / 2 ** 20)
  return judge({ bitmap, raw, audience, trim, others })
}

for (const [i, idea] of ideas.entries()) {
  for (const [a, audience] of AUDIENCES.entries()) {
    const dna = dnaOf(i + a, audience, TRIMS[i % 4 === 3 ? i % TRIMS.length : 0]!)
    const { pages } = planBook({ ...dna, idea, pages: 10 })
    const position = (i * 3 + a * 2) % 10
    const verdict = await draw(idea, dna, pages[position]!, position + 1, [])
    const tally = byAudience[audience]!
    tally.pages++
    if (verdict.passed) tally.passed++
    const reasons = new Set(verdict.findings.flatMap((f) => (f.severity === 'fail' ? [f.metric] : [])))
    for (const metric of reasons) failures[metric] = (failures[metric] ?? 0) + 1
  }
  if (i % 10 === 9) console.log(`${i + 1} of ${ideas.length} ideas`, failures)
}

let nearDuplicates = 0
let bookPages = 0
for (let book = 0; book < Number(values.books); book++) {
  const idea = ideas[(book * 41) % ideas.length]!
  const dna = dnaOf(book, AUDIENCES[book % AUDIENCES.length]!, '8.5x11')
  const { pages } = planBook({ ...dna, idea, pages: 40 })
  const prints: Fingerprint[] = []
  for (const [i, page] of pages.entries()) {
    const { findings, fingerprint } = await draw(idea, dna, page, i + 1, prints)
    if (findings.some((finding) => finding.metric === 'duplicate')) nearDuplicates++
    prints.push(fingerprint)
    bookPages++
  }
  console.log(`book of "${idea}" for ${dna.audience}: ${nearDuplicates} near duplicates so far`)
}

const tallies = Object.values(byAudience)
const pages = tallies.reduce((sum, { pages: n }) => sum + n, 0)
const passed = tallies.reduce((sum, { passed: n }) => sum + n, 0)
const sorted = [...times].sort((x, y) => x - y)
console.log(
  JSON.stringify({
    ideas: ideas.length,
    pages,
    passRate: passed / pages,
    byAudience,
    failures,
    bookPages,
    nearDuplicates,
    subjectsFound: ideas.filter((idea) => findSubjects(idea).found.length > 0).length / ideas.length,
    msPerPage: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    p95Ms: Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
    peakMB: Math.round(peakMB),
  }),
)
