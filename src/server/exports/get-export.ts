import 'server-only'
import { z } from 'zod'
import { notFound } from '@/domain/errors'
import { EXPORT_FORMATS, EXPORT_PHASES, ExportFinding, type ExportView } from '@/domain/export'
import { clock } from '@/server/clock'
import { asUser, type Tx } from '@/server/db/client'
import { assetUrl } from '@/server/storage/storage'

/** What a finished export leaves in its item. */
export type ExportResult = z.infer<typeof ExportResult>
export const ExportResult = z.object({
  key: z.string(),
  name: z.string(),
  bytes: z.number(),
  pages: z.number(),
  /** Warnings of the check; older files were not read back. */
  findings: z.array(ExportFinding).default([]),
  sha256: z.string(),
  expiresAt: z.string(),
})

export function getExport(user: { id: string }, { id }: { id: string }): Promise<ExportView> {
  return asUser(user.id, async (tx) => {
    const row = await exportRows(tx, user.id).where('j.id', '=', id).executeTakeFirst()
    if (!row) throw notFound('export')
    return toView(row)
  })
}

export function exportRows(tx: Tx, userId: string) {
  return tx
    .selectFrom('jobs as j')
    .innerJoin('jobItems as i', 'i.jobId', 'j.id')
    .select(['j.id', 'j.projectId', 'j.state', 'j.options', 'j.createdAt'])
    .select(['i.phase', 'i.progress', 'i.reason', 'i.result'])
    .where('j.userId', '=', userId)
    .where('j.kind', '=', 'export')
    .orderBy('j.createdAt', 'desc')
}

type Row = Awaited<ReturnType<ReturnType<typeof exportRows>['executeTakeFirstOrThrow']>>

export function toView(row: Row): ExportView {
  const { format, ...options } = row.options
  const result = ExportResult.safeParse(row.result)
  const file =
    result.success && Date.parse(result.data.expiresAt) > clock().now().getTime() ? result.data : null
  return {
    id: row.id,
    // Exports are of books.
    projectId: row.projectId!,
    format: z.enum(EXPORT_FORMATS).parse(format),
    state: row.state,
    phase: z.enum(EXPORT_PHASES).catch('waiting').parse(row.phase),
    progress: row.progress,
    reason: row.reason,
    options,
    findings: file?.findings ?? [],
    file: file && {
      url: assetUrl(file.key),
      name: file.name,
      bytes: file.bytes,
      pages: file.pages,
      sha256: file.sha256,
      expiresAt: file.expiresAt,
    },
    createdAt: row.createdAt.toISOString(),
  }
}
