/** The printed ink of a book beside its drawings, as the preview shows it. */
import { z } from 'zod'

export const PreviewInk = z.object({
  /** SVG documents of the size of a page; pages alike share one. */
  inks: z.array(z.string()),
  /** For every physical page its place in `inks`; null where nothing but a drawing is printed. */
  pages: z.array(z.int().nullable()),
  /** Sentences about what can't be set as written. */
  notes: z.array(z.string()),
})
export type PreviewInk = z.infer<typeof PreviewInk>

/** Options of an export as JSON, so that the preview shows what would be exported with them. */
export const AskPreview = z.object({ options: z.string().max(4_000).default('{}') })
