/**
 * How well the engine uses the slots of a job, how fairly authors share, and what a page costs the engine. Everything
 * is real but what surrounds it: Debian's Postgres, worker processes, queue, ledger; drawings only take their time,
 * the pixels are ready-made, objects stay in memory. Keys as in the benchmarks' contract.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { isOver } from '@/domain/job'
import { PAGES_AT_ONCE } from '@/domain/limits'
import { DEFAULT_DNA } from '@/domain/project'
import { overrideEnv } from '@/env'
import { asSystem, type Database, database } from '@/server/db/client'
import { testAuthor } from '@/server/db/testing'
import { getJob } from '@/server/generation/get-job'
import { startGeneration } from '@/server/generation/start-generation'
import { testBook } from '@/server/generation/testing'
import { closeQueue, openQueue } from '@/server/jobs/queue'
import { reviveLostWork } from '@/server/jobs/revive-lost-work'
import { bringLog } from '@/server/log'
import { startWorker } from '@/worker'
import { postgresBin, startPostgres } from '../scripts/postgres.mjs'
import { meanPageMs, pageMs, windowMs } from './schedule-latencies'
import { isolateEngine, logOfPages } from './schedule-worker'

/** How much faster than in the field drawings come: fast enough to wait for, slow enough that the engine can be seen. */
const WINDOW_SCALE = 5
const FAIR_SCALE = 10
const ROUNDS = 3
const BOOK = 40
const AUTHORS = 100
const LATE_AUTHORS = 20
const WORKERS = 4
const SLOTS = 24
/** More than its part of the slots: while one page is settled the next is drawn. */
const IN_HAND = 10
const COST_PAGES = 120
const BACKLOGS = [1, 1_000, 100_000] as const

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
const round = (value: number, digits = 3) => Number(value.toFixed(digits))

const settings = (url: string) => ({
  DATABASE_URL: url,
  AUTH_SECRET: 'x'.repeat(40),
  LOG_LEVEL: 'info',
  PROVIDER_PAGES_AT_ONCE: String(SLOTS),
})

async function book(name: string, pages: number) {
  const author = await testAuthor({ blots: 12 * pages })
  const briefs = Array.from({ length: pages }, (_, i) => `${name} scene ${i + 1}`)
  return { author, briefs, ...(await testBook(author, briefs)) }
}

async function over(author: { id: string }, id: string): Promise<void> {
  while (!isOver((await getJob(author, { id })).state)) await wait(100)
}

/** When the last page of these jobs was done, by the clock of its worker. */
async function lastEnd(jobs: string[]): Promise<number> {
  const { pool } = await database()
  const { rows } = await pool.query<{ end: Date }>(
    'select max(finished_at) as end from job_items where job_id = any($1)',
    [jobs],
  )
  return rows[0]!.end.getTime()
}

/** A book as one job: the ideal window's time ÷ ours. */
async function windowUse(name: string): Promise<number> {
  const one = await book(name, BOOK)
  const times = one.briefs.map((brief) => pageMs(brief, WINDOW_SCALE))
  const began = Date.now()
  const { job } = await startGeneration(one.author, { projectId: one.id })
  await over(one.author, job.id)
  return windowMs(times, PAGES_AT_ONCE) / ((await lastEnd([job.id])) - began)
}

/** The same book as jobs of three pages, each begun when the last is over; what its polling costs is left out. */
async function batchUse(name: string): Promise<number> {
  const one = await book(name, BOOK)
  const times = one.briefs.map((brief) => pageMs(brief, WINDOW_SCALE))
  let ms = 0
  for (let i = 0; i < BOOK; i += PAGES_AT_ONCE) {
    const pageIds = one.pageIds.slice(i, i + PAGES_AT_ONCE)
    const began = Date.now()
    const batch = await startGeneration(one.author, { projectId: one.id, pageIds })
    await over(one.author, batch.job.id)
    ms += (await lastEnd([batch.job.id])) - began
  }
  return windowMs(times, PAGES_AT_ONCE) / ms
}

/** Side by side, so that both have the same machine: they mostly wait. */
async function measureWindow() {
  isolateEngine(WINDOW_SCALE)
  const stop = await startWorker({ pagesInHand: SLOTS })
  const warm = await book('warm', 6)
  const { job } = await startGeneration(warm.author, { projectId: warm.id })
  await over(warm.author, job.id)
  const names = Array.from({ length: ROUNDS }, (_, i) => `round ${i}`)
  const [windows, batches] = await Promise.all([
    Promise.all(names.map(windowUse)),
    Promise.all(names.map(batchUse)),
  ])
  console.log('of an ideal window: ours', windows, 'batches of three', batches)
  await stop()
  return { slotUse: round(median(windows)), batchSlotUse: round(median(batches)) }
}

function startWorkers(url: string): ChildProcess[] {
  return Array.from({ length: WORKERS }, () =>
    spawn(process.execPath, [process.argv[1]!, '--worker'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...settings(url), LOG_LEVEL: 'warn' },
    }),
  )
}

/** A hundred authors wait with a book each, then others come; who waits how long for a first page, and how evenly. */
async function measureFairness(db: Database, url: string) {
  const authors = await Promise.all(
    Array.from({ length: AUTHORS + LATE_AUTHORS }, (_, i) => book(`author ${i}`, BOOK)),
  )
  const jobs: string[] = []
  for (const { author, id } of authors.slice(0, AUTHORS))
    jobs.push((await startGeneration(author, { projectId: id })).job.id)
  const workers = startWorkers(url)
  const drawn = async () =>
    (await db.pool.query('select count(*)::int as n from job_items where started_at is not null')).rows[0].n
  while ((await drawn()) < AUTHORS / 2) await wait(100)
  for (const { author, id } of authors.slice(AUTHORS)) {
    jobs.push((await startGeneration(author, { projectId: id })).job.id)
    await wait(1_000)
  }
  await wait((meanPageMs(FAIR_SCALE) * (AUTHORS + LATE_AUTHORS) * 2) / SLOTS)
  for (const worker of workers) worker.kill('SIGTERM')
  await Promise.all(workers.map((worker) => new Promise((done) => worker.once('exit', done))))

  // The first hundred wait from the moment the first page is begun: before it there was nobody to draw.
  const { rows } = await db.pool.query<{ waited: number | null; pages: number; late: boolean }>(
    `with first as (select min(started_at) as at, max(finished_at) as last from job_items where job_id = any($1))
      select extract(epoch from min(i.started_at) - greatest(j.created_at, f.at))::float8 * 1000 as waited,
        count(i.finished_at)::int as pages, j.created_at > f.at as late
      from jobs j join job_items i on i.job_id = j.id, first f where j.id = any($1)
      group by j.id, f.at order by j.created_at`,
    [jobs],
  )
  const fairMs = (sharing: number) => (Math.max(SLOTS, sharing) / SLOTS) * meanPageMs(FAIR_SCALE)
  const ratios = rows.map(({ waited, late }, i) =>
    waited === null ? Number.POSITIVE_INFINITY : Math.max(0, waited) / fairMs(late ? i + 1 : AUTHORS),
  )
  const { rows: ends } = await db.pool.query<{ pages: number; seconds: number }>(
    `select count(finished_at)::int as pages, extract(epoch from max(finished_at) - min(started_at))::float8 as seconds
      from job_items where job_id = any($1)`,
    [jobs],
  )
  const perSecond = ends[0]!.pages / ends[0]!.seconds
  const early = rows.filter(({ late }) => !late).map(({ pages }) => pages)
  console.log(
    `fairness: ${ends[0]!.pages} pages of ${jobs.length} authors, ${round(perSecond, 1)} a second of`,
    `${round((1000 * SLOTS) / meanPageMs(FAIR_SCALE), 1)} possible; fair share of the first hundred`,
    `${round(fairMs(AUTHORS), 0)} ms, longest wait ${round(Math.max(...rows.map((r) => r.waited ?? 0)), 0)} ms;`,
    `pages of each of them ${Math.min(...early)} to ${Math.max(...early)}`,
  )
  return {
    fairness: round(Math.max(...ratios)),
    fairnessMedian: round(median(ratios)),
    pagesPerAuthor: [Math.min(...early), Math.max(...early)],
    capUse: round((perSecond * meanPageMs(FAIR_SCALE)) / 1000 / SLOTS),
  }
}

/** Open jobs of forty pages each, of an author each, as startGeneration leaves them. */
async function fillBacklog(items: number): Promise<void> {
  const jobs = Math.ceil(items / BOOK)
  await asSystem(async (tx) => {
    const dna = JSON.stringify({ ...DEFAULT_DNA, trim: '6x9', pageCount: BOOK, seed: 7 })
    await sql`create temporary table backlog on commit drop as
      select gen_random_uuid() as author, gen_random_uuid() as book, gen_random_uuid() as job
      from generate_series(1, ${jobs}::int)`.execute(tx)
    await sql`insert into auth.users (id, email) select author, author || '@example.com' from backlog`.execute(
      tx,
    )
    await sql`insert into profiles (id, name) select author, 'Backlog' from backlog`.execute(tx)
    await sql`insert into blot_entries (user_id, kind, pack, reason_key, note)
      select author, 'grant', ${12 * BOOK}::int, 'bench:' || author, 'Bench' from backlog`.execute(tx)
    await sql`insert into projects (id, user_id, dna) select book, author, ${dna}::jsonb from backlog`.execute(
      tx,
    )
    await sql`insert into jobs (id, user_id, project_id, kind, quoted_blots, correlation_id)
      select job, author, book, 'pages', ${12 * BOOK}::int, 'bench' from backlog`.execute(tx)
    await sql`insert into blot_entries (user_id, kind, pack, reason_key, note, job_id)
      select author, 'hold', ${12 * BOOK}::int, 'hold:' || job, 'Bench', job from backlog`.execute(tx)
    await sql`insert into pages (project_id, user_id, position, brief, composition)
      select book, author, n, 'scene ' || n, 'full-body' from backlog, generate_series(1, ${BOOK}::int) n`.execute(
      tx,
    )
    await sql`insert into job_items (job_id, user_id, number, page_id, price)
      select b.job, b.author, p.position, p.id, 12 from backlog b join pages p on p.project_id = b.book`.execute(
      tx,
    )
  })
  await reviveLostWork()
}

/** Milliseconds from one page's end to the next, one in hand at a time, with drawings that take none. */
async function costWith(backlog: number): Promise<number> {
  let ended = () => {}
  bringLog(logOfPages(() => ended()))
  const nextEnd = () =>
    new Promise<void>((done) => {
      ended = done
    })
  const times: number[] = []
  if (backlog > 1) await fillBacklog(backlog)
  const db = await database()
  await db.pool.query('analyze')
  const stop = await startWorker({ pagesInHand: 1 })
  for (let i = 0; i < COST_PAGES + 20; i++) {
    // Alone in the queue: a book of one page, timed from the moment it waits.
    if (backlog === 1) {
      const { author, id } = await book(`alone ${i}`, 1)
      const end = nextEnd()
      await startGeneration(author, { projectId: id })
      const began = performance.now()
      await end
      times.push(performance.now() - began)
    } else {
      const began = performance.now()
      await nextEnd()
      times.push(performance.now() - began)
    }
  }
  await stop()
  await db.pool.query(`delete from pgboss.job`)
  await db.pool.query(`delete from auth.users`)
  return median(times.slice(20))
}

async function measureCost() {
  isolateEngine(null)
  const costPerPage: Record<string, number> = {}
  for (const backlog of BACKLOGS) {
    costPerPage[backlog] = round(await costWith(backlog), 2)
    console.log(`cost of a page with ${backlog} waiting: ${costPerPage[backlog]} ms`)
  }
  bringLog(undefined)
  return costPerPage
}

if (process.argv.includes('--worker')) {
  isolateEngine(FAIR_SCALE)
  const stop = await startWorker({ pagesInHand: IN_HAND })
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
} else {
  if (!postgresBin()) throw new Error('bench schedule needs Debian’s package postgresql')
  const postgres = await startPostgres()
  overrideEnv({ ...settings(postgres.url), LOG_LEVEL: 'warn' })
  const db = await database()
  await openQueue()
  try {
    const only = process.argv[2]
    const window = !only || only === 'window' ? await measureWindow() : {}
    const costPerPage = !only || only === 'cost' ? await measureCost() : {}
    const fair = !only || only === 'fair' ? await measureFairness(db, postgres.url) : {}
    await closeQueue()
    console.log(JSON.stringify({ ...window, ...fair, costPerPage }))
  } finally {
    await db.close()
    await postgres.stop()
  }
}
