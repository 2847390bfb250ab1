import 'server-only'
import { PassThrough, Readable } from 'node:stream'
import { notFound } from '@/domain/errors'
import { asUser } from '@/server/db/client'
import { log } from '@/server/log'
import { writePagesZip, type ZipPage } from '@/server/print/zip'
import { storage } from '@/server/storage/storage'

/**
 * Chosen pages of any books as one ZIP of PNGs, in the order they are named. Refuses with not_found when one of them is
 * not there, is somebody else's, or has no drawing.
 */
export async function downloadPages(user: { id: string }, { page }: { page: string[] }): Promise<Response> {
  const ids = [...new Set(page)]
  const rows = await asUser(user.id, (tx) =>
    tx
      .selectFrom('pages as p')
      .innerJoin('pageVersions as v', 'v.id', 'p.currentVersionId')
      .innerJoin('assets as a', 'a.id', 'v.imageAssetId')
      .select(['p.id', 'p.brief', 'a.key'])
      .where('p.id', 'in', ids)
      .where('p.userId', '=', user.id)
      .where('p.removedAt', 'is', null)
      .execute(),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  if (ids.some((id) => !byId.has(id))) throw notFound('page')
  const out = new PassThrough()
  // A download that fails in the middle breaks off, and the browser says so.
  writePagesZip({ pages: picturesOf(ids.map((id) => byId.get(id)!)), out }).catch((err: unknown) =>
    log().warn({ err }, 'a download of pages broke off'),
  )
  return new Response(Readable.toWeb(out) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="pennyplain-pages.zip"',
      'cache-control': 'no-store',
    },
  })
}

/** One picture at a time: memory does not grow with their number. */
async function* picturesOf(pages: readonly { brief: string; key: string }[]): AsyncGenerator<ZipPage> {
  for (const { brief, key } of pages) {
    const png = await storage().get(key)
    if (!png) throw new Error(`the picture ${key} is missing in storage`)
    yield { brief, file: png }
  }
}
