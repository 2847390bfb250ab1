import 'server-only'
import { createHash } from 'node:crypto'
import { type Drawing, pictureProvider } from '@/server/ai/provider'
import { log } from '@/server/log'
import { type StoredObject, storage } from '@/server/storage/storage'
import type { ClaimedItem } from './claim-item'

/**
 * Where the answer to a page's `call`-th call is kept. The key is known before the call, so that an answer whose row was
 * never written is found again instead of being paid for twice.
 */
const rawKey = ({ userId, id }: ClaimedItem, call: number) => `${userId}/raw/${id}-${call}`

/** Stores a drawing before anything else is done with it. Safe to repeat. */
export async function storeRaw(item: ClaimedItem, call: number, drawing: Drawing): Promise<StoredObject> {
  const { picture, contentType } = drawing
  const key = rawKey(item, call)
  await storage().put(key, picture)
  const sha256 = createHash('sha256').update(picture).digest('hex')
  return { key, kind: 'raw', contentType, bytes: picture.length, sha256 }
}

/** Whether the page's last call has no row: it failed, or a crash came in between. */
export const mayBeLost = (item: ClaimedItem): boolean =>
  item.calls > 0 && rawKey(item, item.calls) !== item.rawKey

/** The answer to the page's last call, when a crash came between storing it and writing its row. */
export async function lostDrawing(item: ClaimedItem): Promise<Drawing | null> {
  const picture = await storage().get(rawKey(item, item.calls))
  if (!picture) return null
  log().info({ itemId: item.id, call: item.calls }, 'a drawing was found again')
  const provider = await pictureProvider()
  const png = picture[0] === 0x89 && picture[1] === 0x50
  return {
    picture,
    contentType: png ? 'image/png' : 'image/webp',
    model: provider.name,
    credits: provider.credits ?? [],
  }
}
