import 'server-only'
import type { UploadView } from '@/domain/upload'
import type { Tx } from '@/server/db/client'
import { assetUrl } from '@/server/storage/storage'

/** Where the bytes lie between their arrival and their decoding; no row of `assets` names them. */
export const incomingKey = (userId: string, id: string) => `${userId}/incoming/${id}`

/** Uploads that have their picture. */
export function selectUploads(tx: Tx) {
  return tx
    .selectFrom('uploads as u')
    .innerJoin('assets as image', 'image.id', 'u.assetId')
    .innerJoin('assets as thumb', 'thumb.id', 'u.thumbAssetId')
    .select(['u.id', 'u.name', 'u.width', 'u.height', 'u.createdAt'])
    .select(['image.key as imageKey', 'image.bytes', 'thumb.key as thumbKey'])
}
type UploadRow = Awaited<ReturnType<ReturnType<typeof selectUploads>['executeTakeFirstOrThrow']>>

export const toUploadView = (row: UploadRow): UploadView => ({
  id: row.id,
  name: row.name,
  url: assetUrl(row.imageKey),
  thumbUrl: assetUrl(row.thumbKey),
  width: row.width!,
  height: row.height!,
  bytes: row.bytes,
  createdAt: row.createdAt.toISOString(),
})

export async function readUpload(tx: Tx, userId: string, id: string): Promise<UploadView | null> {
  const row = await selectUploads(tx).where('u.userId', '=', userId).where('u.id', '=', id).executeTakeFirst()
  return row ? toUploadView(row) : null
}
