import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { secret, secretsOfLinks } from '@/server/auth/secret'
import type { PutAddress, SignedPut } from './storage'

/** The address of our own door for an upload; a key ends with the upload's id. */
export async function signedPut(key: string, put: SignedPut): Promise<PutAddress> {
  const query = new URLSearchParams({
    until: String(put.expiresAt.getTime()),
    signature: signature(await secret(), key, put),
  })
  return {
    url: `/api/upload/${key.slice(key.lastIndexOf('/') + 1)}?${query}`,
    headers: { 'content-type': put.contentType },
  }
}

/** Whether `given` is the signature of this very place. */
export async function isSigned(key: string, put: SignedPut, given: string): Promise<boolean> {
  const theirs = Buffer.from(given)
  return (await secretsOfLinks()).some((secret) => {
    const ours = Buffer.from(signature(secret, key, put))
    return ours.length === theirs.length && timingSafeEqual(ours, theirs)
  })
}

function signature(secret: string, key: string, { contentType, bytes, expiresAt }: SignedPut): string {
  const said = ['put', key, contentType, bytes, expiresAt.getTime()].join('\n')
  return createHmac('sha256', secret).update(said).digest('base64url')
}
