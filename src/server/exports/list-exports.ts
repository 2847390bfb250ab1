import 'server-only'
import { notFound } from '@/domain/errors'
import type { ExportView } from '@/domain/export'
import { asUser } from '@/server/db/client'
import { exportRows, toView } from './get-export'

/** A book's exports, newest first. Refuses with not_found when the author has no such book. */
export function listExports(
  user: { id: string },
  { projectId }: { projectId: string },
): Promise<ExportView[]> {
  return asUser(user.id, async (tx) => {
    const book = await tx
      .selectFrom('projects')
      .select('id')
      .where('id', '=', projectId)
      .where('userId', '=', user.id)
      .where('removedAt', 'is', null)
      .executeTakeFirst()
    if (!book) throw notFound('book')
    const rows = await exportRows(tx, user.id).where('j.projectId', '=', projectId).limit(50).execute()
    return rows.map(toView)
  })
}
