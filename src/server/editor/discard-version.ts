import 'server-only'
import { Refusal } from '@/domain/errors'
import type { PageVersions } from '@/domain/page-version'
import { asSystem } from '@/server/db/client'
import { lockPage } from './lock-page'
import { readVersion, readVersions } from './version-rows'

/** Takes a drawn edit out of the tray; until its time is up it can still be kept. Refuses one that was kept. */
export function discardVersion(
  user: { id: string },
  { id, versionId }: { id: string; versionId: string },
): Promise<PageVersions> {
  return asSystem(async (tx) => {
    await lockPage(tx, user.id, id)
    const { state } = await readVersion(tx, user.id, id, versionId)
    if (state === 'current' || state === 'kept')
      throw new Refusal('conflict', 'This version was kept. It stays until newer ones take its place.')
    if (state === 'staged')
      await tx
        .updateTable('pageVersions')
        .set({ discardedAt: new Date() })
        .where('id', '=', versionId)
        .execute()
    return readVersions(tx, user.id, id)
  })
}
