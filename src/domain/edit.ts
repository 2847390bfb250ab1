/** Changes to a drawn page: painted, said, quick ones, and those that need no model. */
import { z } from 'zod'
import { JobView, PagePrice } from './job'
import { LENGTHS } from './limits'
import { Mask } from './mask'
import { PageVersion } from './page-version'
import { PixelEdits } from './pixel-edit'

/** Drawings of one edit to choose from. */
export const MOST_VARIANTS = 3

export const QUICK_ACTIONS = [
  'redraw',
  'simplify',
  'add-detail',
  'thicker-lines',
  'remove-background',
] as const
export type QuickAction = (typeof QUICK_ACTIONS)[number]

export const EditWords = z
  .string()
  .trim()
  .min(1, 'Say in a few words what should change.')
  .max(LENGTHS.editPrompt, `An edit can have at most ${LENGTHS.editPrompt} characters.`)

/** What every edit says about where it starts. */
const start = {
  /** The version it starts from: the page's current one, or the edit is refused with conflict and that version. */
  from: z.uuid(),
  /** Start from that version though the page has a newer one. The result never replaces the page by itself. */
  aside: z.boolean().default(false),
}
const drawn = {
  ...start,
  variants: z.int().min(1).max(MOST_VARIANTS).default(1),
  /** The new drawing may reach `FEATHER_PX` beyond the mask, to meet the old lines. */
  feather: z.boolean().default(true),
  pagePrice: PagePrice,
}

/**
 * `mask`: draws the words inside of the mask. `chat`: changes what the words ask for, inside of the mask where one is
 * given. `quick`: the same without words; thicker lines of a whole page need no model and cost nothing. `pixels`: the
 * direct tools, at once and free.
 */
export const EditRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mask'), ...drawn, mask: Mask, words: EditWords }),
  z.object({ kind: z.literal('chat'), ...drawn, mask: Mask.optional(), words: EditWords }),
  z.object({
    kind: z.literal('quick'),
    ...drawn,
    mask: Mask.optional(),
    action: z.enum(QUICK_ACTIONS),
  }),
  z.object({ kind: z.literal('pixels'), ...start, operations: PixelEdits }),
])
export type EditRequest = z.infer<typeof EditRequest>
export type EditKind = EditRequest['kind']
/** An edit a job draws. */
export type DrawnEdit = Exclude<EditRequest, { kind: 'pixels' }>

/** A job for what has to be drawn, a version for what was done at once. */
export const EditAnswer = z.object({
  job: JobView.nullable(),
  version: PageVersion.nullable(),
  balance: z.number(),
})
export type EditAnswer = z.infer<typeof EditAnswer>

/** One exchange of a page's thread: what the author asked for, and what came of it. */
export const ChatTurn = z.object({
  id: z.string(),
  words: z.string(),
  /** It applied to a painted area. */
  masked: z.boolean(),
  from: z.string().nullable(),
  jobId: z.string().nullable(),
  state: JobView.shape.state,
  /** Why nothing came of it, as a sentence. */
  reason: z.string().nullable(),
  versions: z.array(PageVersion),
  createdAt: z.string(),
})
export type ChatTurn = z.infer<typeof ChatTurn>
/** Oldest first. */
export const ChatThread = z.object({ turns: z.array(ChatTurn) })
export type ChatThread = z.infer<typeof ChatThread>
