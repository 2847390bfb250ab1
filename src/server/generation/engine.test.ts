import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TROUBLES_BEFORE_PAUSE } from '@/domain/inking-pause'
import { isOver } from '@/domain/job'
import { overrideEnv } from '@/env'
import { ProviderTrouble } from '@/server/ai/provider'
import { enterGate, openGate } from '@/server/ai/provider-gate'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { reviveLostWork } from '@/server/jobs/revive-lost-work'
import { storage } from '@/server/storage/storage'
import { startWorker } from '@/worker'
import { cancelJob } from './cancel-job'
import { claimItem } from './claim-item'
import { getJob } from './get-job'
import { startGeneration } from './start-generation'
import { accounts, inkBlot, readyMadePages, scriptedProvider, testBook, testStudio } from './testing'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
let stopWorker: (() => Promise<void>) | undefined
beforeAll(async () => {
  db = await testDatabase()
  studio = await testStudio()
  readyMadePages()
})
afterAll(async () => {
  await stopWorker?.()
  await studio.close()
  await db.close()
})
beforeEach(async () => {
  await stopWorker?.()
  stopWorker = undefined
  await db.pool.query('delete from engine.providers')
})

const briefs = (n: number) => Array.from({ length: n }, (_, i) => `scene ${i + 1}`)
const moment = (ms = 20) => new Promise((wait) => setTimeout(wait, ms))
const work = async () => {
  stopWorker = await startWorker()
}
async function until<T>(look: () => Promise<T | false | null | undefined>, ms = 20_000): Promise<T> {
  for (const end = Date.now() + ms; ; await moment()) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error('waited too long')
  }
}
const over = (author: { id: string }, id: string) =>
  until(async () => {
    const job = await getJob(author, { id })
    return isOver(job.state) && job
  })
const itemsOf = (jobId: string) =>
  asSystem((tx) =>
    tx.selectFrom('jobItems').selectAll().where('jobId', '=', jobId).orderBy('number').execute(),
  )
const entries = async (jobId: string) =>
  (
    await db.pool.query(`select state, start_after, priority from pgboss.job where singleton_key like $1`, [
      `${jobId}:%`,
    ])
  ).rows as { state: string; start_after: Date; priority: number }[]
async function start(pages: number, blots = 600) {
  const author = await testAuthor({ blots })
  const book = await testBook(author, briefs(pages))
  const { job } = await startGeneration(author, { projectId: book.id })
  return { author, book, job }
}

describe('a provider in trouble', () => {
  it('pauses drawing for everybody after several troubles, tries with one page, and resumes by itself', async () => {
    let up = false
    let probes = 0
    const { asked } = scriptedProvider(() => {
      if (up) return inkBlot()
      probes++
      throw new ProviderTrouble('wait', 'The artist does not answer.', 300, { class: 'unavailable' })
    })
    const { author, job } = await start(6)
    await work()
    const paused = await until(async () => (await getJob(author, { id: job.id })).paused)
    expect(paused.reason).toBe('The artist does not answer.')
    // Calls that were under way when the pause began may come to their end.
    await until(async () => (await itemsOf(job.id)).every(({ state }) => state === 'queued'))
    const calls = probes
    expect(calls).toBeGreaterThanOrEqual(TROUBLES_BEFORE_PAUSE)
    await moment(1_000)
    expect(probes, 'nobody asks while it is paused').toBe(calls)
    // The pause is over: one page tries, and fails; the next pause is longer.
    await db.pool.query('update engine.providers set paused_until = now()')
    await until(async () => probes === calls + 1)
    const pauses = async () => (await db.pool.query('select pauses from engine.providers')).rows[0].pauses
    await until(async () => (await pauses()) === 2)
    up = true
    await db.pool.query('update engine.providers set paused_until = now()')
    const done = await over(author, job.id)
    expect(done).toMatchObject({ state: 'completed', done: 6, capturedBlots: 72, paused: null })
    expect(asked.length).toBe(calls + 1 + 6)
    const items = await itemsOf(job.id)
    expect(items.every(({ attempts, calls: c, starts }) => attempts === 0 && c === 1 && starts === 1)).toBe(
      true,
    )
    expect(items.reduce((sum, item) => sum + item.waits, 0)).toBe(calls + 1)
  })

  it('waits for its operator without failing pages or counting their waits', async () => {
    let mended = false
    scriptedProvider(() => {
      if (!mended)
        throw new ProviderTrouble('operator', 'The key of the artist is wrong.', null, { class: 'key' })
      return inkBlot()
    })
    const { author, job } = await start(4)
    await work()
    const { paused } = await until(async () => {
      const now = await getJob(author, { id: job.id })
      return now.paused && now.items.every(({ state }) => state === 'queued') && now
    })
    expect(Date.parse(paused!.until) - Date.now()).toBeGreaterThan(40_000)
    mended = true
    await db.pool.query('update engine.providers set paused_until = now()')
    expect(await over(author, job.id)).toMatchObject({ state: 'completed', done: 4 })
    expect((await itemsOf(job.id)).map(({ waits, calls }) => [waits, calls])).toEqual(Array(4).fill([0, 1]))
  })

  it('never asks again before the provider said, and gives a page up that waited too often', async () => {
    scriptedProvider(() => {
      throw new ProviderTrouble('wait', 'The artist is busy.', 90_000)
    })
    const { author, job } = await start(1)
    await work()
    const [entry] = await until(async () => {
      const open = (await entries(job.id)).filter(({ state }) => state === 'created')
      return (await itemsOf(job.id))[0]!.waits === 1 && open.length === 1 && open
    })
    expect(entry!.start_after.getTime() - Date.now()).toBeGreaterThan(85_000)
    await db.pool.query('update job_items set waits = 60 where job_id = $1', [job.id])
    await db.pool.query(`update pgboss.job set start_after = now() where state = 'created'`)
    expect(await over(author, job.id)).toMatchObject({ state: 'failed', releasedBlots: 12 })
    expect(await accounts(author, job.id)).toMatchObject({ available: 600, held: 0 })
  })

  it('ends the pages of a stopped job instead of letting them wait', async () => {
    let asked = 0
    let answer = () => {}
    const answered = new Promise<void>((open) => {
      answer = open
    })
    scriptedProvider(async () => {
      asked++
      await answered
      throw new ProviderTrouble('wait', 'The artist is busy.', 60_000)
    })
    const { author, job } = await start(5)
    await work()
    await until(async () => asked === 3)
    await cancelJob(author, { id: job.id })
    answer()
    expect(await over(author, job.id)).toMatchObject({ state: 'cancelled', cancelled: 5, releasedBlots: 60 })
    expect(await accounts(author, job.id)).toMatchObject({ available: 600, held: 0, heldOnce: 60 })
  })
})

describe('a place for files that takes none', () => {
  it('pauses drawing, and lets nothing be drawn for nothing until pages can be kept again', async () => {
    const objects = path.join(studio.folder, 'objects')
    await rm(objects, { recursive: true, force: true })
    await writeFile(objects, 'no folder')
    const { asked } = scriptedProvider(() => inkBlot())
    const { author, job } = await start(6)
    await work()
    const { paused } = await until(async () => {
      const now = await getJob(author, { id: job.id })
      return now.paused && now.items.every(({ state }) => state === 'queued') && now
    })
    expect(paused!.reason).toBe('The place where pages are kept takes none.')
    const drawn = asked.length
    expect(drawn, 'at most a drawing of each lane is lost').toBeLessThanOrEqual(3)
    // One page finds out whether it is over, and draws nothing while it is not.
    const pauses = async () => (await db.pool.query('select pauses from engine.providers')).rows[0].pauses
    await db.pool.query('update engine.providers set paused_until = now()')
    await until(async () => (await pauses()) === 2)
    expect(asked.length).toBe(drawn)
    await rm(objects)
    await db.pool.query('update engine.providers set paused_until = now()')
    expect(await over(author, job.id)).toMatchObject({ state: 'completed', done: 6, capturedBlots: 72 })
    expect(asked.length).toBe(drawn + 6)
    expect((await itemsOf(job.id)).every(({ waits, starts }) => waits === 0 && starts === 1)).toBe(true)
    expect(await accounts(author, job.id)).toMatchObject({ available: 528, held: 0 })
  })
})

describe('a page’s budget', () => {
  it('counts a call before it is made, also one that a crash swallowed', async () => {
    let calls = 0
    scriptedProvider(() => {
      calls++
      return inkBlot('bad')
    })
    const { author, job } = await start(1)
    await db.pool.query('update job_items set calls = 7 where job_id = $1', [job.id])
    await work()
    expect(await over(author, job.id)).toMatchObject({ state: 'failed', failed: 1, releasedBlots: 12 })
    expect(calls, 'one call was left of eight').toBe(1)
    expect((await itemsOf(job.id))[0]).toMatchObject({ calls: 8, attempts: 0, starts: 1 })
  })

  it('does not pay again for a drawing that was stored when the process ended', async () => {
    const { asked } = scriptedProvider(() => inkBlot('new'))
    const { author, job } = await start(1)
    // What a process leaves that ended between the answer and its row.
    await claimItem(job.id, 0)
    const [item] = await itemsOf(job.id)
    await db.pool.query('update job_items set calls = 1 where job_id = $1', [job.id])
    await storage().put(`${author.id}/raw/${item!.id}-1`, Buffer.from('paid for'))
    await work()
    expect(await over(author, job.id)).toMatchObject({ state: 'completed', done: 1 })
    expect(asked).toEqual([])
    expect((await itemsOf(job.id))[0]).toMatchObject({ calls: 1, starts: 2 })
  })

  it('draws anew after a found drawing failed the gate', async () => {
    const { asked } = scriptedProvider(() => inkBlot('new'))
    const { author, job } = await start(1)
    await claimItem(job.id, 0)
    const [item] = await itemsOf(job.id)
    await db.pool.query('update job_items set calls = 1 where job_id = $1', [job.id])
    await storage().put(`${author.id}/raw/${item!.id}-1`, Buffer.from('bad'))
    await work()
    expect(await over(author, job.id)).toMatchObject({ state: 'completed', done: 1 })
    expect(asked).toHaveLength(1)
    expect((await itemsOf(job.id))[0]).toMatchObject({ calls: 2, attempts: 1 })
  })
})

describe('the cap of the provider', () => {
  it('holds over all jobs, and its slots come back', async () => {
    overrideEnv({ DATA_DIR: studio.folder, LOG_LEVEL: 'silent', PROVIDER_PAGES_AT_ONCE: '2' })
    const { stats } = scriptedProvider(async () => {
      // Long enough for another lane to come to its turn, also through a server.
      await moment(200)
      return inkBlot()
    })
    const jobs = [await start(5), await start(5)]
    await work()
    for (const { author, job } of jobs) expect(await over(author, job.id)).toMatchObject({ done: 5 })
    expect(stats.most).toBe(2)
    await until(async () => {
      const { rows } = await db.pool.query(
        'select count(*)::int as n from engine.slots where leave is not null',
      )
      return rows[0].n === 0
    })
  })

  it('lets calls go evenly where they are limited a minute', async () => {
    overrideEnv({ DATA_DIR: studio.folder, LOG_LEVEL: 'silent', PROVIDER_CALLS_PER_MINUTE: '150' })
    const times: number[] = []
    scriptedProvider(() => {
      times.push(Date.now())
      return inkBlot()
    })
    const { author, job } = await start(4)
    await work()
    expect(await over(author, job.id)).toMatchObject({ done: 4 })
    // 60 s / 150, less what the way from the gate to the call may differ by.
    for (const [i, time] of times.slice(1).entries()) expect(time - times[i]!).toBeGreaterThan(300)
  })

  it('frees the slots of a worker that was killed, and does not let it free somebody else’s', async () => {
    overrideEnv({ DATA_DIR: studio.folder, LOG_LEVEL: 'silent', PROVIDER_PAGES_AT_ONCE: '1' })
    scriptedProvider(() => inkBlot())
    await openGate()
    const killed = await enterGate()
    expect(killed?.slot).toBe(1)
    expect(await enterGate()).toBeNull()
    await db.pool.query(`update engine.slots set until = now() - interval '1 second'`)
    const next = await enterGate()
    expect(next?.slot).toBe(1)
    await killed!.end()
    expect(await enterGate(), 'the slot is the next one’s').toBeNull()
    await next!.end()
    const free = await enterGate()
    expect(free?.slot).toBe(1)
    await free!.end()
    overrideEnv({ DATA_DIR: studio.folder, LOG_LEVEL: 'silent' })
  })
})

describe('work that lost its place in the queue', () => {
  it('gets it back: running pages, waiting pages, and nothing twice', async () => {
    scriptedProvider(() => inkBlot())
    const { author, job } = await start(5)
    await claimItem(job.id, 1)
    expect(await reviveLostWork()).toBe(0)
    await db.pool.query(`delete from pgboss.job where singleton_key like $1`, [`${job.id}:%`])
    expect(await reviveLostWork()).toBe(3)
    expect(await reviveLostWork()).toBe(0)
    await work()
    expect(await over(author, job.id)).toMatchObject({ state: 'completed', done: 5 })
  })
})

describe('a worker that ends', () => {
  it('hands back what it can not finish, to be gone on with at once', async () => {
    let asked = 0
    scriptedProvider((_recipe, _call) => {
      asked++
      return asked === 1 ? new Promise(() => {}) : inkBlot()
    })
    const { author, job } = await start(1)
    await work()
    await until(async () => asked === 1)
    const { closeQueue } = await import('@/server/jobs/queue')
    await closeQueue()
    stopWorker = undefined
    const [entry] = await entries(job.id)
    expect(entry?.state).toBe('retry')
    expect((await itemsOf(job.id))[0]).toMatchObject({ state: 'running', starts: 0, calls: 1 })
    await work()
    expect(await over(author, job.id)).toMatchObject({ state: 'completed', done: 1 })
  })
})
