import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { log } from '@/server/log'
import { thisProcess } from './this-process'

type Options<N extends string> = {
  /** Names of the queues that have something due. */
  due(): Promise<readonly N[]>
  wake(name: N): void
}

export type Lookout = {
  /** Looks at once instead of at the next time. */
  look(): void
  stop(): Promise<void>
}

/** Between two looks, in milliseconds: longer and longer while nothing is due and nothing in hand. */
const IDLE_MS = [250, 1_000] as const
/** Between two looks at a database that does not answer. */
const TROUBLE_MS = 1_000

/**
 * Looks with one question for what is due in all queues of this process, and wakes whoever works on it: what others
 * queued is found within a second, and a process that waits costs the database one small question a second.
 */
export function lookOut<N extends string>({ due, wake }: Options<N>): Lookout {
  let stopping = false
  let sleep = new AbortController()

  const pause = async (ms: number) => {
    await wait(ms, undefined, { signal: sleep.signal }).catch(() => {})
    sleep = new AbortController()
  }

  const looking = (async () => {
    const [shortest, longest] = IDLE_MS
    let idle: number = shortest
    while (!stopping) {
      try {
        const names = await due()
        for (const name of names) wake(name)
        idle = names.length > 0 || thisProcess().inHand > 0 ? shortest : Math.min(longest, idle * 1.5)
        await pause(idle * (0.8 + 0.4 * Math.random()))
      } catch (error) {
        log().error({ err: error }, 'the queue does not answer')
        await pause(TROUBLE_MS)
      }
    }
  })()

  return {
    look: () => sleep.abort(),
    async stop() {
      stopping = true
      sleep.abort()
      await looking
    },
  }
}
