import { ApiError } from './api-error'

/** Requests of one list under way at the same time. */
const AT_ONCE = 4

export type InTurn<Item> = {
  readonly done: readonly Item[]
  readonly failed: readonly { readonly item: Item; readonly error: unknown }[]
}

/**
 * Does the same thing to many pages, a few at a time. When the studio says "too often", everything waits as long
 * as it asks and goes on; anything else that fails is reported and does not stop the rest.
 */
export async function inTurn<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  { atOnce = AT_ONCE, wait = pause }: { atOnce?: number; wait?: (ms: number) => Promise<void> } = {},
): Promise<InTurn<Item>> {
  const done: Item[] = []
  const failed: { item: Item; error: unknown }[] = []
  const queue = [...items]
  let asked: Promise<void> = Promise.resolve()

  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      await asked
      try {
        await work(item)
        done.push(item)
      } catch (error) {
        const seconds = secondsToWait(error)
        if (seconds === null) {
          failed.push({ item, error })
          continue
        }
        queue.unshift(item)
        asked = wait(seconds * 1000)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane))
  return { done, failed }
}

function secondsToWait(error: unknown): number | null {
  if (!(error instanceof ApiError) || error.code !== 'too_many_requests') return null
  const seconds = error.details.retryAfterSeconds
  return typeof seconds === 'number' && seconds > 0 ? seconds : 5
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
