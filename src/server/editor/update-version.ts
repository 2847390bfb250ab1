import 'server-only'
import { Refusal } from '@/domain/errors'
import { type PageVersion, PINS_KEPT, type UpdateVersion } from '@/domain/page-version'
import { asSystem } from '@/server/db/client'
import { lockPage } from './lock-page'
import { readVersion } from './version-rows'

/** Names or pins a version. A pinned one stays, and leaves the tray. Refuses a pin more than there is room for. */
export function updateVersion(
  user: { id: string },
  { id, versionId, name, pinned }: UpdateVersion & { id: string; versionId: string },
): Promise<PageVersion> {
  return asSystem(async (tx) => {
    await lockPage(tx, user.id, id)
    const version = await readVersion(tx, user.id, id, versionId)
    if (pinned && !version.pinned) {
      const { pins } = await tx
        .selectFrom('pageVersions')
        .select((eb) => eb.fn.countAll<number>().as('pins'))
        .where('pageId', '=', id)
        .where('pinned', '=', true)
        .executeTakeFirstOrThrow()
      if (pins >= PINS_KEPT)
        throw new Refusal(
          'conflict',
          `A page can have ${PINS_KEPT} pinned versions, so that new ones have room. Unpin one first.`,
        )
    }
    await tx
      .updateTable('pageVersions')
      .set({
        name: name === undefined ? version.name : name || null,
        pinned: pinned ?? version.pinned,
        ...(pinned ? { until: null, discardedAt: null } : {}),
      })
      .where('id', '=', versionId)
      .execute()
    return readVersion(tx, user.id, id, versionId)
  })
}
