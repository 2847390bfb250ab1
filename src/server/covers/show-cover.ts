import 'server-only'
import { createHash } from 'node:crypto'
import type { ShowCover } from '@/domain/cover'
import { coverGeometryOrProblem } from '@/domain/cover-geometry'
import { notFound, Refusal } from '@/domain/errors'
import { asUser } from '@/server/db/client'
import { onPixels } from '@/server/generation/pixel-pool'
import { coverPictures } from './cover-pictures'
import { readCover } from './get-cover'

const WIDTH = 1600

/** The cover as it is decided now, as a PNG. Refuses with not_found, and with a sentence what no printer makes. */
export async function showCover(
  user: { id: string },
  { id, ...interior }: ShowCover & { id: string },
): Promise<Response> {
  const { design, trim } = await asUser(user.id, async (tx) => {
    const book = await tx
      .selectFrom('projects')
      .select('dna')
      .where('id', '=', id)
      .where('userId', '=', user.id)
      .where('removedAt', 'is', null)
      .executeTakeFirst()
    if (!book) throw notFound('book')
    return { design: await readCover(tx, user.id, id), trim: book.dna.trim }
  })
  const spec = { ...interior, trim }
  const { problem } = coverGeometryOrProblem(spec)
  if (problem) throw new Refusal('invalid', problem)
  const files = await coverPictures(user, id, design)
  const { bytes, notes } = await onPixels('makeCover', { design, spec, files, want: { pngWidth: WIDTH } })
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'private, no-cache',
      etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`,
      // What could not be set as written, for the editor to say.
      'x-cover-notes': encodeURIComponent(JSON.stringify(notes)),
    },
  })
}
