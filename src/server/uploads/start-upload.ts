import 'server-only'
import { randomUUID } from 'node:crypto'
import { Refusal } from '@/domain/errors'
import { ROOM } from '@/domain/storage'
import { type StartUpload, UPLOAD, type UploadPlace } from '@/domain/upload'
import { clock } from '@/server/clock'
import { asSystem } from '@/server/db/client'
import { refuseOverQuota } from '@/server/storage/quota'
import { storage } from '@/server/storage/storage'
import { forgetUploads } from './forget-uploads'
import { incomingKey } from './upload-rows'

/**
 * A place for one picture: an address that takes its bytes for ten minutes. Refuses with conflict when the author's
 * storage has no room for it, or when twenty are on their way already.
 */
export async function startUpload(user: { id: string }, input: StartUpload): Promise<UploadPlace> {
  await forgetUploads(user.id)
  const id = randomUUID()
  const expiresAt = new Date(clock().now().getTime() + UPLOAD.minutes * 60_000)
  await asSystem(async (tx) => {
    // Two asked for at once take turns, or both would be the twentieth.
    await tx.selectFrom('profiles').select('id').where('id', '=', user.id).forUpdate().execute()
    const open = await tx
      .selectFrom('uploads')
      .select('id')
      .where('userId', '=', user.id)
      .where('completedAt', 'is', null)
      .execute()
    if (open.length >= UPLOAD.open)
      throw new Refusal(
        'conflict',
        `${UPLOAD.open} pictures are on their way already. Wait until one of them is here.`,
      )
    await refuseOverQuota(tx, user.id, ROOM.upload)
    await tx
      .insertInto('uploads')
      .values({ id, userId: user.id, ...input, expiresAt })
      .execute()
  })
  const { contentType, bytes } = input
  const { url, headers } = await storage().signPut(incomingKey(user.id, id), {
    contentType,
    bytes,
    expiresAt,
  })
  return { id, url, expiresAt: expiresAt.toISOString(), headers }
}
