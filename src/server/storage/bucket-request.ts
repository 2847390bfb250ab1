import 'server-only'
import { createHash } from 'node:crypto'
import { AwsV4Signer } from 'aws4fetch'
import { commonTime } from '@/server/clock'
import { BucketTrouble, fault } from './bucket-trouble'

/** A bucket of R2, or of any service that speaks S3's language. `endpoint` has no path. */
export type Bucket = {
  readonly endpoint: string
  readonly name: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
}

export type Ask = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  /** Empty for the bucket itself. */
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  readonly contentType?: string
}

/** Repeated after so many milliseconds when the service had trouble: each request may be sent again. */
const PAUSES = [100, 400, 1600]
/** Until the answer begins, in milliseconds. */
const PATIENCE = 120_000

/**
 * Sends a signed request; what is sent is signed with its SHA-256 and its length, so that the service keeps all of it or
 * nothing. Answers null when an object to read or delete is not there; throws `BucketTrouble` for everything else that is no success.
 */
export async function ask(bucket: Bucket, wanted: Ask): Promise<Response | null> {
  const url = address(bucket, wanted.key, wanted.query)
  for (let tries = 0; ; tries++) {
    const last = tries === PAUSES.length
    let answer: Response
    try {
      answer = await send(bucket, url, wanted)
    } catch (error) {
      if (last) throw new BucketTrouble(`${bucket.endpoint} does not answer.`, 'NoAnswer', { cause: error })
      await pause(tries)
      continue
    }
    if (answer.ok) return answer
    if ((answer.status >= 500 || answer.status === 429) && !last) {
      await answer.body?.cancel()
      await pause(tries)
      continue
    }
    const trouble = fault(bucket, wanted, answer.status, await answer.text())
    if (trouble.code === 'NoSuchKey' && (wanted.method === 'GET' || wanted.method === 'DELETE')) return null
    throw trouble
  }
}

async function send(bucket: Bucket, url: string, { method, body, contentType }: Ask): Promise<Response> {
  const signed = await new AwsV4Signer({
    ...signer(bucket),
    method,
    url,
    datetime: amazonTime(),
    headers: {
      'x-amz-content-sha256': createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
      ...(contentType ? { 'content-type': contentType } : {}),
    },
  }).sign()
  // Over once the answer begins: an object may take its time.
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE)
  try {
    // A body of known bytes is sent with its length, never in chunks, which R2 refuses.
    return await fetch(signed.url, {
      method,
      headers: signed.headers,
      body: (body ?? null) as BodyInit | null,
      cache: 'no-store',
      redirect: 'manual',
      signal: late.signal,
    })
  } finally {
    clearTimeout(timer)
  }
}

const pause = (tries: number) =>
  new Promise((done) => setTimeout(done, PAUSES[tries]! * (0.5 + Math.random())))

type Signed = {
  readonly method: 'GET' | 'PUT'
  readonly key: string
  readonly expiresAt: Date
  readonly query?: Readonly<Record<string, string>>
  /** Signed in: who uses the address must send exactly these. */
  readonly headers?: Readonly<Record<string, string>>
}

/** An address that needs no other signature until it expires. */
export async function signedAddress(
  bucket: Bucket,
  { method, key, expiresAt, query, headers }: Signed,
): Promise<string> {
  const seconds = Math.max(1, Math.ceil((expiresAt.getTime() - commonTime().getTime()) / 1000))
  const { url } = await new AwsV4Signer({
    ...signer(bucket),
    method,
    url: address(bucket, key, { ...query, 'X-Amz-Expires': String(seconds) }),
    datetime: amazonTime(),
    headers: { ...headers },
    signQuery: true,
    // Content type and length too, which are left out otherwise.
    allHeaders: true,
  }).sign()
  // What was signed has %20 for a space.
  return url.href.replaceAll('+', '%20')
}

/** The time of a signature, as 20261126T190000Z. The service refuses one that is far from its own. */
const amazonTime = () =>
  commonTime()
    .toISOString()
    .replace(/[:-]|\.\d{3}/g, '')

const signer = ({ accessKeyId, secretAccessKey, region }: Bucket) => ({
  accessKeyId,
  secretAccessKey,
  region,
  service: 's3',
})

function address(
  { endpoint, name }: Bucket,
  key: string,
  query: Readonly<Record<string, string>> = {},
): string {
  if (key !== '' && !key.split('/').every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part)))
    throw new Error(`this is no object key: ${key}`)
  const url = new URL(`${endpoint}/${name}${key === '' ? '' : `/${key}`}`)
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
  return url.href
}
