import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { notFound, Refusal } from '@/domain/errors'
import { CHANGED, LINK_EXPIRED, TOO_LARGE } from '@/domain/upload'
import { env } from '@/env'
import { clock } from '@/server/clock'
import { asSystem } from '@/server/db/client'
import { isSigned } from '@/server/storage/signed-put'
import { storage } from '@/server/storage/storage'
import { forgetUpload } from './forget-uploads'
import { incomingKey } from './upload-rows'

type Link = { readonly id: string; readonly until: number; readonly signature: string }
type Announced = { readonly bytes: number; readonly sha256: string | null }

/**
 * The door behind a signed link: takes the bytes of one upload, where files are kept on a disk. Who holds the link
 * may send; what is sent is looked at later. Refuses a link that is not ours or over, and bytes other than those
 * that were announced; of those nothing is kept.
 */
export async function receiveUpload(_nobody: null, link: Link, request: Request): Promise<void> {
  const upload = await asSystem((tx) =>
    tx
      .selectFrom('uploads')
      .select(['id', 'userId', 'contentType', 'bytes', 'sha256', 'expiresAt', 'completedAt'])
      .where('id', '=', link.id)
      .executeTakeFirst(),
  )
  const expiresAt = new Date(link.until)
  // A link whose upload was swept away is answered in the same words as one that is merely over.
  if (!upload && link.until < clock().now().getTime()) throw new Refusal('gone', LINK_EXPIRED)
  if (!upload) throw notFound('upload')
  const key = incomingKey(upload.userId, upload.id)
  if (!(await isSigned(key, { ...upload, expiresAt }, link.signature)))
    throw new Refusal('forbidden', 'The signature of this link is not ours. Ask for a new one.')
  if (upload.completedAt) throw new Refusal('conflict', 'This picture has arrived already.')

  const over = () => clock().now() > upload.expiresAt
  const folder = path.join(env().dataDir, 'uploads')
  const file = path.join(folder, `making-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  try {
    if (!over()) await take(request, file, upload)
    if (over()) {
      await forgetUpload(upload.userId, upload.id)
      throw new Refusal('gone', LINK_EXPIRED)
    }
    await storage().putFile(key, file)
  } finally {
    await rm(file, { force: true })
  }
}

/** Writes the body into `file` and compares it with what was announced; more than that is not read. */
async function take(request: Request, file: string, { bytes, sha256 }: Announced): Promise<void> {
  if (Number(request.headers.get('content-length')) > bytes) throw new Refusal('too_large', longer(bytes))
  const hash = createHash('sha256')
  let arrived = 0
  const count = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      arrived += chunk.byteLength
      if (arrived > bytes) return done(new Refusal('too_large', longer(bytes)))
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const body = request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([])
  await pipeline(body, count, createWriteStream(file))
  if (arrived < bytes)
    throw new Refusal('invalid', `Only ${arrived} of ${bytes} bytes arrived. Send the picture again.`)
  if (sha256 && hash.digest('hex') !== sha256) throw new Refusal('invalid', CHANGED)
}

const longer = (bytes: number) => `More arrived than the ${bytes} bytes that were announced. ${TOO_LARGE}`
