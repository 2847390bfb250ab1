/** One drain: a bounded time in which a request does the engine's work, where no process can wait for it. */
import { z } from 'zod'

/** Seconds a drain may take. The longest leaves room in the 300 that a function of Vercel gets. */
export const DRAIN_SECONDS = { least: 10, most: 290, usual: 270 } as const

/** Over all machines, if nothing else is set. */
export const DRAINS_AT_ONCE = 3

/** What handed-back work gets to come to an end, and the answer to be sent. */
const LAST_MS = 4_000
/** Nobody waits longer for a page in hand. */
const LONGEST_GRACE_MS = 150_000

/** The first part of a drain takes work; pages in hand may finish in the second, and what is left is for handing back. */
export function partsOf(budgetMs: number): { takeMs: number; lastMs: number } {
  const grace = Math.min(LONGEST_GRACE_MS, (budgetMs - LAST_MS) / 2)
  return { takeMs: Math.max(0, budgetMs - LAST_MS - grace), lastMs: LAST_MS }
}

export const DrainReport = z.object({
  /** `enough`: as many as may run already do. `begun`: it runs after this answer. */
  state: z.enum(['done', 'begun', 'enough']),
  seconds: z.number(),
  /** Entries taken out, by queue. */
  taken: z.record(z.string(), z.int()),
  /** Of those, what somebody else goes on with. */
  handedBack: z.int(),
  scheduled: z.array(z.string()),
  /** Entries that are due now or in a moment. */
  left: z.int(),
  /** The next drain was asked for. */
  goesOn: z.boolean(),
})
export type DrainReport = z.infer<typeof DrainReport>
