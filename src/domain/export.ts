/** What an author can take away, and how it is asked for. */
import { z } from 'zod'
import { JOB_STATES } from './job'
import { PREFLIGHT_RULES } from './preflight'
import { PRINTERS } from './printer'
import { PAPERS } from './printer-rules'

export const EXPORT_FORMATS = ['interior', 'cover', 'by-number', 'png', 'svg', 'teaser'] as const
/** Formats that a printer binds: they have a printer, paper, front matter and a check. */
export const PRINTED_FORMATS = [
  'interior',
  'cover',
  'by-number',
] as const satisfies readonly (typeof EXPORT_FORMATS)[number][]
export const isPrinted = (format: ExportFormat): boolean =>
  PRINTED_FORMATS.some((printed) => printed === format)
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const StartExport = z.object({
  projectId: z.uuid(),
  format: z.enum(EXPORT_FORMATS),
  options: z
    .object({
      printer: z.enum(PRINTERS),
      paper: z.enum(PAPERS),
      /** Pages larger than the trim, as printers want them where art runs over the edge. */
      bleed: z.boolean(),
      /** Spine width of a cover, for printers that tell it in a template of their own. */
      spineInches: z.number().positive().max(4).nullable(),
      author: z.string().trim().max(100),
      titlePage: z.boolean(),
      copyrightPage: z.boolean(),
      belongsTo: z.boolean(),
      colorTest: z.boolean(),
      pageNumbers: z.boolean(),
      blankBacks: z.boolean(),
      /** The line about help from AI; empty leaves it out. */
      disclosure: z.string().trim().max(300),
      /** Put pages that need review into the file too. */
      includeNeedsReview: z.boolean(),
    })
    .partial()
    .default({}),
})
export type StartExport = z.infer<typeof StartExport>

export const EXPORT_PHASES = ['waiting', 'collecting', 'setting', 'checking', 'done'] as const
export type ExportPhase = (typeof EXPORT_PHASES)[number]

/** Something the printer may not like, found in the finished file. */
export const ExportFinding = z.object({
  rule: z.enum(PREFLIGHT_RULES),
  severity: z.enum(['fail', 'warn']),
  page: z.number().nullable(),
  message: z.string(),
})

export const ExportView = z.object({
  id: z.string(),
  projectId: z.string(),
  format: z.enum(EXPORT_FORMATS),
  state: z.enum(JOB_STATES),
  phase: z.enum(EXPORT_PHASES),
  /** 0 to 1. */
  progress: z.number(),
  reason: z.string().nullable(),
  options: z.record(z.string(), z.unknown()),
  findings: z.array(ExportFinding),
  file: z
    .object({
      url: z.string(),
      name: z.string(),
      bytes: z.number(),
      pages: z.number(),
      sha256: z.string(),
      expiresAt: z.string(),
    })
    .nullable(),
  createdAt: z.string(),
})
export type ExportView = z.infer<typeof ExportView>
