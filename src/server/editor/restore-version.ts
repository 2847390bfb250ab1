import 'server-only'
import { Refusal } from '@/domain/errors'
import type { PageVersions, RestoreVersion } from '@/domain/page-version'
import { asSystem } from '@/server/db/client'
import { lockPage, refuseUnseen } from './lock-page'
import { nextNumber } from './next-number'
import { showVersion } from './show-version'
import { trimVersions } from './trim-versions'
import { readVersion, readVersions } from './version-rows'

/**
 * The page looks as in an earlier version again: a new version with the same pictures, at no cost. Refuses with
 * not_found, and with conflict when the page's current version is not the one the author saw, or is this one.
 */
export function restoreVersion(
  user: { id: string },
  { id, version: versionId, current }: RestoreVersion & { id: string },
): Promise<PageVersions> {
  return asSystem(async (tx) => {
    const page = await lockPage(tx, user.id, id)
    const { state } = await readVersion(tx, user.id, id, versionId)
    await refuseUnseen(tx, user.id, page, current)
    if (state === 'current') throw new Refusal('conflict', 'The page shows this version already.')
    const old = await tx
      .selectFrom('pageVersions')
      .select(['userId', 'imageAssetId', 'thumbAssetId', 'rawAssetId'])
      .select(['width', 'height', 'verdict', 'fingerprint', 'recipe', 'repairs'])
      .where('id', '=', versionId)
      .executeTakeFirstOrThrow()
    const { verdict, recipe, ...same } = old
    const made = await tx
      .insertInto('pageVersions')
      .values({
        ...same,
        verdict: JSON.stringify(verdict),
        recipe: JSON.stringify(recipe),
        pageId: id,
        number: nextNumber(id),
        kind: 'restored',
        fromVersionId: versionId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await showVersion(tx, page, made.id)
    await trimVersions(tx, id)
    return readVersions(tx, user.id, id)
  })
}
