import 'server-only'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { pauseMs, TROUBLES_BEFORE_PAUSE } from '@/domain/inking-pause'
import { env } from '@/env'
import { database } from '@/server/db/client'
import { LEASE_SECONDS, thisProcess } from '@/server/jobs/this-process'
import { log } from '@/server/log'
import { count } from '@/server/metrics/counters'
import { type ProviderTrouble, pictureProvider } from './provider'

/** Leave to call the provider. Give it back with `end`, once is enough. */
export type Leave = {
  readonly provider: string
  readonly slot: number | null
  /** This call finds out whether the provider is back. */
  readonly probe: boolean
  end(): Promise<void>
}

/** How many drawings the provider takes at once over all machines; null for as many as there are workers. */
async function cap(): Promise<number | null> {
  return env().providerPagesAtOnce ?? (await pictureProvider()).atOnce ?? null
}

/** Makes the slots; called once by each process that draws. */
export async function openGate(): Promise<void> {
  const most = await cap()
  if (most === null) return
  const { pool } = await database()
  await pool.query(
    'insert into engine.slots (number) select generate_series(1, $1::int) on conflict do nothing',
    [most],
  )
}

/**
 * Leave for one call, or null while every slot is taken, the provider is paused, or nothing waits (`waiting`: a queue's
 * name). A slot is a row with a lease, renewed by its holder's heartbeat: a killed worker's are free after the lease.
 */
export async function enterGate(waiting?: string): Promise<Leave | null> {
  const { pool } = await database()
  const provider = (await pictureProvider()).name
  const most = await cap()
  const { id } = thisProcess()
  const leave = randomUUID()
  const open = `coalesce((select (p.paused_until is null
        or (p.paused_until <= now() and (p.probe is null or p.probe_until < now())))
      and (p.next_call_at is null or p.next_call_at <= now())
    from engine.providers p where p.name = $1), true)
    and ($2::text is null or exists (select 1 from pgboss.job where name = $2
      and state < 'active' and not blocked and start_after <= now()))`
  const probing = '(select paused_until is not null from engine.providers where name = $1) as probing'
  const { rows } = await (most === null
    ? pool.query(`select null as number, ${probing} where ${open}`, [provider, waiting ?? null])
    : pool.query(
        `with free as (
          select number from engine.slots where number <= $3 and (leave is null or until < now()) and ${open}
            order by number limit 1 for update skip locked
        )
        update engine.slots s
          set leave = $4, worker_id = $5, until = now() + make_interval(secs => ${LEASE_SECONDS})
          from free where s.number = free.number returning s.number, ${probing}`,
        [provider, waiting ?? null, most, leave, id],
      ))
  const row = rows[0] as { number: number | null; probing: boolean | null } | undefined
  if (!row) return null
  const end = async () => {
    if (row.number !== null)
      await pool.query('update engine.slots set leave = null, worker_id = null where leave = $1', [leave])
    if (row.probing) await pool.query('update engine.providers set probe = null where probe = $1', [leave])
  }
  const held = { provider, slot: row.number, probe: Boolean(row.probing), end: once(end) }
  if ((!row.probing || (await takeProbe(provider, leave))) && (await takeTurn(provider))) return held
  await held.end()
  return null
}

/** Where calls a minute are limited they come evenly, so that no minute has more of them: one of these may go now. */
async function takeTurn(provider: string): Promise<boolean> {
  const { providerCallsPerMinute: most } = env()
  if (!most) return true
  const { pool } = await database()
  const { rowCount } = await pool.query(
    `insert into engine.providers as p (name, next_call_at) values ($1, now() + make_interval(secs => $2))
      on conflict (name) do update set next_call_at = now() + make_interval(secs => $2)
        where p.next_call_at is null or p.next_call_at <= now()`,
    [provider, 60 / most],
  )
  return rowCount === 1
}

/** One page at a time tries a provider that was paused. */
async function takeProbe(provider: string, leave: string): Promise<boolean> {
  const { pool } = await database()
  const { rowCount } = await pool.query(
    `update engine.providers
      set probe = $2, probe_worker = $3, probe_until = now() + make_interval(secs => ${LEASE_SECONDS})
      where name = $1 and paused_until <= now() and (probe is null or probe_until < now())`,
    [provider, leave, thisProcess().id],
  )
  return rowCount === 1
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work().catch((error) => {
      // The lease gives it back.
      log().error({ err: error }, 'leave could not be given back')
    })
    return done
  }
}

/** The provider drew, and the drawing is kept: whatever trouble there was is over. True when this ended a pause. */
export async function providerWorks(provider: string): Promise<boolean> {
  const { pool } = await database()
  const { rows } = await pool.query(
    `with before as (select name, paused_until from engine.providers where name = $1
        and (troubles > 0 or paused_until is not null) for update)
      update engine.providers p set troubles = 0, pauses = 0, paused_until = null, operator = false, reason = null,
        probe = null from before where p.name = before.name returning before.paused_until is not null as paused`,
    [provider],
  )
  const ended = rows[0]?.paused === true
  if (ended) log().info({ provider }, 'the provider draws again')
  return ended
}

/**
 * The provider is in trouble. Several in a row, or one that only the operator can end, pause drawing on every machine,
 * each time longer; a pause that is on is not made longer by calls that were already under way.
 */
export async function providerTroubled({ provider }: Leave, trouble: ProviderTrouble): Promise<void> {
  const { pool } = await database()
  const operator = trouble.kind === 'operator'
  const { rows } = await pool.query(
    `insert into engine.providers as p (name, troubles) values ($1, 1)
      on conflict (name) do update set troubles = p.troubles + 1
      returning troubles, pauses, paused_until > now() as paused`,
    [provider],
  )
  const { troubles, pauses, paused } = rows[0] as { troubles: number; pauses: number; paused: boolean | null }
  if (paused || (!operator && troubles < TROUBLES_BEFORE_PAUSE)) return
  const ms = pauseMs(pauses + 1, operator, trouble.retryAfterMs, Math.random())
  const { rowCount } = await pool.query(
    `update engine.providers set pauses = pauses + 1, paused_until = now() + make_interval(secs => $2),
        operator = $3, reason = $4, probe = null
      where name = $1 and (paused_until is null or paused_until <= now())`,
    [provider, ms / 1000, operator, trouble.message],
  )
  if (rowCount === 0) return
  count('pauses')
  const seconds = Math.round(ms / 1000)
  if (operator) log().error({ err: trouble, provider, seconds }, 'drawing is paused: the operator must act')
  else log().warn({ err: trouble, provider, seconds }, 'drawing is paused')
}

/** In a query: why drawing is paused, or null while it is not. */
export const inkingPaused = () => sql<string | null>`(select p.reason from public.inking_pause() p)`
