import 'server-only'
import { open, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { ask, type Bucket, signedAddress } from './bucket-request'
import { BucketTrouble } from './bucket-trouble'
import { escaped, insideOf, textOf } from './bucket-xml'
import { savedAs } from './saved-as'
import type { ListedObject, Storage } from './storage'

/** Every part but the last must have the same size on R2, of at least 5 MiB; one of them is in memory. */
const PART = 8 * 1024 * 1024

/**
 * Objects in a private bucket. An object appears whole or not at all; a larger file is sent in parts. `page` is how many
 * objects one answer lists, at most 1,000.
 */
export function r2Storage(bucket: Bucket, { page = 1000 } = {}): Storage {
  const put = async (key: string, bytes: Uint8Array) => {
    await answered(await ask(bucket, { method: 'PUT', key, body: bytes, contentType: typeOf(key) }))
  }

  return {
    put,
    async putFile(key, source) {
      const file = await open(source)
      try {
        const { size } = await file.stat()
        const part = (at: number) => readPart(file, at, Math.min(PART, size - at))
        if (size <= PART) await put(key, await part(0))
        else await putParts(bucket, key, size, part)
      } finally {
        await file.close()
      }
      await rm(source)
    },
    async get(key) {
      const answer = await ask(bucket, { method: 'GET', key })
      if (!answer) return null
      // Fewer bytes than were announced are an error of fetch.
      return new Uint8Array(
        await answer.arrayBuffer().catch((cause) => {
          throw new BucketTrouble(`Reading ${key} from ${bucket.endpoint} broke off.`, 'BrokeOff', { cause })
        }),
      )
    },
    async stream(key) {
      const answer = await ask(bucket, { method: 'GET', key })
      if (!answer) return null
      const body = Readable.fromWeb(answer.body as ReadableStream)
      return { body, bytes: Number(answer.headers.get('content-length')) }
    },
    async signPut(key, { contentType, bytes, expiresAt }) {
      const headers = { 'content-type': contentType, 'content-length': String(bytes) }
      const url = await signedAddress(bucket, { method: 'PUT', key, expiresAt, headers })
      // A browser sends the length by itself, and lets nobody else set it.
      return { url, headers: { 'content-type': contentType } }
    },
    signGet: (key, { contentType, name, expiresAt }) =>
      signedAddress(bucket, {
        method: 'GET',
        key,
        expiresAt,
        query: {
          'response-content-type': contentType,
          'response-content-disposition': savedAs(name),
        },
      }),
    async delete(key) {
      await answered(await ask(bucket, { method: 'DELETE', key }))
    },
    list: (prefix) => listed(bucket, prefix, page),
  }
}

/** An object's own type, for those who look into the bucket; what the studio says about it comes from its row. */
const TYPES: Record<string, string> = {
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  zip: 'application/zip',
  gz: 'application/gzip',
}
const typeOf = (key: string) => TYPES[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/** Reads an answer to its end, so that its connection is free again. */
const answered = async (answer: Response | null) => answer?.text() ?? ''

async function readPart(
  file: Awaited<ReturnType<typeof open>>,
  at: number,
  bytes: number,
): Promise<Uint8Array> {
  const part = Buffer.allocUnsafe(bytes)
  const { bytesRead } = await file.read(part, 0, bytes, at)
  if (bytesRead !== bytes)
    throw new Error(`a file became shorter while it was being stored: ${bytesRead} of ${bytes}`)
  return part
}

/** One part after the other. What was sent is taken back when one fails; what a killed process leaves, the bucket forgets. */
async function putParts(
  bucket: Bucket,
  key: string,
  size: number,
  part: (at: number) => Promise<Uint8Array>,
): Promise<void> {
  const begun = await answered(
    await ask(bucket, { method: 'POST', key, query: { uploads: '' }, contentType: typeOf(key) }),
  )
  const uploadId = textOf(begun, 'UploadId')
  if (!uploadId)
    throw new BucketTrouble(`The bucket ${bucket.name} did not begin an upload in parts.`, 'NoUploadId')
  try {
    const parts: string[] = []
    for (let at = 0; at < size; at += PART) {
      const number = parts.length + 1
      const query = { partNumber: String(number), uploadId }
      const answer = await ask(bucket, { method: 'PUT', key, query, body: await part(at) })
      await answered(answer)
      const tag = answer?.headers.get('etag')
      if (!tag)
        throw new BucketTrouble(`The bucket ${bucket.name} forgot an upload in parts.`, 'NoSuchUpload')
      parts.push(`<Part><PartNumber>${number}</PartNumber><ETag>${escaped(tag)}</ETag></Part>`)
    }
    await putTogether(bucket, key, { size, uploadId, parts })
  } catch (error) {
    await ask(bucket, { method: 'DELETE', key, query: { uploadId } })
      .then(answered)
      .catch(() => {})
    throw error
  }
}

type Sent = { readonly size: number; readonly uploadId: string; readonly parts: readonly string[] }

async function putTogether(bucket: Bucket, key: string, { size, uploadId, parts }: Sent): Promise<void> {
  const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`)
  const complete = { method: 'POST', key, query: { uploadId }, body, contentType: 'application/xml' } as const
  try {
    const done = await answered(await ask(bucket, complete))
    // A success that began before it was known how it would end may tell of an error.
    if (textOf(done, 'ETag')) return
    const code = textOf(done, 'Code') ?? 'NotCompleted'
    throw new BucketTrouble(`The bucket ${bucket.name} could not put ${key} together (${code}).`, code)
  } catch (error) {
    // It was put together, and the answer that said so was lost.
    for await (const there of listed(bucket, key, 10)) if (there.key === key && there.bytes === size) return
    throw error
  }
}

async function* listed(bucket: Bucket, prefix: string, most: number): AsyncGenerator<ListedObject> {
  for (let after: string | null = ''; after !== null; ) {
    const next: Record<string, string> = after ? { 'continuation-token': after } : {}
    const query = { 'list-type': '2', prefix, 'max-keys': String(most), ...next }
    const page = await answered(await ask(bucket, { method: 'GET', key: '', query }))
    for (const object of insideOf(page, 'Contents'))
      yield {
        key: textOf(object, 'Key')!,
        changedAt: new Date(textOf(object, 'LastModified')!),
        bytes: Number(textOf(object, 'Size')),
      }
    after = textOf(page, 'IsTruncated') === 'true' ? textOf(page, 'NextContinuationToken') : null
  }
}
