/**
 * How quick the studio answers: 200 authors who each watch a job of forty pages, asked about every 2 s as the screens
 * do, and beside them one who looks at health and a page grid; without workers, then with the workers of one machine
 * inking those jobs. Needs a built studio (`npm run build`). Keys as in the benchmarks' contract.
 */
import { parseArgs } from 'node:util'
import { GET as watchJob } from '@/app/api/generate/[jobId]/route'
import { overrideEnv } from '@/env'
import { testCookie, testRequest } from '@/server/auth/testing'
import { database } from '@/server/db/client'
import { countStatements, testAuthor } from '@/server/db/testing'
import { startGeneration } from '@/server/generation/start-generation'
import { testBook } from '@/server/generation/testing'
import { closeQueue } from '@/server/jobs/queue'
import { openStudio } from '../e2e/fixtures'

const { values } = parseArgs({
  options: { authors: { type: 'string', default: '200' }, seconds: { type: 'string', default: '30' } },
})
const AUTHORS = Number(values.authors)
const SECONDS = Number(values.seconds)
const PAGES = 40
const POLL_MS = 2000

type Watcher = { readonly cookie: string; readonly bookId: string; readonly jobId: string; etag: string }
const watchers: Watcher[] = []
let queriesPerPoll = Number.NaN
/** One poll in this process, the web server around it left out. */
let handlerMs = Number.NaN

/** Authors, books and jobs by the verbs themselves; then what a poll asks of the database is counted. */
async function prepare(dataDir: string): Promise<void> {
  overrideEnv({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const db = await database()
  const briefs = Array.from({ length: PAGES }, (_, i) => `A fox carries ${i + 1} letters through the snow`)
  for (let i = 0; i < AUTHORS; i++) {
    const author = await testAuthor()
    const book = await testBook(author, briefs)
    const { job } = await startGeneration(author, { projectId: book.id })
    watchers.push({ cookie: await testCookie(author), bookId: book.id, jobId: job.id, etag: '' })
  }
  await closeQueue()
  const poll = async ({ cookie, jobId }: Watcher) => {
    const params = Promise.resolve({ jobId })
    const answer = await watchJob(testRequest(`/api/generate/${jobId}`, { cookie }), { params })
    if (answer.status !== 200) throw new Error(`a poll was answered ${answer.status}`)
  }
  for (const watcher of watchers) await poll(watcher)
  const began = performance.now()
  queriesPerPoll =
    (await countStatements(async () => {
      for (const watcher of watchers) await poll(watcher)
    })) / watchers.length
  handlerMs = Math.round(((performance.now() - began) / watchers.length) * 100) / 100
  await db.close()
}

const percentile = (sorted: number[], share: number) =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN) * 10) / 10

/** Everybody polls for a while; what each address took, and how many answers were 304. */
async function load(address: string) {
  const times: Record<'poll' | 'health' | 'grid' | 'screen', number[]> = {
    poll: [],
    health: [],
    grid: [],
    screen: [],
  }
  let unchanged = 0
  const ask = async (kind: keyof typeof times, url: string, cookie: string, etag = '') => {
    const began = performance.now()
    const answer = await fetch(`${address}${url}`, { headers: { cookie, 'if-none-match': etag } })
    await answer.arrayBuffer()
    times[kind].push(performance.now() - began)
    if (answer.status !== 200 && answer.status !== 304) throw new Error(`${url} answered ${answer.status}`)
    return answer
  }
  const end = performance.now() + SECONDS * 1000
  const every = async (ms: number, offset: number, work: () => Promise<void>) => {
    for (let at = performance.now() + offset; at < end; at = Math.max(at + ms, performance.now())) {
      await new Promise((wait) => setTimeout(wait, Math.max(0, at - performance.now())))
      await work()
    }
  }
  const one = watchers[0]!
  await Promise.all([
    ...watchers.map((watcher, i) =>
      every(POLL_MS, (i / AUTHORS) * POLL_MS, async () => {
        const answer = await ask('poll', `/api/generate/${watcher.jobId}`, watcher.cookie, watcher.etag)
        if (answer.status === 304) unchanged++
        watcher.etag = answer.headers.get('etag') ?? ''
      }),
    ),
    every(700, 500, async () => {
      await ask('health', '/api/health', '')
      await ask('grid', `/api/projects/${one.bookId}`, one.cookie)
    }),
    every(2000, 900, async () => void (await ask('screen', `/projects/${one.bookId}`, one.cookie))),
  ])
  const p95 = Object.fromEntries(
    Object.entries(times).map(([kind, ms]) => [
      kind,
      percentile(
        ms.sort((a, b) => a - b),
        0.95,
      ),
    ]),
  )
  return { p95, median: percentile(times.poll, 0.5), polls: times.poll.length, unchanged }
}

console.log(`${AUTHORS} authors, each with a job of ${PAGES} pages …`)
const studio = await openStudio({ WORKER: '0' }, prepare)
try {
  console.log(`a poll is ${queriesPerPoll} statement at the database, ${handlerMs} ms`)
  await load(studio.address)
  const idle = await load(studio.address)
  console.log('without workers', idle)
  await studio.change('', { WORKER: '1' })
  await load(studio.address)
  const busy = await load(studio.address)
  console.log('with workers', busy)
  console.log(
    JSON.stringify({
      p95Ms: idle.p95.poll,
      p95WithWorkersMs: busy.p95.poll,
      queriesPerPoll,
      // Nothing changes while nobody works: every poll but the first of each author.
      notModified: idle.unchanged === idle.polls,
      handlerMs,
      authors: AUTHORS,
      idle,
      busy,
    }),
  )
} finally {
  await studio.close()
}
