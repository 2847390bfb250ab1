import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Bucket, signedAddress } from '@/server/storage/bucket-request'
import { BucketTrouble } from '@/server/storage/bucket-trouble'
import { diskStorage } from '@/server/storage/disk'
import { r2Storage } from '@/server/storage/r2'
import type { Storage } from '@/server/storage/storage'
import { type Check, type Given, note, ok, type Said, wrong } from './finding'
import { isLoopback } from './loopback'

/** The newest files are looked up where they should be. */
const LOOKED_UP = 5

export const storageCheck: Check = {
  service: 'storage',
  async run(given) {
    const { bucket, dataDir, databaseUrl } = given.env
    if (!bucket) {
      if (given.faults.some(({ setting }) => setting.startsWith('R2_'))) return []
      const found = await missingFiles(given, diskStorage(dataDir), `DATA_DIR (${dataDir})`)
      if (found.length > 0) return found
      return [
        databaseUrl
          ? note(
              `Pictures and exports are files in ${dataDir}.`,
              'With several machines DATA_DIR must be one folder that all see, or set up a bucket (R2_ENDPOINT …).',
            )
          : ok(`Pictures and exports are files in ${dataDir}.`),
      ]
    }
    const found = [...inTheClear(bucket), ...(await tryBucket(given, bucket))]
    if (!found.some(({ level }) => level === 'wrong'))
      found.push(...(await missingFiles(given, r2Storage(bucket), `the bucket ${bucket.name}`)))
    return found.length > 0
      ? found
      : [
          ok(
            `The bucket ${bucket.name} keeps, gives back and deletes what it is sent, and shows nothing to strangers.`,
          ),
        ]
  },
}

const inTheClear = ({ endpoint }: Bucket): Said[] =>
  endpoint.startsWith('http:') && !isLoopback(endpoint)
    ? [wrong(`Pictures travel to ${endpoint} unencrypted.`, 'Let R2_ENDPOINT begin with https://.')]
    : []

/** Keeps an object of its own, looks at it in every way the studio does, and takes it away. */
async function tryBucket({ env: { appUrl } }: Given, bucket: Bucket): Promise<Said[]> {
  const key = `doctor/${randomUUID()}.png`
  const storage = r2Storage(bucket)
  const bytes = new TextEncoder().encode(`pennyplain doctor ${key}`)
  let kept = false
  try {
    await storage.put(key, bytes)
    kept = true
    const back = await storage.get(key)
    if (!back || Buffer.compare(back, bytes) !== 0)
      return [
        wrong(
          `The bucket ${bucket.name} gives back other bytes than it was sent.`,
          'Let R2_ENDPOINT name the service itself, not a cache before it.',
        ),
      ]
    const listed = []
    for await (const object of storage.list(key)) listed.push(object.key)
    const found = [...(await shownToStrangers(bucket, key)), ...(await browsersMaySend(bucket, appUrl))]
    kept = false
    await storage.delete(key)
    return found
  } catch (error) {
    return [trouble(bucket, error)]
  } finally {
    // What went wrong before is what is told. Where deleting is what may not be done, the sentence names the object.
    if (kept) await storage.delete(key).catch(() => {})
  }
}

async function shownToStrangers({ endpoint, name }: Bucket, key: string): Promise<Said[]> {
  for (const address of [`${endpoint}/${name}/${key}`, `${endpoint}/${name}?list-type=2`]) {
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })
    await answer.body?.cancel()
    if (answer.ok)
      return [
        wrong(
          `The bucket ${name} shows its objects to anybody who knows their address, without a signature.`,
          `Make the bucket of R2_BUCKET private: no public access, no public address, no policy for everybody.`,
        ),
      ]
  }
  return []
}

/** Asks what a browser asks before it sends a picture from the studio to the bucket. */
async function browsersMaySend(bucket: Bucket, appUrl: string): Promise<Said[]> {
  const expiresAt = new Date(Date.now() + 60_000)
  const headers = { 'content-type': 'image/png', 'content-length': '1' }
  const address = await signedAddress(bucket, { method: 'PUT', key: 'doctor/cors.png', expiresAt, headers })
  const { origin } = new URL(appUrl)
  const answer = await fetch(address, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'content-type',
    },
    signal: AbortSignal.timeout(5_000),
  })
  await answer.body?.cancel()
  const allowed = answer.headers.get('access-control-allow-origin')
  const sends = answer.headers.get('access-control-allow-headers')?.toLowerCase() ?? ''
  if (answer.ok && (allowed === origin || allowed === '*') && /content-type|\*/.test(sends)) return []
  return [
    wrong(
      `Browsers may not send pictures from ${origin} to the bucket ${bucket.name}.`,
      `Set the bucket's CORS rule for the address in APP_URL: {"AllowedOrigins":["${origin}"],"AllowedMethods":["PUT"],"AllowedHeaders":["content-type"]}. Or correct APP_URL.`,
    ),
  ]
}

function trouble(bucket: Bucket, error: unknown): Said {
  if (!(error instanceof BucketTrouble)) throw error
  const fixes: Record<string, string> = {
    AccessDenied:
      'Give the key of R2_ACCESS_KEY_ID the right to read, write, list and delete objects of this bucket.',
    InvalidAccessKeyId: 'Correct R2_ACCESS_KEY_ID.',
    Unauthorized: 'Correct R2_ACCESS_KEY_ID.',
    SignatureDoesNotMatch: 'Correct R2_SECRET_ACCESS_KEY, or R2_REGION.',
    NoSuchBucket: `Make the bucket ${bucket.name}, or correct R2_BUCKET.`,
    RequestTimeTooSkewed: 'Set the clock of this machine by NTP.',
    NoAnswer: 'Correct R2_ENDPOINT, and let this machine reach it.',
  }
  // What to mend is said once, by us.
  const what = error.message.split(/(?<=\.) /)[0]!
  return wrong(
    what,
    fixes[error.code] ?? 'Check R2_ENDPOINT and R2_BUCKET, and what the service says about itself.',
  )
}

/** Rows whose files are not where this machine looks were stored somewhere else. */
async function missingFiles({ ask }: Given, storage: Storage, where: string): Promise<Said[]> {
  const rows = await ask<{ key: string }>(
    `select key from public.assets order by created_at desc limit ${LOOKED_UP}`,
  ).catch(() => [])
  const gone: string[] = []
  for (const { key } of rows) if (!(await storage.get(key))) gone.push(key)
  if (gone.length === 0) return []
  return [
    wrong(
      `${gone.length} of the ${rows.length} newest files the database names are not in ${where}.`,
      'Every machine must have the same R2_ENDPOINT and R2_BUCKET, or without a bucket a DATA_DIR that all of them see. After a restore: npm run -s pennyplain -- files check',
    ),
  ]
}
