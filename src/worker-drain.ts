import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { type DrainReport, partsOf } from '@/domain/drain'
import { env } from '@/env'
import { openGate } from '@/server/ai/provider-gate'
import { holdDrain } from '@/server/jobs/hold-drain'
import { kickDrain } from '@/server/jobs/kick-drain'
import {
  type Delivery,
  dueEntries,
  type Handlers,
  type JobName,
  run,
  superviseQueue,
} from '@/server/jobs/queue'
import { queuedHere } from '@/server/jobs/queued-here'
import { runWhatIsDue } from '@/server/jobs/schedule'
import { HandedBack, type Ticket } from '@/server/jobs/take-loop'
import { thisProcess } from '@/server/jobs/this-process'
import { log } from '@/server/log'
import { handlers, SCHEDULE } from './worker'

/** Between two looks at whether there is anything left to do. */
const LOOK_MS = 100
/** A drain with nothing in hand and nothing waiting ends after this long. */
const QUIET_MS = 300
/** With entries that may not be taken yet it waits for them this long: the provider is busy, or a page was put back. */
const WAITING_MS = 15_000
/** Between two looks at what killed processes left and what is scheduled. */
const CHORES_MS = 5_000

/** Pages in hand may finish within this time when the process ends. */
const ENDING_MS = 20_000

/** Leave to do the engine's work for a while in this process, which else only serves. */
export type Drain = {
  /** When its time began, by `performance.now()`. */
  readonly began: number
  /** This process ends. */
  readonly ending: AbortController
  /** Others may have it now. */
  letGo(): Promise<void>
  readonly gone: Promise<void>
}

// One per process, also across the copies of this module that a bundler makes.
const shared = globalThis as typeof globalThis & { pennyplainDrain?: Drain | undefined }

/** Null where there are enough: one in each process, and so many over all machines. A process that draws needs none. */
export async function beginDrain(): Promise<Drain | null> {
  if (env().worker || shared.pennyplainDrain) return null
  const ended = new AbortController()
  let held: Awaited<ReturnType<typeof holdDrain>> = null
  const drain: Drain = {
    began: performance.now(),
    ending: new AbortController(),
    async letGo() {
      // What is asked for from here on finds a free place.
      shared.pennyplainDrain = undefined
      ended.abort()
      await held?.letGo()
    },
    gone: once(ended.signal, 'abort').then(() => {}),
  }
  shared.pennyplainDrain = drain
  try {
    held = await holdDrain(env().drainsAtOnce)
  } finally {
    if (!held) await drain.letGo()
  }
  return held && drain
}

/** Ends the drain of this process, if there is one, as gently as a worker ends. */
export async function endDrain(): Promise<void> {
  const drain = shared.pennyplainDrain
  drain?.ending.abort()
  await drain?.gone
}

export const NO_DRAIN: DrainReport = {
  ...{ state: 'enough', seconds: 0, taken: {}, handedBack: 0, scheduled: [], left: 0, goesOn: false },
}

/** Does the engine's work for at most `budgetMs`, and leaves the queue as open as it was. */
export async function runOnce(given: { budgetMs?: number } = {}): Promise<DrainReport> {
  const drain = await beginDrain()
  return drain ? runDrain(drain, given) : NO_DRAIN
}

/** What `runOnce` does, with leave that was got before. Work it queues itself starts no other drain. */
export const runDrain = async (drain: Drain, given: { budgetMs?: number } = {}): Promise<DrainReport> =>
  (await queuedHere(() => work(drain, given))).value

async function work(drain: Drain, { budgetMs = env().drainSeconds * 1000 }): Promise<DrainReport> {
  const { takeMs, lastMs } = partsOf(budgetMs)
  const timeLeft = () => Math.max(0, drain.began + budgetMs - performance.now())
  const seen = { taken: {} as Record<string, number>, handedBack: 0, scheduled: [] as string[] }
  const over = new AbortController()
  const stopped = async () => {
    try {
      await openGate()
      const stop = await run(counting(handlers(), seen))
      const taking = AbortSignal.any([drain.ending.signal, over.signal, AbortSignal.timeout(takeMs)])
      const chores = keepChores(taking, seen.scheduled)
      await untilQuiet(taking, chores.looked)
      over.abort()
      await Promise.all([
        stop({ graceMs: graceOf(drain, timeLeft() - lastMs), leaveOpen: true }),
        chores.ended,
      ])
    } finally {
      over.abort()
      await drain.letGo()
    }
  }
  const ended = await inTime(
    stopped().then(() => true),
    timeLeft,
  )
  // What was handed back comes due in a moment.
  const left = ended ? ((await inTime(dueEntries(WAITING_MS / 1000), timeLeft)) ?? 0) : 0
  // One that could do nothing is not followed by another: cron looks again.
  const goesOn = env().drain && !drain.ending.signal.aborted && left > 0 && Object.keys(seen.taken).length > 0
  if (goesOn) await inTime(kickDrain(), timeLeft)
  const seconds = Math.round((performance.now() - drain.began) / 100) / 10
  const report: DrainReport = { state: 'done', seconds, ...seen, left, goesOn }
  log().info(report, 'a drain ended')
  return report
}

/** Null when time is up first: what still hangs then is found by its lease, as if this process was killed. */
async function inTime<T>(work: Promise<T>, timeLeft: () => number): Promise<T | null> {
  const done = new AbortController()
  const time = wait(timeLeft(), null, { signal: done.signal }).catch(() => null)
  try {
    return await Promise.race([work, time])
  } finally {
    done.abort()
    work.catch((error) => log().error({ err: error }, 'a drain'))
  }
}

/** A process that ends has less time than a drain that does. */
const graceOf = ({ ending }: Drain, ms: number): number =>
  Math.max(0, ending.signal.aborted ? Math.min(ENDING_MS, ms) : ms)

type Seen = { taken: Record<string, number>; handedBack: number }

function counting(all: Handlers, seen: Seen): Handlers {
  const counted = Object.entries(all).map(([name, handler]) => {
    const handle = async (delivery: Delivery<JobName>, ticket: Ticket) => {
      seen.taken[name] = (seen.taken[name] ?? 0) + 1
      try {
        await handler.handle(delivery as never, ticket)
      } catch (error) {
        if (delivery.signal.reason instanceof HandedBack) seen.handedBack++
        throw error
      }
    }
    return [name, { ...handler, handle }]
  })
  return Object.fromEntries(counted) as Handlers
}

/** What a worker does all the time: takes up what killed processes left, and does what is scheduled. */
function keepChores(signal: AbortSignal, scheduled: string[]) {
  let looked = false
  const keep = async () => {
    while (!signal.aborted) {
      try {
        await superviseQueue()
        scheduled.push(...(await runWhatIsDue(SCHEDULE, signal)))
      } catch (error) {
        log().error({ err: error }, 'the chores of a drain')
      }
      looked = true
      await wait(CHORES_MS, undefined, { signal }).catch(() => {})
    }
  }
  return { looked: () => looked, ended: keep() }
}

/** Until there has been nothing to do for a while. */
async function untilQuiet(signal: AbortSignal, looked: () => boolean): Promise<void> {
  let quietSince = performance.now()
  while (!signal.aborted) {
    if (thisProcess().inHand > 0 || !looked()) quietSince = performance.now()
    const quiet = performance.now() - quietSince
    if (quiet > WAITING_MS) return
    if (quiet > QUIET_MS && (await dueEntries(WAITING_MS / 1000)) === 0) return
    await wait(LOOK_MS, undefined, { signal }).catch(() => {})
  }
}
