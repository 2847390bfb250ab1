import 'server-only'
import { sql } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import { z } from 'zod'
import { env } from '@/env'
import { database, type Tx } from '@/server/db/client'
import { log, withCorrelation } from '@/server/log'
import { type Lookout, lookOut } from './lookout'
import { noteQueued } from './queued-here'
import { type Entry, type TakeLoop, type Ticket, takeFrom } from './take-loop'
import { advanceClock, nextTurn } from './turns'

/** Slow work by name, and what each job carries. Payloads are parsed again where they are taken out. */
export const JOBS = {
  /**
   * Draws one page of a job in one of its three lanes, then queues the lane again behind everyone else's. So a
   * job has at most three entries here however long it is, a freed lane takes the next page at once, and authors
   * take turns page by page.
   */
  'ink-lane': z.object({ jobId: z.uuid(), lane: z.int().min(0).max(2), correlationId: z.string() }),
  'make-export': z.object({ jobId: z.uuid(), correlationId: z.string() }),
  'send-mail': z.object({ notificationId: z.uuid(), correlationId: z.string() }),
  'export-account': z.object({ exportId: z.uuid(), correlationId: z.string() }),
  /** `looks`: how often it waited for pages being drawn; `again`: once more for what came in late. */
  'erase-account': z.object({
    userId: z.uuid(),
    looks: z.int().min(0),
    again: z.boolean(),
    correlationId: z.string(),
  }),
  /** Sends a webhook of the built-in payment provider to ourselves. */
  'deliver-webhook': z.object({ eventId: z.string(), correlationId: z.string() }),
} as const
export type JobName = keyof typeof JOBS
export type Payload<N extends JobName> = z.infer<(typeof JOBS)[N]>

/** A delivery. Finish it in the transaction that stores its effect: false means another attempt owns it now. */
export type Delivery<N extends JobName> = {
  readonly payload: Payload<N>
  readonly signal: AbortSignal
  /** Delivered before, to a process that did not finish it. */
  readonly again: boolean
  finish(tx: Tx): Promise<boolean>
}
type Handler<N extends JobName, T extends Ticket> = {
  readonly handle: (delivery: Delivery<N>, ticket: T) => Promise<void>
  /** At once in this process. */
  readonly concurrency: number
  /** Asked before each entry is taken out; null leaves it in the queue. Left out: always. */
  readonly enter?: () => Promise<T | null>
}
// biome-ignore lint/suspicious/noExplicitAny: each handler is given the ticket its own `enter` made.
export type Handlers = { [N in JobName]: Handler<N, any> }

/** A process that takes no work out stops within this time, in milliseconds; the rest of 30 s is for handing back. */
const GRACE_MS = 25_000

type Running = { boss: PgBoss; loops: Map<JobName, TakeLoop>; lookout?: Lookout }
const shared = globalThis as typeof globalThis & { pennyplainQueue?: Promise<Running> | undefined }

function queue(): Promise<Running> {
  shared.pennyplainQueue ??= open()
  return shared.pennyplainQueue
}

async function open(): Promise<Running> {
  const { kysely, pool, embedded } = await database()
  const boss = new PgBoss({
    db: {
      async executeSql(text, values) {
        const result = await pool.query(text, values as unknown[])
        // Several statements in one call answer with several results.
        return Array.isArray(result) ? { rows: result.flatMap((r) => r.rows ?? []) } : result
      },
    },
    backend: embedded ? 'pglite' : 'postgres',
    // Whoever draws looks after the queue; a process that only serves people does not.
    supervise: env().worker,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', (error) => log().error({ err: error }, 'queue'))
  if (embedded) await prepare(boss)
  // Machines that start together would make the same tables and queues at the same moment. The package works on other
  // connections of the pool meanwhile; the lock ends with the transaction, as a pooler needs it.
  else
    await kysely.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(7205759404)`.execute(tx)
      await prepare(boss)
    })
  // Nobody else can have the embedded database open, so what was running belongs to a process that is gone.
  if (embedded) {
    for (const statement of [
      `update pgboss.job set state = 'retry', start_after = now(), heartbeat_on = null where state = 'active'`,
      `update engine.slots set leave = null, worker_id = null`,
      `update engine.providers set probe = null`,
      `update engine.drains set worker_id = null, until = null`,
      `update engine.schedules set taken_by = null, taken_until = null where taken_until is not null`,
      `delete from engine.workers`,
    ])
      await pool.query(statement)
  }
  return { boss, loops: new Map() }
}

/** The package's tables, and our queues. */
async function prepare(boss: PgBoss): Promise<void> {
  await boss.start()
  for (const name of Object.keys(JOBS)) {
    // At most one active job per singleton key; a killed worker is noticed by its missing heartbeat.
    // Retries are generous because a retry means a crash: what may fail for good is counted in job_items.
    const options = {
      retryLimit: 1_000,
      retryDelay: 1,
      heartbeatSeconds: 10,
      // A page may be drawn three times, and wait for a slot in between.
      expireInSeconds: 3_600,
      // What is done is in our own tables.
      deleteAfterSeconds: 3_600,
      retentionSeconds: 365 * 24 * 3_600,
    } as const
    if (await boss.getQueue(name)) await boss.updateQueue(name, options)
    else await boss.createQueue(name, { ...options, policy: 'singleton' })
  }
}

/** Opens the queue ahead of the first transaction that needs it: `enqueue` must not wait for a connection. */
export async function openQueue(): Promise<void> {
  await queue()
}

export type EnqueueOptions = {
  /** At most one job with this key runs at a time. */
  readonly key: string
  /** Whose work it is. */
  readonly userId: string
  /** Takes its turn among the authors' pages; `urgent` goes ahead of it, within bounds. Left out: first come. */
  readonly turn?: { readonly urgent: boolean }
  readonly startAfterSeconds?: number
}

/** Adds slow work in the caller's transaction (`asSystem`): it exists exactly when the rest does. */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: Payload<N>,
  { key, userId, turn, startAfterSeconds }: EnqueueOptions,
): Promise<void> {
  const { boss } = await queue()
  const job = {
    data: payload,
    singletonKey: key,
    group: { id: userId },
    ...(turn ? { priority: await nextTurn(tx, userId, turn.urgent) } : {}),
    ...(startAfterSeconds ? { startAfter: startAfterSeconds } : {}),
  }
  await boss.insert(name, [job], { db: fromKysely(tx.withoutPlugins()) })
  noteQueued()
}

/** Lets this process look for work at once, after a commit, instead of at the next time. */
export async function wakeWorkers(): Promise<void> {
  const { lookout } = await queue()
  lookout?.look()
}

/** Queues that have an entry to take out now. */
async function dueQueues(): Promise<JobName[]> {
  const { pool } = await database()
  const { rows } = await pool.query<{ name: JobName }>(
    `select q.name from unnest($1::text[]) as q(name) where exists (select 1 from pgboss.job j
      where j.name = q.name and j.state < 'active' and not j.blocked and j.start_after <= now())`,
    [Object.keys(JOBS)],
  )
  return rows.map(({ name }) => name)
}

/** How many entries can be taken out now, or within so many seconds. */
export async function dueEntries(withinSeconds = 0): Promise<number> {
  const { pool } = await database()
  const { rows } = await pool.query<{ due: number }>(
    `select count(*)::int as due from pgboss.job where name = any($1) and state < 'active' and not blocked
      and start_after <= now() + make_interval(secs => $2)`,
    [Object.keys(JOBS), withinSeconds],
  )
  return rows[0]!.due
}

/** Puts back what killed processes had in hand, where no process does that all the time. */
export async function superviseQueue(): Promise<void> {
  const { boss } = await queue()
  await boss.supervise()
}

/** Lets work that waits for a provider begin now: it is back. */
export async function hurryDelayed(name: JobName): Promise<void> {
  const { pool } = await database()
  await pool.query(
    `update pgboss.job set start_after = now() where name = $1 and state < 'active' and start_after > now()`,
    [name],
  )
  await wakeWorkers()
}

/** When a schedule in cron's words comes due next, in UTC. */
export async function nextDue(cron: string, after: Date): Promise<Date> {
  const { boss } = await queue()
  return boss.previewSchedule(cron, { from: after, count: 1 })[0]!
}

type Ending = {
  /** What runs may finish within this time; then it is handed back. */
  readonly graceMs?: number
  /** Others in this process go on putting work in. */
  readonly leaveOpen?: boolean
}

/** Takes jobs out until `stop` is called; `stop` lets running ones finish, and hands back what does not within 30 s. */
export async function run(handlers: Handlers): Promise<(ending?: Ending) => Promise<void>> {
  const running = await queue()
  const { boss, loops } = running
  for (const name of Object.keys(JOBS) as JobName[]) {
    const { handle, concurrency, enter } = handlers[name] as Handler<JobName, Ticket>
    const loop = takeFrom(boss, {
      name,
      concurrency,
      enter: enter ?? (async () => ({ end: async () => {} })),
      deliver: (entry, ticket, signal) => deliver(boss, name, entry, signal, ticket, handle),
    })
    loops.set(name, loop)
  }
  running.lookout = lookOut({ due: dueQueues, wake: (name) => loops.get(name)?.wake() })
  return async ({ graceMs = GRACE_MS, leaveOpen = false } = {}) => {
    // Until then it is the queue: a page that finishes now puts its lane back in it.
    await stopTaking(running, graceMs)
    if (leaveOpen) return
    shared.pennyplainQueue = undefined
    await boss.stop({ graceful: false, close: false })
  }
}

async function stopTaking(running: Running, graceMs: number): Promise<void> {
  const { loops, lookout } = running
  await lookout?.stop()
  await Promise.all([...loops.values()].map((loop) => loop.stop(graceMs)))
  loops.clear()
  delete running.lookout
}

async function deliver(
  boss: PgBoss,
  name: JobName,
  entry: Entry,
  signal: AbortSignal,
  ticket: Ticket,
  handle: Handler<JobName, Ticket>['handle'],
): Promise<void> {
  const payload = JOBS[name].parse(entry.data) as Payload<JobName>
  if (entry.priority < 0) await advanceClock(entry.priority)
  const delivery: Delivery<JobName> = {
    payload,
    signal,
    again: entry.retryCount > 0,
    async finish(tx) {
      const attempt = { id: entry.id, retryCount: entry.retryCount }
      const answer = await boss.complete(name, attempt, null, { db: fromKysely(tx.withoutPlugins()) })
      // The package's types leave the count out.
      const { affected } = answer as { affected: number }
      return affected === 1
    },
  }
  await withCorrelation(payload.correlationId, () => handle(delivery, ticket))
}

/** Closes the queue without waiting; tests and the command line use it before they close the database. */
export async function closeQueue(): Promise<void> {
  const running = await shared.pennyplainQueue
  shared.pennyplainQueue = undefined
  if (running) await stopTaking(running, 0)
  await running?.boss.stop({ graceful: false, close: false })
}
