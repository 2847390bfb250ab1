import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { overrideEnv } from '@/env'
import { clock, millisecondsAhead } from './clock'
import type { Database } from './db/client'
import { testDatabase } from './db/testing'
import { beat, startBeating } from './jobs/this-process'

let db: Database
beforeAll(async () => {
  overrideEnv({ LOG_LEVEL: 'silent' })
  db = await testDatabase()
})
afterAll(() => db.close())
afterEach(() => vi.useRealTimers())

const MINUTES = 60_000

it('is the database’s on every machine, also on one whose own is ten minutes off', async () => {
  const real = Date.now()
  // The embedded database has the clock of its machine; a server has its own.
  const server = process.env.TEST_DATABASE_URL !== undefined
  vi.useFakeTimers({ toFake: ['Date'], now: real + 10 * MINUTES })
  const stop = await startBeating('web')
  const off = clock().now().getTime() - real
  expect(Math.abs(server ? off : off - 10 * MINUTES)).toBeLessThan(MINUTES)
  expect(Math.round(millisecondsAhead() / MINUTES)).toBe(server ? 10 : 0)
  // Set right while the process runs: it is noticed at the next heartbeat.
  vi.setSystemTime(real)
  await beat()
  expect(Math.abs(clock().now().getTime() - real)).toBeLessThan(MINUTES)
  await stop()
})
