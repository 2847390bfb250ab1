/** What an author decides about a cover. Its size follows from the interior (cover-geometry.ts), never from here. */
import { z } from 'zod'
import { CRAYON, CRAYONS, type Crayon } from './crayon'
import { PRINTERS } from './printer'
import { PAPERS } from './printer-rules'

export const COVER_TEMPLATES = ['window', 'full', 'banner'] as const
export type CoverTemplate = (typeof COVER_TEMPLATES)[number]

export const COVER_LENGTHS = { title: 200, subtitle: 200, author: 100, back: 1500 } as const

const words = (name: keyof typeof COVER_LENGTHS, label: string) =>
  z
    .string()
    .trim()
    .max(
      COVER_LENGTHS[name],
      `${label} can have at most ${COVER_LENGTHS[name].toLocaleString('en-US')} characters.`,
    )

export const CoverArt = z.discriminatedUnion('kind', [
  /** A page of the book, in the colors of its color-in test; what was left white there is colored for the author. */
  z.object({ kind: z.literal('page'), pageId: z.uuid() }),
  /** A picture drawn for the cover, colored for the author. */
  z.object({ kind: z.literal('drawing'), drawingId: z.uuid() }),
  /** A picture the author sent, as it is. */
  z.object({ kind: z.literal('upload'), uploadId: z.uuid() }),
])
export type CoverArt = z.infer<typeof CoverArt>

export const CoverDesign = z.object({
  template: z.enum(COVER_TEMPLATES),
  /** The paper of the whole wrap. */
  color: z.enum(CRAYONS),
  /** Null: the first drawn page. */
  art: CoverArt.nullable(),
  title: words('title', 'A title on a cover'),
  subtitle: words('subtitle', 'A subtitle'),
  author: words('author', 'An author’s name'),
  /** Text of the back; empty leaves it to the pictures. */
  back: words('back', 'The text on the back'),
  /** Three small drawings on the back show what is inside. */
  inside: z.boolean(),
  /** Title and author on the spine, where the printer allows it. */
  spine: z.boolean(),
})
export type CoverDesign = z.infer<typeof CoverDesign>

/** For which interior the cover is shown. */
export const ShowCover = z.object({
  printer: z.enum(PRINTERS),
  paper: z.enum(PAPERS),
  pages: z.coerce.number().int().min(1).max(2000),
  spineInches: z.coerce.number().positive().max(4).optional(),
})
export type ShowCover = z.infer<typeof ShowCover>

export const firstCover = (title: string, author: string): CoverDesign => ({
  template: 'window',
  color: 'sky',
  art: null,
  title: title.slice(0, COVER_LENGTHS.title),
  subtitle: 'A coloring book',
  author: author.slice(0, COVER_LENGTHS.author),
  back: '',
  inside: true,
  spine: true,
})

/** Type on a crayon is dark in every case: that reads on all six. */
export const COVER_INK = '#241f1c'
export const COVER_PAPER = '#ffffff'

export const coverColor = (crayon: Crayon): string => CRAYON[crayon].hex
