import 'server-only'
import { Readable } from 'node:stream'
import { notFound } from '@/domain/errors'
import { clock } from '@/server/clock'
import { asUser } from '@/server/db/client'
import { savedAs } from './saved-as'
import { storage } from './storage'

/** Long enough for a slow line to begin; a download that has begun goes on. */
const LINK_MS = 10 * 60_000

/**
 * Streams one of the author's own objects. Its key names its content, so browsers may keep it for ever. Files to save
 * are fetched from the bucket itself, where there is one: they may be larger than what should pass through us.
 */
export async function readAsset(user: { id: string }, { key }: { key: string }): Promise<Response> {
  const asset = await asUser(user.id, (tx) =>
    tx
      .selectFrom('assets')
      .select(['contentType', 'name', 'expiresAt'])
      .where('key', '=', key)
      .executeTakeFirst(),
  )
  const gone = asset?.expiresAt && asset.expiresAt.getTime() < clock().now().getTime()
  if (asset?.name && !gone) {
    const { contentType, name } = asset
    const expiresAt = new Date(clock().now().getTime() + LINK_MS)
    const location = await storage().signGet(key, { contentType, name, expiresAt })
    if (location)
      return new Response(null, { status: 302, headers: { location, 'cache-control': 'private, no-store' } })
  }
  const object = asset && !gone ? await storage().stream(key) : null
  if (!asset || !object) throw notFound('file')
  return new Response(Readable.toWeb(object.body) as ReadableStream, {
    headers: {
      'content-type': asset.contentType,
      'content-length': String(object.bytes),
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      ...(asset.name ? { 'content-disposition': savedAs(asset.name) } : {}),
    },
  })
}
