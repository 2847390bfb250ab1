import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { secret } from '@/server/auth/secret'
import type { PutAddress, SignedPut } from './storage'

/** The address of our own door for an upload; a key ends with the upload's id. */
export async function signedPut(key: string, put: SignedPut): Promise<PutAddress> {
  const query = new URLSearchParams({
    until: String(put.expiresAt.getTime()),
    signature: await signature(key, put),
  })
  return {
    url: `/api/upload/${key.slice(key.lastIndexOf('/') + 1)}?${query}`,
    headers: { 'content-type': put.contentType },
  }
}

/** Whether `given` is the signature of this very place. */
export async function isSigned(key: string, put: SignedPut, given: string): Promise<boolean> {
  const [ours, theirs] = [Buffer.from(await signature(key, put)), Buffer.from(given)]
  return ours.length === theirs.length && timingSafeEqual(ours, theirs)
}

async function signature(key: string, { contentType, bytes, expiresAt }: SignedPut): Promise<string> {
  const said = ['put', key, contentType, bytes, expiresAt.getTime()].join('\n')
  return createHmac('sha256', await secret())
    .update(said)
    .digest('base64url')
}
