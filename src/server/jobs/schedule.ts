import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { database } from '@/server/db/client'
import { log, withCorrelation } from '@/server/log'
import { count } from '@/server/metrics/counters'
import { nextDue } from './queue'
import { thisProcess } from './this-process'

export type Scheduled = {
  /** When, in cron's words, UTC. */
  readonly cron: string
  /** May run again after a crash: doing it twice must do no harm. */
  readonly run: () => Promise<unknown>
  /** Only there; left out: everywhere. */
  readonly where?: 'embedded'
}
export type Schedule = Readonly<Record<string, Scheduled>>

/** Between two looks at what is due, in milliseconds. */
const LOOK_MS = 15_000
/** Work that is not done by then belongs to a machine that is gone. */
const LEASE_MINUTES = 30
/** Work that failed comes again after this long, or when it is due again if that is sooner. */
const AGAIN_MS = 5 * 60_000

/** Looks now and then for what is due; what was missed while nobody ran is made up for once, at the first look. */
export function keepSchedule(schedule: Schedule): () => Promise<void> {
  const stopped = new AbortController()
  const keep = async () => {
    while (!stopped.signal.aborted) {
      await runWhatIsDue(schedule, stopped.signal).catch((error) =>
        log().error({ err: error }, 'the schedule could not be read'),
      )
      await wait(LOOK_MS, undefined, { signal: stopped.signal }).catch(() => {})
    }
  }
  const keeping = keep()
  return async () => {
    stopped.abort()
    await keeping
  }
}

/** Runs everything that is due and that no other machine has taken. Answers the names of what ran here. */
export async function runWhatIsDue(schedule: Schedule, signal?: AbortSignal): Promise<string[]> {
  const { pool, embedded } = await database()
  const here = Object.entries(schedule).filter(([, { where }]) => !where || embedded)
  const names = here.map(([name]) => name)
  const { rows } = await pool.query<{ name: string }>(
    `with known as (
        insert into engine.schedules (name) select unnest($1::text[]) on conflict do nothing returning name
      )
      select name from known
      union all
      select name from engine.schedules where name = any($1) and next_at <= now()`,
    [names],
  )
  const due = new Set(rows.map(({ name }) => name))
  const ran: string[] = []
  for (const [name, work] of here) {
    if (signal?.aborted || !due.has(name) || !(await take(name))) continue
    await perform(name, work)
    ran.push(name)
  }
  return ran
}

/** At most one machine gets what is due. */
async function take(name: string): Promise<boolean> {
  const { pool } = await database()
  const { rowCount } = await pool.query(
    `update engine.schedules
      set taken_by = $2, taken_until = now() + make_interval(mins => $3), started_at = now()
      where name = $1 and next_at <= now() and (taken_until is null or taken_until < now())`,
    [name, thisProcess().id, LEASE_MINUTES],
  )
  return rowCount === 1
}

async function perform(name: string, { cron, run }: Scheduled): Promise<void> {
  const began = performance.now()
  let failed: string | null = null
  await withCorrelation(`schedule-${name}`, async () => {
    try {
      await run()
    } catch (error) {
      failed = String(error)
      log().error({ err: error, name }, 'scheduled work failed')
    }
    log().debug({ name, ms: Math.round(performance.now() - began) }, 'scheduled work')
  })
  count('scheduled', { name, result: failed === null ? 'done' : 'failed' })
  const { pool } = await database()
  const { rows } = await pool.query<{ now: Date }>('select now()')
  const { now } = rows[0]!
  const due = await nextDue(cron, now)
  const next = failed === null ? due : new Date(Math.min(due.getTime(), now.getTime() + AGAIN_MS))
  await pool.query(
    `update engine.schedules
      set next_at = $3, taken_by = null, taken_until = null, finished_at = now(), error = $4
      where name = $1 and taken_by = $2`,
    [name, thisProcess().id, next, failed],
  )
}
