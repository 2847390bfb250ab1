import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { UPLOAD } from '@/domain/upload'
import { readEnv } from '@/env'
import { readText } from '@/server/door/read-input'
import { r2Storage } from '@/server/storage/r2'

/** What a function of Vercel takes in one request. */
const MOST = 4_500_000

it('bodies are read in two places, of which one stops at a megabyte and one is not used with a bucket', async () => {
  const reads = /\brequest\.(body|text|json|formData|arrayBuffer|blob|bytes)\b/
  const readers = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/test/.test(file))
    .filter((file) => reads.test(readFileSync(path.join('src', file), 'utf8')))
  expect(readers.sort()).toEqual(['server/door/read-input.ts', 'server/uploads/receive-upload.ts'])

  const sent = (bytes: number) => new Request('http://x.test', { method: 'POST', body: 'x'.repeat(bytes) })
  await expect(readText(sent(MOST))).rejects.toThrow('at most 1 MB')
  expect(await readText(sent(1000))).toHaveLength(1000)

  const { bucket } = readEnv({
    R2_ENDPOINT: 'https://account.r2.cloudflarestorage.com',
    R2_BUCKET: 'pennyplain',
    R2_ACCESS_KEY_ID: 'id',
    R2_SECRET_ACCESS_KEY: 'key',
  })
  const put = { contentType: 'image/png', bytes: UPLOAD.bytes, expiresAt: new Date(Date.now() + 60_000) }
  const { url } = await r2Storage(bucket!).signPut('uploads/one', put)
  expect(UPLOAD.bytes).toBeGreaterThan(MOST)
  expect(new URL(url).origin).toBe('https://account.r2.cloudflarestorage.com')
})
