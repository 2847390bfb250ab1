import 'server-only'
import type { ExportView } from '@/domain/export'
import { asUser } from '@/server/db/client'
import { exportRows, toView } from './get-export'

/** A book's exports, newest first. */
export function listExports(
  user: { id: string },
  { projectId }: { projectId: string },
): Promise<ExportView[]> {
  return asUser(user.id, async (tx) => {
    const rows = await exportRows(tx, user.id).where('j.projectId', '=', projectId).limit(50).execute()
    return rows.map(toView)
  })
}
