import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HEAD_START, STRIDE, strideOf } from '@/domain/fair-share'
import type { Plan } from '@/domain/plans'
import { overrideEnv } from '@/env'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { closeQueue, openQueue } from './queue'
import { advanceClock, nextTurn, restClock } from './turns'

let db: Database
beforeAll(async () => {
  overrideEnv({ LOG_LEVEL: 'silent' })
  db = await testDatabase()
  await openQueue()
})
afterAll(async () => {
  await closeQueue()
  await db.close()
})
beforeEach(() => db.pool.query('delete from engine.turns; update engine.clock set now = 0'))

async function author(plan: Plan = 'free') {
  const { id } = await testAuthor()
  await db.pool.query('update profiles set plan = $2 where id = $1', [id, plan])
  return id
}
type Waiting = { who: string; priority: number }
const queue: Waiting[] = []
const wait = async (who: string, urgent = false) => {
  queue.push({ who, priority: await asSystem((tx) => nextTurn(tx, who, urgent)) })
}
/** Takes what the queue would give out: the highest priority, the earliest of equals. */
async function take(): Promise<string> {
  const next = queue.reduce((best, entry) => (entry.priority > best.priority ? entry : best))
  queue.splice(queue.indexOf(next), 1)
  await advanceClock(next.priority)
  return next.who
}
/** Takes `turns` pages; each author whose page was taken queues the next. */
async function takeAndQueueAgain(turns: number): Promise<Map<string, number>> {
  const taken = new Map<string, number>()
  for (let i = 0; i < turns; i++) {
    const who = await take()
    taken.set(who, (taken.get(who) ?? 0) + 1)
    await wait(who)
  }
  return taken
}
beforeEach(() => {
  queue.length = 0
})

describe('turns', () => {
  it('go round page by page, however many pages one author has waiting', async () => {
    const [greedy, modest] = [await author(), await author()]
    for (let i = 0; i < 30; i++) await wait(greedy)
    await wait(modest)
    const taken = await takeAndQueueAgain(20)
    expect(taken.get(modest)).toBe(10)
  })

  it('are as many as the plan’s share', async () => {
    const plans: Plan[] = ['free', 'starter', 'creator', 'pro']
    const ids = await Promise.all(plans.map(author))
    for (const id of ids) for (let lane = 0; lane < 3; lane++) await wait(id)
    const taken = await takeAndQueueAgain(100)
    const shares = ids.map((id) => taken.get(id)!)
    for (const [i, share] of [10, 20, 30, 40].entries())
      expect(Math.abs(shares[i]! - share)).toBeLessThanOrEqual(2)
  })

  it('come at once to who is new or was away, and nobody saves them up', async () => {
    const [busy, away] = [await author(), await author()]
    await wait(away)
    await wait(busy)
    await takeAndQueueAgain(2)
    queue.splice(
      queue.findIndex(({ who }) => who === away),
      1,
    )
    await takeAndQueueAgain(50)
    await wait(away)
    const fresh = await author()
    await wait(fresh)
    const firstThree = [await take(), await take(), await take()]
    expect(firstThree).toContain(away)
    expect(firstThree).toContain(fresh)
    queue.length = 0
    await wait(busy)
    await wait(away)
    const taken = await takeAndQueueAgain(40)
    expect(Math.abs(taken.get(away)! - taken.get(busy)!)).toBeLessThanOrEqual(4)
  })

  it('let a redraw go ahead of books, also its own author’s, without starving them', async () => {
    const [drawer, redrawer] = [await author(), await author()]
    for (let lane = 0; lane < 3; lane++) {
      await wait(drawer)
      await wait(redrawer)
    }
    await wait(redrawer, true)
    expect(await take()).toBe(redrawer)
    let book = 0
    for (let i = 0; i < 60; i++) {
      await wait(redrawer, true)
      if ((await take()) === drawer) {
        book++
        await wait(drawer)
      }
    }
    expect(book).toBeGreaterThanOrEqual((60 - HEAD_START / STRIDE) / 2 - 4)
  })

  it('start from nothing again when nobody waits', async () => {
    const id = await author()
    for (let i = 0; i < 5; i++) await wait(id)
    for (let i = 0; i < 5; i++) await take()
    await asSystem(restClock)
    expect((await asSystem((tx) => nextTurn(tx, id, false))) === 0).toBe(true)
  })

  it('have whole strides', () => {
    expect((['free', 'starter', 'creator', 'pro'] as const).map(strideOf)).toEqual([12, 6, 4, 3])
  })
})
