/** What happens when the provider of drawings is in trouble: how long a page waits, and when all of them pause. */

/** Troubles in a row, over all machines and pages, after which drawing pauses. */
export const TROUBLES_BEFORE_PAUSE = 5

/** Hard budget of a page: calls of the provider that may have cost something, those lost in a crash included. */
export const MOST_CALLS = 8

/** Starts of one page, waits left out, after which it is given up: something about it ends the process it runs in. */
export const MOST_STARTS = 12

/** Waits of one page after which it is given up: six hours of trouble at the least, ten as a rule. */
export const MOST_WAITS = 60

/** Waits with the provider's own `Retry-After` taken as given before backing off further. */
const TRUSTED_WAITS = 3

const doubling = (first: number, most: number, times: number): number =>
  Math.min(most, first * 2 ** Math.min(times, 20))

/**
 * Milliseconds until a page tries again after its `waits`-th trouble (from 1): 5 s doubling to 15 min, less up to half
 * of it so that pages do not come back together, and never before the provider said. `random`: 0 to 1.
 */
export function pageBackoffMs(waits: number, retryAfterMs: number | null, random: number): number {
  const jittered = (times: number) => doubling(5_000, 15 * 60_000, times) * (1 - random / 2)
  if (retryAfterMs === null) return jittered(waits - 1)
  const said = retryAfterMs * (1 + random / 4)
  return waits <= TRUSTED_WAITS ? said : Math.max(said, jittered(waits - 1 - TRUSTED_WAITS))
}

/**
 * Milliseconds drawing pauses for the `pauses`-th time in a row (from 1): 5 s doubling to 2 min; when only the operator
 * can help, a minute doubling to 10.
 */
export function pauseMs(
  pauses: number,
  operator: boolean,
  retryAfterMs: number | null,
  random: number,
): number {
  const [first, most] = operator ? [60_000, 600_000] : [5_000, 120_000]
  return Math.max(doubling(first, most, pauses - 1) * (1 - random / 5), retryAfterMs ?? 0)
}
