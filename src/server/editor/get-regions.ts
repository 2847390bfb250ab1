import 'server-only'
import { notFound } from '@/domain/errors'
import type { PageVersion } from '@/domain/page-version'
import type { RegionMap } from '@/domain/region-map'
import { asSystem, asUser } from '@/server/db/client'
import { onPixels } from '@/server/generation/pixel-pool'
import { insertAsset } from '@/server/storage/insert-asset'
import { storage, storeBytes } from '@/server/storage/storage'
import { unpackRegions } from './region-file'

type Version = Pick<PageVersion, 'id' | 'pageId'>

/** The shapes of a version, for the browser: found once, then kept. Refuses with not_found. */
export async function getRegions(
  user: { id: string },
  { id, versionId }: { id: string; versionId: string },
): Promise<Response> {
  // Unpacked: the server compresses on the way what the other side can unpack.
  return Response.json(await readRegions(user, { pageId: id, id: versionId }), {
    headers: { 'cache-control': 'private, max-age=31536000, immutable' },
  })
}

/** The same for the studio's own use. */
export const readRegions = async (user: { id: string }, version: Version): Promise<RegionMap> =>
  unpackRegions(await regionFile(user, version))

async function regionFile(user: { id: string }, { id, pageId }: Version): Promise<Uint8Array> {
  const version = await asUser(user.id, (tx) =>
    tx
      .selectFrom('pageVersions as v')
      .innerJoin('pages as p', 'p.id', 'v.pageId')
      .innerJoin('projects as b', 'b.id', 'p.projectId')
      .innerJoin('assets as i', 'i.id', 'v.imageAssetId')
      .leftJoin('assets as r', 'r.id', 'v.regionsAssetId')
      .select(['i.key as imageKey', 'r.key as regionsKey'])
      .where('v.id', '=', id)
      .where('v.pageId', '=', pageId)
      .where('p.removedAt', 'is', null)
      .where('b.removedAt', 'is', null)
      .executeTakeFirst(),
  )
  if (!version) throw notFound('version')
  const kept = version.regionsKey ? await storage().get(version.regionsKey) : null
  if (kept) return kept
  const picture = await storage().get(version.imageKey)
  if (!picture) throw new Error(`The picture of version ${id} is gone.`)
  const file = await onPixels('findShapes', { versionId: id, picture })
  const object = await storeBytes(user.id, 'regions', file, 'application/gzip')
  await asSystem(async (tx) => {
    const regionsAssetId = await insertAsset(tx, user.id, object)
    await tx
      .updateTable('pageVersions')
      .set({ regionsAssetId })
      .where('id', '=', id)
      .where('userId', '=', user.id)
      .execute()
  })
  return file
}
