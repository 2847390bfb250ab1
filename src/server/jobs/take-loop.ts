import 'server-only'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { log, withCorrelation } from '@/server/log'
import { thisProcess } from './this-process'

export type Entry = JobWithMetadata<object>

/** Leave to take one entry out; ended when nothing was there. */
export type Ticket = { end(): Promise<void> }

/** Why a running entry is to stop: this process ends, and another one goes on with it at once. */
export class HandedBack extends Error {
  override name = 'HandedBack'
}

type Options<T extends Ticket> = {
  readonly name: string
  readonly concurrency: number
  /** Null: nothing may be taken right now. */
  enter(): Promise<T | null>
  /** Does the work of one entry and settles it; a throw puts the entry back. */
  deliver(entry: Entry, ticket: T, signal: AbortSignal): Promise<void>
}

export type TakeLoop = {
  /** There may be something to take. */
  wake(): void
  /** Takes nothing new, lets what runs finish for `graceMs`, and hands the rest back. */
  stop(graceMs: number): Promise<void>
}

/** Until the next try when the database does not answer, in milliseconds. */
const TROUBLE_MS = 1_000
/** Entries in hand are touched this often; the queue gives them to somebody else after ten seconds without. */
const TOUCH_MS = 4_000
/** What handed-back work gets to come to an end. */
const LAST_MS = 3_000

/**
 * Takes entries out of a queue whenever it is woken, one after the other while there is room, and works on them side by
 * side. Unlike the package's own workers it asks for leave before it takes: what may not run yet stays in the queue, in
 * its order.
 */
export function takeFrom<T extends Ticket>(boss: PgBoss, options: Options<T>): TakeLoop {
  const { name, concurrency } = options
  const inHand = new Map<Entry, { control: AbortController; done: Promise<void> }>()
  let stopping = false
  let sleep = new AbortController()
  const wake = () => sleep.abort()

  const pause = async (ms?: number) => {
    const { signal } = sleep
    if (ms !== undefined) await wait(ms, undefined, { signal }).catch(() => {})
    else if (!signal.aborted) await once(signal, 'abort')
    sleep = new AbortController()
  }

  const begin = (entry: Entry, ticket: T) => {
    const control = new AbortController()
    thisProcess().inHand++
    const work = async () => {
      try {
        await options.deliver(entry, ticket, control.signal)
      } catch (error) {
        const tell = () => log().error({ err: error, queue: name }, 'put back into the queue')
        const { correlationId } = entry.data as { correlationId?: string }
        if (!control.signal.aborted) correlationId ? withCorrelation(correlationId, tell) : tell()
        // Without an answer from the database the missing heartbeat puts it back.
        await boss.fail(name, attemptOf(entry), { message: String(error) }).catch(() => {})
      } finally {
        await ticket.end()
        thisProcess().inHand--
        inHand.delete(entry)
        wake()
      }
    }
    inHand.set(entry, { control, done: work() })
  }

  /** True when there may be more. */
  const take = async (): Promise<boolean> => {
    const ticket = await options.enter()
    if (!ticket) return false
    let entry: Entry | undefined
    try {
      ;[entry] = await boss.fetch<object>(name, { includeMetadata: true })
    } finally {
      if (!entry) await ticket.end()
    }
    if (entry) begin(entry, ticket)
    return entry !== undefined
  }

  const loop = async () => {
    while (!stopping) {
      try {
        while (!stopping && inHand.size < concurrency && (await take()));
        if (!stopping) await pause()
      } catch (error) {
        log().error({ err: error, queue: name }, 'the queue does not answer')
        await pause(TROUBLE_MS)
      }
    }
  }

  /** Says that the entries in hand are worked on; one that is not ours any more is stopped. */
  const touch = async () => {
    const entries = [...inHand.keys()]
    if (entries.length === 0) return
    const { settled } = (await boss.touch(name, entries.map(attemptOf))) as { settled?: string[] }
    if (!settled) return
    for (const entry of entries)
      if (!settled.includes(entry.id)) inHand.get(entry)?.control.abort(new Error('somebody else has it now'))
  }
  const toucher = setInterval(
    () => void touch().catch((error) => log().warn({ err: error, queue: name }, 'touch')),
    TOUCH_MS,
  )

  const looping = loop()
  return {
    wake,
    async stop(graceMs) {
      stopping = true
      wake()
      await looping
      const idle = () => Promise.allSettled([...inHand.values()].map(({ done }) => done))
      // Nobody is kept waiting by the clock once everything is done.
      const atMost = (ms: number) => wait(ms, undefined, { ref: false })
      await Promise.race([idle(), atMost(graceMs)])
      for (const { control } of inHand.values()) control.abort(new HandedBack('this process ends'))
      await Promise.race([idle(), atMost(LAST_MS)])
      clearInterval(toucher)
    },
  }
}

const attemptOf = ({ id, retryCount }: Entry) => ({ id, retryCount })
