import 'server-only'
import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss'
import { z } from 'zod'
import { database, type Tx } from '@/server/db/client'
import { log, withCorrelation } from '@/server/log'

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
} as const
export type JobName = keyof typeof JOBS
export type Payload<N extends JobName> = z.infer<(typeof JOBS)[N]>

/** A delivery. Finish it in the transaction that stores its effect: false means another attempt owns it now. */
export type Delivery<N extends JobName> = {
  readonly payload: Payload<N>
  readonly signal: AbortSignal
  finish(tx: Tx): Promise<boolean>
}
export type Handlers = { [N in JobName]: (delivery: Delivery<N>) => Promise<void> }

type Running = { boss: PgBoss; workers: string[] }
const shared = globalThis as typeof globalThis & { pennyplainQueue?: Promise<Running> | undefined }

function queue(): Promise<Running> {
  shared.pennyplainQueue ??= open()
  return shared.pennyplainQueue
}

async function open(): Promise<Running> {
  const { pool, embedded } = await database()
  const boss = new PgBoss({
    db: {
      async executeSql(text, values) {
        const result = await pool.query(text, values as unknown[])
        // Several statements in one call answer with several results.
        return Array.isArray(result) ? { rows: result.flatMap((r) => r.rows ?? []) } : result
      },
    },
    backend: embedded ? 'pglite' : 'postgres',
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', (error) => log().error({ err: error }, 'queue'))
  await boss.start()
  for (const name of Object.keys(JOBS)) {
    // At most one active job per singleton key; a killed worker is noticed by its missing heartbeat.
    // Retries are generous because a retry means a crash: what may fail for good is counted in job_items.
    const options = { policy: 'singleton', retryLimit: 100, retryDelay: 1, heartbeatSeconds: 10 } as const
    if (!(await boss.getQueue(name))) await boss.createQueue(name, options)
  }
  // Nobody else can have the embedded database open, so what was running belongs to a process that is gone.
  if (embedded) {
    await pool.query(
      `update pgboss.job set state = 'retry', start_after = now(), heartbeat_on = null where state = 'active'`,
    )
  }
  return { boss, workers: [] }
}

/** Opens the queue ahead of the first transaction that needs it: `enqueue` must not wait for a connection. */
export async function openQueue(): Promise<void> {
  await queue()
}

export type EnqueueOptions = {
  /** At most one job with this key runs at a time. */
  readonly key: string
  /** Whose work it is, for fair sharing. */
  readonly userId: string
  readonly startAfterSeconds?: number
}

/** Adds slow work in the caller's transaction (`asSystem`): it exists exactly when the rest does. */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: Payload<N>,
  options: EnqueueOptions,
): Promise<void> {
  const { boss } = await queue()
  const job = {
    data: payload,
    singletonKey: options.key,
    group: { id: options.userId },
    ...(options.startAfterSeconds ? { startAfter: options.startAfterSeconds } : {}),
  }
  await boss.insert(name, [job], { db: fromKysely(tx.withoutPlugins()) })
}

/** Wakes this process's workers after a commit, instead of at their next look. */
export async function wakeWorkers(): Promise<void> {
  const { boss, workers } = await queue()
  for (const id of workers) boss.notifyWorker(id)
}

/** Takes jobs out until `stop` is called; `stop` lets running ones finish for up to 30 s. */
export async function run(
  handlers: Handlers,
  { concurrency }: { concurrency: number },
): Promise<() => Promise<void>> {
  const running = await queue()
  const { boss, workers } = running
  for (const name of Object.keys(JOBS) as JobName[]) {
    const options = {
      localConcurrency: name === 'ink-lane' ? concurrency : 1,
      pollingIntervalSeconds: 0.5,
      batchSize: 1,
      includeMetadata: true,
    } as const
    const id = await boss.work(name, options, async ([job]: JobWithMetadata<object>[]) => {
      if (job) await deliver(boss, name, job, handlers)
      // The slot is free: look for the next job at once.
      setImmediate(() => boss.notifyWorker(id))
    })
    workers.push(id)
  }
  return async () => {
    // Until then it is the queue: a page that finishes now puts its lane back in it.
    await boss.stop({ graceful: true, timeout: 30_000, close: false })
    shared.pennyplainQueue = undefined
  }
}

async function deliver(
  boss: PgBoss,
  name: JobName,
  job: JobWithMetadata<object>,
  handlers: Handlers,
): Promise<void> {
  const handler = handlers[name] as (delivery: Delivery<JobName>) => Promise<void>
  const payload = JOBS[name].parse(job.data) as Payload<JobName>
  const delivery: Delivery<JobName> = {
    payload,
    signal: job.signal,
    async finish(tx) {
      const attempt = { id: job.id, retryCount: job.retryCount }
      const answer = await boss.complete(name, attempt, null, { db: fromKysely(tx.withoutPlugins()) })
      // The package's types leave the count out.
      const { affected } = answer as { affected: number }
      return affected === 1
    },
  }
  await withCorrelation(payload.correlationId, () => handler(delivery))
}

/** Closes the queue without waiting; tests and the command line use it before they close the database. */
export async function closeQueue(): Promise<void> {
  const running = await shared.pennyplainQueue
  shared.pennyplainQueue = undefined
  await running?.boss.stop({ graceful: false, close: false })
}
