/** Jobs and their items: states, and what a job's state is, given its items. */
import { z } from 'zod'

export const ITEM_STATES = ['queued', 'running', 'completed', 'needs_review', 'failed', 'cancelled'] as const
export type ItemState = (typeof ITEM_STATES)[number]

export const JOB_STATES = ['queued', 'running', 'completed', 'partial', 'failed', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

/** What a job makes: pages or a file of a book, a hero's sheet, a book's four samples, an edit of one page, or a cover's picture. */
export const JOB_KINDS = ['pages', 'export', 'hero', 'calibration', 'edit', 'cover'] as const
export type JobKind = (typeof JOB_KINDS)[number]

export const isOver = (state: ItemState | JobState): boolean => state !== 'queued' && state !== 'running'

/**
 * A job's state, derived from its items. The trigger `derive_job_state` in Postgres applies the same rule;
 * a test compares the two on random jobs.
 */
export function jobState(items: readonly ItemState[]): JobState {
  if (items.some((s) => s === 'running')) return 'running'
  if (items.some((s) => s === 'queued')) return items.some(isOver) ? 'running' : 'queued'
  if (items.every((s) => s === 'completed')) return 'completed'
  if (items.every((s) => s === 'cancelled')) return 'cancelled'
  if (items.every((s) => s === 'failed' || s === 'cancelled')) return 'failed'
  return 'partial'
}

/**
 * Blots the author was told each page costs. Given and no longer true, since the book's quality was changed elsewhere,
 * nothing is started.
 */
export const PagePrice = z.int().min(0).optional()

export const StartGeneration = z.object({
  projectId: z.uuid(),
  /** Which pages to draw; without it, every page that has no drawing yet. */
  pageIds: z.array(z.uuid()).min(1).max(120).optional(),
  /** Draw only this many of them (samples first). */
  count: z.int().min(1).max(120).optional(),
  pagePrice: PagePrice,
})
export type StartGeneration = z.infer<typeof StartGeneration>

export const JobItemView = z.object({
  id: z.string(),
  pageId: z.string().nullable(),
  state: z.enum(ITEM_STATES),
  attempts: z.number(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** Why it failed or needs review, as a sentence. */
  reason: z.string().nullable(),
})

export const JobView = z.object({
  id: z.string(),
  /** The book it works on; null for a hero's sheet. */
  projectId: z.string().nullable(),
  heroId: z.string().nullable(),
  kind: z.enum(JOB_KINDS),
  state: z.enum(JOB_STATES),
  total: z.number(),
  done: z.number(),
  needsReview: z.number(),
  failed: z.number(),
  cancelled: z.number(),
  /** Milliseconds until the last page, rounded to 30 s; null until two pages are done. */
  etaMs: z.number().nullable(),
  /** Drawing is paused on every machine because of the provider, and goes on by itself; null while it is not. */
  paused: z.object({ until: z.string(), reason: z.string() }).nullable(),
  quotedBlots: z.number(),
  capturedBlots: z.number(),
  releasedBlots: z.number(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  items: z.array(JobItemView),
})
export type JobView = z.infer<typeof JobView>

/** What starting or stopping a job answers: the job, and what can be spent after it. */
export const JobAndBalance = z.object({ job: JobView, balance: z.number() })
export type JobAndBalance = z.infer<typeof JobAndBalance>

/**
 * Time left: median of the last ten page times × remaining ÷ lanes, rounded to 30 s. Null until two are done.
 * `pageMs` newest last, milliseconds.
 */
export function etaMs(pageMs: readonly number[], remaining: number, lanes: number): number | null {
  if (pageMs.length < 2 || remaining === 0) return null
  const last = pageMs.slice(-10).sort((a, b) => a - b)
  const median = last[Math.floor(last.length / 2)]!
  return Math.max(30_000, Math.round((median * remaining) / Math.min(lanes, remaining) / 30_000) * 30_000)
}
