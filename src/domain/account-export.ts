/** A copy of everything that is kept about an author, to be taken away. */
import { z } from 'zod'

export const AccountExportView = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'completed', 'failed']),
  /** 0 to 1. */
  progress: z.number(),
  reason: z.string().nullable(),
  file: z
    .object({
      url: z.string(),
      name: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      expiresAt: z.string(),
    })
    .nullable(),
  createdAt: z.string(),
})
export type AccountExportView = z.infer<typeof AccountExportView>

/** Newest first. */
export const AccountExportList = z.object({ exports: z.array(AccountExportView) })
