import 'server-only'
import { createHash } from 'node:crypto'
import { notFound, Refusal } from '@/domain/errors'
import { CHANGED, LINK_EXPIRED, type UploadView } from '@/domain/upload'
import { clock } from '@/server/clock'
import { asSystem, asUser } from '@/server/db/client'
import { UnreadablePicture } from '@/server/lineart/read-picture'
import { insertAsset } from '@/server/storage/insert-asset'
import { refuseOverQuota } from '@/server/storage/quota'
import { storage, storeBytes, storedAt } from '@/server/storage/storage'
import { forgetUpload } from './forget-uploads'
import { type MadePicture, makePicture } from './make-picture'
import { incomingKey, readUpload } from './upload-rows'

/**
 * Looks at what arrived and makes the picture of it that is kept; doing it again answers the same. Refuses with gone
 * what arrived after its link was over, and with invalid what is no picture we can use; of both nothing is left.
 */
export async function completeUpload(user: { id: string }, { id }: { id: string }): Promise<UploadView> {
  const before = await look(user.id, id)
  if (before.done) return before.done
  const bytes = await arrivedInTime(user.id, id, before.expiresAt)
  if (!bytes) {
    // Gone because another request has completed it meanwhile, or because it never came in time.
    const { done } = await look(user.id, id)
    if (done) return done
    await forgetUpload(user.id, id)
    throw new Refusal('gone', LINK_EXPIRED)
  }
  await refuseOtherBytes(user.id, id, bytes, before)
  const view = await keep(user.id, id, await read(user.id, id, bytes))
  await storage().delete(incomingKey(user.id, id))
  return view
}

async function look(userId: string, id: string) {
  return asUser(userId, async (tx) => {
    const row = await tx
      .selectFrom('uploads')
      .select(['expiresAt', 'bytes', 'sha256'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound('upload')
    return { done: await readUpload(tx, userId, id), ...row }
  })
}

async function arrivedInTime(userId: string, id: string, expiresAt: Date): Promise<Uint8Array | null> {
  const key = incomingKey(userId, id)
  const arrived = await storedAt(key)
  if (arrived && arrived <= expiresAt) return storage().get(key)
  if (!arrived && clock().now() <= expiresAt && !(await look(userId, id)).done)
    throw new Refusal('conflict', 'The picture has not arrived yet. Send it to its link first.')
  return null
}

/** Our own door has looked already; a bucket looks at the length alone. */
async function refuseOtherBytes(
  userId: string,
  id: string,
  arrived: Uint8Array,
  announced: { readonly bytes: number; readonly sha256: string | null },
): Promise<void> {
  const { bytes, sha256 } = announced
  const same =
    arrived.length === bytes && (!sha256 || createHash('sha256').update(arrived).digest('hex') === sha256)
  if (same) return
  await storage().delete(incomingKey(userId, id))
  throw new Refusal('invalid', CHANGED)
}

async function read(userId: string, id: string, bytes: Uint8Array): Promise<MadePicture> {
  try {
    return await makePicture(bytes)
  } catch (error) {
    if (!(error instanceof UnreadablePicture)) throw error
    await forgetUpload(userId, id)
    throw new Refusal('invalid', error.message)
  }
}

/** Of two that complete the same upload at once, the first one's picture stays; both answer it. */
async function keep(userId: string, id: string, picture: MadePicture): Promise<UploadView> {
  const { width, height } = picture
  const size = picture.bytes.length + picture.thumb.length
  // Before the objects are written, and again with their rows: two uploads may ask at once.
  await asSystem((tx) => refuseOverQuota(tx, userId, size))
  const image = await storeBytes(userId, 'upload', picture.bytes, picture.contentType)
  const thumb = await storeBytes(userId, 'thumb', picture.thumb, 'image/webp')
  const view = await asSystem(async (tx) => {
    const open = await tx
      .selectFrom('uploads')
      .select('completedAt')
      .where('userId', '=', userId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!open) return null
    if (!open.completedAt) {
      await refuseOverQuota(tx, userId, size)
      const assetId = await insertAsset(tx, userId, image)
      const thumbAssetId = await insertAsset(tx, userId, thumb)
      await tx
        .updateTable('uploads')
        .set({ assetId, thumbAssetId, width, height, completedAt: new Date() })
        .where('id', '=', id)
        .execute()
    }
    return readUpload(tx, userId, id)
  })
  if (!view) throw notFound('upload')
  return view
}
