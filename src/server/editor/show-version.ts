import 'server-only'
import type { Tx } from '@/server/db/client'

/** Makes a version the page's current one, to stay. A page that had been approved must be looked at again. */
export async function showVersion(
  tx: Tx,
  page: { id: string; projectId: string },
  versionId: string,
): Promise<void> {
  await tx
    .updateTable('pageVersions')
    .set({ until: null, discardedAt: null })
    .where('id', '=', versionId)
    .execute()
  const now = new Date()
  await tx
    .updateTable('pages')
    .set({ currentVersionId: versionId, approvedAt: null, updatedAt: now })
    .where('id', '=', page.id)
    .execute()
  await tx.updateTable('projects').set({ updatedAt: now }).where('id', '=', page.projectId).execute()
}
