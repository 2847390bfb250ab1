/** A page of a book: its brief before it is paid for, its drawing after. */
import { z } from 'zod'
import { COMPOSITIONS } from './composition'
import type { ITEM_STATES } from './job'
import { LENGTHS } from './limits'
import { VersionDrawing } from './page-version'

/** What the author sees on a tile. `waiting`, `inking`, `redrawing` and `cancelled` come from the running job. */
export const PAGE_STATES = [
  'planned',
  'waiting',
  'inking',
  'ready',
  'needs_review',
  'failed',
  'approved',
  'redrawing',
  'cancelled',
] as const
export type PageState = (typeof PAGE_STATES)[number]

export const PageView = z.object({
  id: z.string(),
  projectId: z.string(),
  /** 1-based place in the book. */
  position: z.number(),
  brief: z.string(),
  composition: z.enum(COMPOSITIONS),
  subject: z.string(),
  heroOnPage: z.boolean(),
  locked: z.boolean(),
  state: z.enum(PAGE_STATES),
  /** Short words for a review or failure: "Open outline". */
  reason: z.string().nullable(),
  startedAt: z.string().nullable(),
  version: VersionDrawing.nullable(),
})
export type PageView = z.infer<typeof PageView>

export const Brief = z
  .string()
  .trim()
  .min(1, 'A page needs a few words that say what is on it.')
  .max(LENGTHS.brief, `A page idea can have at most ${LENGTHS.brief} characters.`)

export const UpdatePage = z
  .object({
    brief: Brief,
    composition: z.enum(COMPOSITIONS),
    heroOnPage: z.boolean(),
    locked: z.boolean(),
    approved: z.boolean(),
    /** False takes a removed page out of the bin again. */
    removed: z.literal(false),
    /** New 1-based place; the pages between move by one. */
    position: z.int().min(1).max(120),
  })
  .partial()
export type UpdatePage = z.infer<typeof UpdatePage>

export const AddPages = z.object({
  pages: z
    .array(z.object({ brief: Brief, composition: z.enum(COMPOSITIONS).optional() }))
    .min(1)
    .max(120),
})
export type AddPages = z.infer<typeof AddPages>

export const RemovePages = z.object({ pageIds: z.array(z.uuid()).min(1).max(120) })
export type RemovePages = z.infer<typeof RemovePages>

/** A tile's state from what is stored: the latest item of the page, its version and whether it was approved. */
export function pageState(stored: {
  item: (typeof ITEM_STATES)[number] | null
  hasVersion: boolean
  versionPassed: boolean
  approved: boolean
}): PageState {
  const { item, hasVersion, versionPassed, approved } = stored
  if (item === 'running') return hasVersion ? 'redrawing' : 'inking'
  if (item === 'queued') return hasVersion ? 'redrawing' : 'waiting'
  if (item === 'failed' && !hasVersion) return 'failed'
  if (hasVersion) return approved ? 'approved' : versionPassed ? 'ready' : 'needs_review'
  return item === 'cancelled' ? 'cancelled' : 'planned'
}

/** Whether a page goes into the book's files: what passed or was approved, and the rest only when asked for. */
export const isExportable = (
  { state, version }: Pick<PageView, 'state' | 'version'>,
  includeNeedsReview: boolean,
): boolean => version !== null && (includeNeedsReview || state === 'approved' || version.passed)
