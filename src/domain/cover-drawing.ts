/** A picture that is drawn for the front of a cover and is none of the book's pages. */
import { z } from 'zod'
import type { SampleScene } from './style-sample'

/** It is planned as the page after the last one a book can have, so that it repeats none of them. */
export const COVER_POSITION = 121

const brief = z.string().trim().min(3, 'Say what the cover should show.').max(300)

export const DrawCover = z.object({
  /** What it shows; left out: what the book's first page shows. */
  brief: brief.optional(),
})
export type DrawCover = z.infer<typeof DrawCover>

/** What is drawn, from what the author said: the hero as a whole, large enough to be seen in a shop's small picture. */
export const coverScene = (said: string): SampleScene => ({
  brief: said.slice(0, 300),
  composition: 'full-body',
  heroOnPage: true,
})

export const CoverDrawing = z.object({
  id: z.string(),
  brief: z.string(),
  imageUrl: z.string(),
  thumbUrl: z.string(),
  /** What the gate found, as a sentence; null for one that passed and was paid for. */
  fault: z.string().nullable(),
  /** Which model drew it. */
  model: z.string(),
  createdAt: z.string(),
})
export type CoverDrawing = z.infer<typeof CoverDrawing>

export const CoverDrawings = z.object({
  /** Newest first. */
  drawings: z.array(CoverDrawing),
  activeJobId: z.string().nullable(),
  /** What the next one shows where the author says nothing. */
  usualBrief: z.string(),
})
export type CoverDrawings = z.infer<typeof CoverDrawings>
