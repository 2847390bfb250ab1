import 'server-only'
import { randomUUID } from 'node:crypto'
import os from 'node:os'
import { env } from '@/env'
import { millisecondsAhead, setByDatabase } from '@/server/clock'
import { database } from '@/server/db/client'
import { log } from '@/server/log'
import { flushCounts } from '@/server/metrics/counters'
import { sharedSettings } from './shared-settings'

/** How often a process says that it is alive, in milliseconds. */
const BEAT_MS = 5_000
/** What a process holds is free again when it was not heard from for this long. */
export const LEASE_SECONDS = 20
/** From here on a clock that is off is told in the log. */
const CLOCK_OFF_SECONDS = 5

type ThisProcess = { readonly id: string; draining: boolean; inHand: number }
const shared = globalThis as typeof globalThis & { pennyplainProcess?: ThisProcess }

/** Who this process is to the others. */
export function thisProcess(): ThisProcess {
  shared.pennyplainProcess ??= { id: randomUUID(), draining: false, inHand: 0 }
  return shared.pennyplainProcess
}

/**
 * Says that this process is alive, and keeps what it holds: slots, its drain, and the one try while the provider is paused. The
 * counts of the last seconds go with it. Answers the function that says it is gone.
 */
export async function startBeating(kind: 'web' | 'worker' | 'both'): Promise<() => Promise<void>> {
  const { pool } = await database()
  const { id } = thisProcess()
  const asked = Date.now()
  const { rows } = await pool.query<{ now: Date }>(
    `insert into engine.workers (id, kind, host, pid, settings) values ($1, $2, $3, $4, $5)
      on conflict (id) do update set kind = excluded.kind, settings = excluded.settings, beat_at = now()
      returning clock_timestamp() as now`,
    [id, kind, os.hostname(), process.pid, sharedSettings(env())],
  )
  setByDatabase(rows[0]!.now, asked)
  const ahead = Math.round(millisecondsAhead() / 1000)
  if (Math.abs(ahead) > CLOCK_OFF_SECONDS)
    log().warn({ seconds: ahead }, 'this machine’s clock is not the database’s, which counts: set it by NTP')
  const timer = setInterval(
    () => void beat().catch((error) => log().error({ err: error }, 'heartbeat')),
    BEAT_MS,
  )
  timer.unref()
  return async () => {
    clearInterval(timer)
    await flushCounts()
    await pool.query('delete from engine.workers where id = $1', [id])
  }
}

export async function beat(): Promise<void> {
  const { pool } = await database()
  const { id, draining, inHand } = thisProcess()
  const asked = Date.now()
  const { rows } = await pool.query<{ now: Date }>(
    `with slots as (
        update engine.slots set until = now() + make_interval(secs => $2) where worker_id = $1
      ), probes as (
        update engine.providers set probe_until = now() + make_interval(secs => $2)
          where probe_worker = $1 and probe is not null
      ), drains as (
        update engine.drains set until = now() + make_interval(secs => $2) where worker_id = $1
      )
      update engine.workers set beat_at = now(), draining = $3, in_hand = $4 where id = $1
        returning clock_timestamp() as now`,
    [id, LEASE_SECONDS, draining, inHand],
  )
  if (rows[0]) setByDatabase(rows[0].now, asked)
  await flushCounts()
}

/** Processes that were killed cannot say that they are gone. */
export async function forgetGoneWorkers(): Promise<void> {
  const { pool } = await database()
  await pool.query(`delete from engine.workers where beat_at < now() - interval '1 hour'`)
}
