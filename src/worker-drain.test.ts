import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { GET, POST } from '@/app/api/drain/route'
import type { DrainReport } from '@/domain/drain'
import { isOver } from '@/domain/job'
import { overrideEnv } from '@/env'
import { testRequest } from '@/server/auth/testing'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { getJob } from '@/server/generation/get-job'
import { startGeneration } from '@/server/generation/start-generation'
import {
  accounts,
  inkBlot,
  readyMadePages,
  scriptedProvider,
  testBook,
  testStudio,
} from '@/server/generation/testing'
import { dueEntries, openQueue } from '@/server/jobs/queue'
import { queuedHere } from '@/server/jobs/queued-here'
import { thisProcess } from '@/server/jobs/this-process'
import { beginDrain, endDrain, NO_DRAIN, runDrain, runOnce } from './worker-drain'

const SECRET = 'a-secret-for-cron-alone'
let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
const settings = (more: Record<string, string> = {}) =>
  overrideEnv({ DATA_DIR: studio.folder, LOG_LEVEL: 'silent', WORKER: '0', ...more })

beforeAll(async () => {
  db = await testDatabase()
  studio = await testStudio()
  settings()
  await openQueue()
  readyMadePages()
  // What is due at the first look of a new studio would be told by whichever test comes first.
  await db.pool.query(`insert into engine.schedules (name, next_at)
    select unnest(array['revive-lost-work', 'forget-old-keys', 'rest-the-clock', 'renew-sandbox', 'roll-periods',
      'sweep-storage', 'forget-gone-workers', 'vacuum']), now() + interval '1 day'`)
})
afterAll(async () => {
  await studio.close()
  await db.close()
})
beforeEach(() => settings())
afterEach(() => endDrain())

async function job(pages: number) {
  const author = await testAuthor()
  const book = await testBook(
    author,
    Array.from({ length: pages }, (_, i) => `scene ${i + 1}`),
  )
  const { job } = await startGeneration(author, { projectId: book.id })
  return { author, id: job.id, now: () => getJob(author, { id: job.id }) }
}
const slowly = (ms: number) => () =>
  new Promise<ReturnType<typeof inkBlot>>((done) => setTimeout(() => done(inkBlot()), ms))
const held = async () =>
  (await db.pool.query('select number from engine.drains where worker_id is not null')).rows.length

describe('a drain', () => {
  it('does all that waits, ends when nothing is left, and leaves the queue open', async () => {
    scriptedProvider(() => inkBlot())
    for (let round = 0; round < 2; round++) {
      const { author, id, now } = await job(5)
      const report = await runOnce({ budgetMs: 30_000 })
      expect(report).toMatchObject({ state: 'done', handedBack: 0, left: 0, goesOn: false })
      expect(report.taken['ink-lane']).toBeGreaterThanOrEqual(5)
      expect(report.seconds).toBeLessThan(10)
      expect((await now()).state).toBe('completed')
      expect(await accounts(author, id)).toMatchObject({ held: 0, captured: 60 })
    }
    expect([await held(), thisProcess().inHand]).toEqual([0, 0])
  })

  it('does what is scheduled and due', async () => {
    await db.pool.query(`update engine.schedules set next_at = now() where name = 'forget-gone-workers'`)
    expect(await runOnce({ budgetMs: 10_000 })).toMatchObject({
      scheduled: ['forget-gone-workers'],
      taken: {},
    })
  })

  it('keeps to its budget: takes nothing new in the second half, hands back what hangs, and the next one goes on', async () => {
    let hangs = true
    const { asked } = scriptedProvider(() => (hangs ? new Promise(() => {}) : inkBlot()))
    const { author, id, now } = await job(4)
    const began = performance.now()
    const report = await runOnce({ budgetMs: 6_000 })
    expect(performance.now() - began).toBeLessThan(6_500)
    // The lanes handed back come again; the page that was not begun has none yet.
    expect(report).toMatchObject({ state: 'done', taken: { 'ink-lane': 3 }, handedBack: 3, left: 3 })
    expect(asked).toHaveLength(3)
    expect((await now()).items.map(({ state }) => state)).toEqual(['running', 'running', 'running', 'queued'])
    hangs = false
    expect(await runOnce({ budgetMs: 30_000 })).toMatchObject({ handedBack: 0, left: 0 })
    expect((await now()).state).toBe('completed')
    expect(await accounts(author, id)).toMatchObject({ held: 0, captured: 48 })
  })

  it('lets pages in hand finish, and tells what it left', async () => {
    scriptedProvider(slowly(1_000))
    const { now } = await job(9)
    const report = await runOnce({ budgetMs: 8_000 })
    expect(report).toMatchObject({ handedBack: 0, goesOn: false })
    expect(report.left).toBeGreaterThan(0)
    expect((await now()).items.map(({ state }) => state)).not.toContain('running')
    scriptedProvider(() => inkBlot())
    await runOnce({ budgetMs: 30_000 })
    expect(isOver((await now()).state)).toBe(true)
  })

  it('is alone in its process, and one of a few over all of them', async () => {
    const drain = await beginDrain()
    expect(await Promise.all(Array.from({ length: 9 }, () => runOnce()))).toEqual(Array(9).fill(NO_DRAIN))
    await runDrain(drain!, { budgetMs: 10_000 })

    await db.pool.query(
      `update engine.drains set worker_id = gen_random_uuid(), until = now() + interval '9 s'`,
    )
    expect(await runOnce()).toEqual(NO_DRAIN)
    // Two of them were killed.
    await db.pool.query(`update engine.drains set until = now() - interval '1 s' where number > 1`)
    expect(await runOnce({ budgetMs: 10_000 })).toMatchObject({ state: 'done' })
    expect(await held()).toBe(2)
    await db.pool.query('update engine.drains set worker_id = null')
  })

  it('ends with its process, within less than a drain’s time', async () => {
    scriptedProvider(slowly(1_000))
    const { now } = await job(9)
    const draining = runOnce({ budgetMs: 60_000 })
    while (thisProcess().inHand < 3) await new Promise((wait) => setTimeout(wait, 20))
    await endDrain()
    expect(await draining).toMatchObject({ taken: { 'ink-lane': 3 }, handedBack: 0, goesOn: false })
    expect((await now()).items.filter(({ state }) => state === 'queued')).toHaveLength(6)
    scriptedProvider(() => inkBlot())
    await runOnce({ budgetMs: 30_000 })
    expect(await dueEntries()).toBe(0)
  })

  it('is not told of by the work it queues itself, and by what a request queues it is', async () => {
    scriptedProvider(() => inkBlot())
    expect(await queuedHere(() => job(4))).toMatchObject({ queued: true })
    expect(await queuedHere(() => runOnce({ budgetMs: 30_000 }))).toMatchObject({ queued: false })
    expect(await queuedHere(() => dueEntries())).toEqual({ value: 0, queued: false })
  })
})

describe('the address of drains', () => {
  const ask = (authorization?: string) =>
    GET(testRequest('/api/drain', { headers: authorization ? { authorization } : {} }))

  it('is not there without a secret, and for nobody who does not know it', async () => {
    expect((await ask(`Bearer ${SECRET}`)).status).toBe(404)
    settings({ CRON_SECRET: SECRET })
    for (const wrong of [
      undefined,
      SECRET,
      'Bearer',
      `Bearer ${SECRET}!`,
      `Basic ${SECRET}`,
      'Bearer undefined',
    ]) {
      const answer = await ask(wrong)
      expect(answer.status).toBe(401)
      expect(await answer.text()).not.toMatch(/CRON|Bearer/i)
    }
    const refused = await POST(testRequest('/api/drain', { method: 'POST' }))
    expect(refused.status).toBe(401)
    expect(await held()).toBe(0)
  })

  it('answers cron with what was done', async () => {
    settings({ CRON_SECRET: SECRET, DRAIN_SECONDS: '20' })
    scriptedProvider(() => inkBlot())
    const { now } = await job(2)
    const answer = await ask(`Bearer ${SECRET}`)
    expect(answer.status).toBe(200)
    expect((await answer.json()) as DrainReport).toMatchObject({ state: 'done', left: 0 })
    expect((await now()).state).toBe('completed')
  })

  it('has nothing to do where the process draws anyway', async () => {
    settings({ CRON_SECRET: SECRET, WORKER: '1' })
    expect(await (await ask(`Bearer ${SECRET}`)).json()).toEqual(NO_DRAIN)
  })
})
