import 'server-only'
import { sql } from 'kysely'
import { notFound } from '@/domain/errors'
import { asSystem } from '@/server/db/client'
import { storage } from '@/server/storage/storage'
import { unusedAssets } from '@/server/storage/unused-assets'
import { incomingKey } from './upload-rows'

/** Deletes an upload at once. Its picture stays where something else shows it, such as a hero made from it. */
export async function removeUpload(user: { id: string }, { id }: { id: string }): Promise<void> {
  await storage().delete(incomingKey(user.id, id))
  await asSystem(async (tx) => {
    const row = await tx
      .deleteFrom('uploads')
      .where('userId', '=', user.id)
      .where('id', '=', id)
      .returning(['assetId', 'thumbAssetId'])
      .executeTakeFirst()
    if (!row) throw notFound('upload')
    const assets = [row.assetId, row.thumbAssetId].filter((asset) => asset !== null)
    await sql`delete from assets where id = any(${assets}::uuid[]) and ${await unusedAssets(tx)}`.execute(tx)
  })
}
