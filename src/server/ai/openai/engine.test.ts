import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TROUBLES_BEFORE_PAUSE } from '@/domain/inking-pause'
import { isOver } from '@/domain/job'
import { overrideEnv } from '@/env'
import { bookCosts } from '@/server/billing/book-costs'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { getJob } from '@/server/generation/get-job'
import { startGeneration } from '@/server/generation/start-generation'
import { accounts, readyMadePages, testBook, testStudio } from '@/server/generation/testing'
import { startWorker } from '@/worker'
import { forgetOpenAi } from './client'
import { CONTRACT_KEY, type ContractServer, contractServer } from './testing'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
let server: ContractServer
let stopWorker: (() => Promise<void>) | undefined
beforeAll(async () => {
  db = await testDatabase()
  studio = await testStudio()
  server = await contractServer()
})
afterAll(async () => {
  await stopWorker?.()
  await server.close()
  await studio.close()
  await db.close()
})
beforeEach(async () => {
  await stopWorker?.()
  stopWorker = undefined
  await db.pool.query('delete from engine.providers')
  server.faults.length = 0
  forgetOpenAi()
  overrideEnv({
    ...{ DATA_DIR: studio.folder, LOG_LEVEL: 'silent', WORKER_THREADS: '2', MODERATION_MODEL: 'off' },
    ...{ OPENAI_API_KEY: CONTRACT_KEY, OPENAI_BASE_URL: server.url },
  })
})

const moment = (ms = 50) => new Promise((wait) => setTimeout(wait, ms))
async function until<T>(look: () => Promise<T | false | null | undefined>): Promise<T> {
  for (const end = Date.now() + 60_000; ; await moment()) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error('waited too long')
  }
}
const resume = () => db.pool.query('update engine.providers set paused_until = now()')
/** Whoever waits after a trouble tries at once. */
const hurry = () =>
  db.pool.query(`update pgboss.job set start_after = now() where state in ('created', 'retry')`)
async function start(pages: number) {
  const author = await testAuthor({ blots: 600 })
  const briefs = Array.from({ length: pages }, (_, i) => `A cat counts ${i + 1} stars`)
  const { id } = await testBook(author, briefs)
  const { job } = await startGeneration(author, { projectId: id })
  stopWorker = await startWorker()
  return { author, id: job.id, projectId: id }
}
const over = ({ author, id }: { author: { id: string }; id: string }) =>
  until(async () => {
    await hurry()
    const job = await getJob(author, { id })
    return isOver(job.state) && job
  })
const callsOf = async (projectId: string) =>
  (
    await db.pool.query(
      `select outcome, request_id, model, quality, item_id, micros::int, tokens from engine.calls
        where project_id = $1 order by began_at`,
      [projectId],
    )
  ).rows

describe('inking with OpenAI', () => {
  it('ends a book although calls fail in every way, loses no Blot, and knows what each call took', async () => {
    server.faults.push(
      { kind: 'busy', after: '1' },
      { kind: 'truncated' },
      { kind: 'broken-picture' },
      { kind: 'down' },
      { kind: 'unfit' },
    )
    const job = await start(4)
    const done = await over(job)
    expect(server.violations).toEqual([])
    expect(done).toMatchObject({ state: 'partial', done: 3, failed: 1, capturedBlots: 36, releasedBlots: 12 })
    const refused = done.items.find(({ state }) => state === 'failed')
    expect(refused?.reason).toMatch(/^The artist’s own safety rules refuse this scene\./)
    expect(await accounts(job.author, job.id)).toMatchObject({ available: 600 - 36, held: 0 })

    const calls = await callsOf(job.projectId)
    const outcomes = calls.map(({ outcome }) => outcome).sort()
    // The broken picture was answered, and drawn again.
    expect(outcomes).toEqual([
      ...Array(4).fill('answered'),
      ...['bad_answer', 'rate_limited', 'unavailable', 'unfit'],
    ])
    for (const call of calls) {
      expect(call).toMatchObject({ quality: 'standard', model: 'gpt-image-2.6-sunburst' })
      expect(call.request_id).toMatch(/^req_/)
      if (call.outcome === 'answered') expect(call.micros).toBe(500 * 5 + 1_056 * 30)
    }
    expect(await bookCosts(1)).toEqual([
      {
        ...{ title: 'Test book', pages: 3, models: ['gpt-image-2.6-sunburst'], calls: 8, failed: 4 },
        ...{ dollars: (4 * (500 * 5 + 1_056 * 30)) / 1e6, unknown: 0, blots: 36 },
      },
    ])
    const items = await asSystem((tx) =>
      tx.selectFrom('jobItems').select(['calls', 'attempts']).where('jobId', '=', job.id).execute(),
    )
    // Only what may have been drawn counts against a page's budget: four answers, one cut in half, one refusal.
    expect(items.reduce((sum, item) => sum + item.calls, 0)).toBe(6)
  })

  it('pauses on every machine when it is down, and goes on by itself', async () => {
    readyMadePages()
    server.faults.push(...Array(TROUBLES_BEFORE_PAUSE).fill({ kind: 'down' }))
    const job = await start(5)
    const { paused } = await until(async () => {
      await hurry()
      const now = await getJob(job.author, { id: job.id })
      return now.paused && now
    })
    expect(paused?.reason).toBe('The artist does not answer.')
    await resume()
    expect(await over(job)).toMatchObject({ state: 'completed', done: 5, paused: null })
  })

  it('waits for the operator when the account is used up, at the first sign, and fails no page', async () => {
    readyMadePages()
    server.faults.push({ kind: 'no-money' }, { kind: 'no-money-400' }, { kind: 'no-money' })
    const job = await start(3)
    const { paused } = await until(async () => {
      const now = await getJob(job.author, { id: job.id })
      return now.paused && now.items.every(({ state }) => state === 'queued') && now
    })
    // What the answer said about a second is not believed: nobody pays a bill in a second.
    expect(Date.parse(paused!.until) - Date.now()).toBeGreaterThan(30_000)
    server.faults.length = 0
    await resume()
    expect(await over(job)).toMatchObject({ state: 'completed', done: 3, capturedBlots: 36 })
  })

  it('lets go of a call whose job was stopped by a process that ends', async () => {
    readyMadePages()
    server.faults.push({ kind: 'hang' })
    const job = await start(1)
    await until(async () => server.open() === 1)
    const { closeQueue } = await import('@/server/jobs/queue')
    await closeQueue()
    stopWorker = undefined
    await until(async () => server.open() === 0)
    expect(await callsOf(job.projectId)).toMatchObject([{ outcome: 'stopped', micros: null }])
    stopWorker = await startWorker()
    expect(await over(job)).toMatchObject({ state: 'completed', done: 1 })
  })
})
