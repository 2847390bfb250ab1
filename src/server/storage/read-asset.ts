import 'server-only'
import { Readable } from 'node:stream'
import { notFound } from '@/domain/errors'
import { asUser } from '@/server/db/client'
import { storage } from './storage'

/** Streams one of the author's own objects. Its key names its content, so browsers may keep it for ever. */
export async function readAsset(user: { id: string }, { key }: { key: string }): Promise<Response> {
  const asset = await asUser(user.id, (tx) =>
    tx
      .selectFrom('assets')
      .select(['contentType', 'name', 'expiresAt'])
      .where('key', '=', key)
      .executeTakeFirst(),
  )
  const gone = asset?.expiresAt && asset.expiresAt.getTime() < Date.now()
  const object = asset && !gone ? await storage().stream(key) : null
  if (!asset || !object) throw notFound('file')
  return new Response(Readable.toWeb(object.body) as ReadableStream, {
    headers: {
      'content-type': asset.contentType,
      'content-length': String(object.bytes),
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      ...(asset.name
        ? { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(asset.name)}` }
        : {}),
    },
  })
}
