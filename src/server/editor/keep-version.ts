import 'server-only'
import type { KeepVersion, PageVersions } from '@/domain/page-version'
import { asSystem } from '@/server/db/client'
import { lockPage, refuseUnseen } from './lock-page'
import { showVersion } from './show-version'
import { readVersion, readVersions } from './version-rows'

/**
 * The page shows this version from now on; other variants of the same edit leave the tray. Refuses with not_found, and
 * with conflict when the page's current version is not the one the author saw.
 */
export function keepVersion(
  user: { id: string },
  { id, versionId, current }: KeepVersion & { id: string; versionId: string },
): Promise<PageVersions> {
  return asSystem(async (tx) => {
    const page = await lockPage(tx, user.id, id)
    const version = await readVersion(tx, user.id, id, versionId)
    // Asked for twice, it is kept already.
    if (version.state === 'current') return readVersions(tx, user.id, id)
    await refuseUnseen(tx, user.id, page, current)
    await showVersion(tx, page, versionId)
    if (version.jobId)
      await tx
        .updateTable('pageVersions')
        .set({ discardedAt: new Date() })
        .where('pageId', '=', id)
        .where('until', 'is not', null)
        .where('discardedAt', 'is', null)
        .where('editId', '=', (eb) =>
          eb.selectFrom('pageEdits').select('id').where('jobId', '=', version.jobId),
        )
        .execute()
    return readVersions(tx, user.id, id)
  })
}
