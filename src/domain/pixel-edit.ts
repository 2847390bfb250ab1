/** The direct tools: changes to a page's pixels that need no model. Lengths in page pixels at print size. */
import { z } from 'zod'
import { Corner, lengthOf, MASK_LIMITS, PenPoint, PenSize } from './mask'

export const PIXEL_LIMITS = {
  operations: 200,
  points: 20_000,
  /** Points a line can be made heavier by in one step. */
  thicker: { min: 0.25, max: 3 },
} as const

const Distance = z.int().min(-6000).max(6000)
const line = z.array(PenPoint).min(1).max(MASK_LIMITS.points)

export const PixelEdit = z.discriminatedUnion('tool', [
  /** White along a stroke. */
  z.object({ tool: z.literal('erase'), size: PenSize, points: line }),
  /** Ink along a stroke, as heavy as the page's lines; pressure changes nothing. */
  z.object({ tool: z.literal('ink'), points: line }),
  /** Closes the gaps at these places (ends of `Gap`s of the region map), or every gap that is found. */
  z.object({ tool: z.literal('close-gaps'), at: z.array(Corner).min(1).max(200).optional() }),
  z.object({ tool: z.literal('remove-specks') }),
  /** Turns solid black back into an outline: the one at this place, or every one too solid for the book's readers. */
  z.object({ tool: z.literal('hollow'), at: Corner.optional() }),
  /**
   * Moves a shape with its outline and everything inside it, and turns it over where asked. Where it was there is paper;
   * an outline it shares with several others stays, so that they stay closed. The id is that of the version the edit
   * starts from.
   */
  z.object({
    tool: z.literal('move'),
    region: z.int().min(1).max(65_535),
    by: z.tuple([Distance, Distance]),
    flip: z.enum(['horizontal', 'vertical']).optional(),
  }),
  /** Every line heavier by so many points. */
  z.object({
    tool: z.literal('thicken'),
    points: z.number().min(PIXEL_LIMITS.thicker.min).max(PIXEL_LIMITS.thicker.max),
  }),
])
export type PixelEdit = z.infer<typeof PixelEdit>

/** Done one after the other; they become one version. */
export const PixelEdits = z
  .array(PixelEdit)
  .min(1)
  .max(PIXEL_LIMITS.operations)
  .refine(
    (edits) => edits.reduce((sum, edit) => sum + strokePoints(edit), 0) <= PIXEL_LIMITS.points,
    `An edit can have at most ${PIXEL_LIMITS.points.toLocaleString('en-US')} points.`,
  )
  .refine(
    (edits) => edits.reduce((sum, edit) => sum + travel(edit), 0) <= MASK_LIMITS.travel,
    'That is more drawing than a page has room for.',
  )

const travel = (edit: PixelEdit): number =>
  edit.tool === 'erase' || edit.tool === 'ink' ? lengthOf(edit.points) : 0

const strokePoints = (edit: PixelEdit): number =>
  edit.tool === 'erase' || edit.tool === 'ink' ? edit.points.length : 0
