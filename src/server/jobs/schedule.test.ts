import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '@/server/db/client'
import { testDatabase } from '@/server/db/testing'
import { testStudio } from '@/server/generation/testing'
import { startSchedule } from '@/worker'
import { openQueue } from './queue'
import { runWhatIsDue, type Schedule } from './schedule'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
let runs: string[] = []
const at = (cron: string, run: () => Promise<unknown> = async () => {}) => ({ cron, run })
const SCHEDULE: Schedule = {
  monthly: at('0 0 1 * *', async () => runs.push('monthly')),
  daily: at('30 4 * * *', async () => runs.push('daily')),
}
const rowOf = async (name: string) =>
  (await db.pool.query('select * from engine.schedules where name = $1', [name])).rows[0]
const makeDue = (name: string, ago = '1 hour') =>
  db.pool.query(`update engine.schedules set next_at = now() - $2::interval where name = $1`, [name, ago])

beforeAll(async () => {
  db = await testDatabase()
  studio = await testStudio()
  await openQueue()
})
afterAll(async () => {
  await studio.close()
  await db.close()
})
beforeEach(async () => {
  runs = []
  await db.pool.query('delete from engine.schedules')
})

describe('scheduled work', () => {
  it('runs at the first look, then when it is due, in UTC', async () => {
    expect(await runWhatIsDue(SCHEDULE)).toEqual(['monthly', 'daily'])
    expect(await runWhatIsDue(SCHEDULE)).toEqual([])
    const { next_at: next } = await rowOf('monthly')
    expect([next.getUTCDate(), next.getUTCHours(), next.getUTCMinutes()]).toEqual([1, 0, 0])
    expect(next.getTime()).toBeGreaterThan(Date.now())
  })

  it('makes up once for what was missed', async () => {
    await runWhatIsDue(SCHEDULE)
    await makeDue('daily', '9 days')
    expect(await runWhatIsDue(SCHEDULE)).toEqual(['daily'])
    expect(await runWhatIsDue(SCHEDULE)).toEqual([])
    expect(runs).toEqual(['monthly', 'daily', 'daily'])
  })

  it('runs once over all machines that look at the same moment', async () => {
    const looks = await Promise.all(Array.from({ length: 5 }, () => runWhatIsDue(SCHEDULE)))
    expect(looks.flat().sort()).toEqual(['daily', 'monthly'])
    expect(runs.sort()).toEqual(['daily', 'monthly'])
  })

  it('belongs to another machine when the one that took it is gone', async () => {
    await runWhatIsDue(SCHEDULE)
    await makeDue('daily')
    const taken = (until: string) =>
      db.pool.query(
        `update engine.schedules set taken_by = gen_random_uuid(), taken_until = now() + $1::interval where name = 'daily'`,
        [until],
      )
    await taken('10 minutes')
    expect(await runWhatIsDue(SCHEDULE)).toEqual([])
    await taken('-1 second')
    expect(await runWhatIsDue(SCHEDULE)).toEqual(['daily'])
  })

  it('comes again soon when it failed, and says why', async () => {
    const failing: Schedule = {
      monthly: at('0 0 1 1 *', async () => {
        throw new Error('no ink')
      }),
    }
    await runWhatIsDue(failing)
    const row = await rowOf('monthly')
    expect(row.error).toBe('Error: no ink')
    expect(row.next_at.getTime() - Date.now()).toBeLessThan(6 * 60_000)
  })

  it('of the studio itself runs whole: vacuum on the embedded database, orphans, old keys', async () => {
    const stop = startSchedule()
    const wanted = [
      'forget-gone-workers',
      'forget-old-keys',
      'renew-sandbox',
      'rest-the-clock',
      'revive-lost-work',
      'roll-periods',
      'sweep-storage',
    ]
    if (db.embedded) wanted.push('vacuum')
    const finished = async () =>
      (
        await db.pool.query(
          'select name, error from engine.schedules where finished_at is not null order by name',
        )
      ).rows as { name: string; error: string | null }[]
    while ((await finished()).length < wanted.length) await new Promise((wait) => setTimeout(wait, 50))
    await stop()
    expect(await finished()).toEqual(wanted.map((name) => ({ name, error: null })))
  })
})
