import 'server-only'
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { KEY_PREFIX, type KeyScope } from '@/domain/api-key'
import { Refusal } from '@/domain/errors'
import type { User } from '../auth/session'
import { asSystem } from '../db/client'
import { LOCAL_AUTHOR } from './local-author'

/** A key that was sent, and what it may do. */
export type KeyInHand = { readonly id: string; readonly scopes: readonly KeyScope[] }

/** A key of 32 random bytes needs no slow hash: there is nothing to guess. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex')

const WELL_FORMED = new RegExp(`^${KEY_PREFIX}[\\w-]{43}$`)

/** The key in a request's Authorization header; null without one. */
export function keyIn(request: Request): string | null {
  const given = request.headers.get('authorization')
  if (given === null) return null
  return /^Bearer\s+(\S+)\s*$/i.exec(given)?.[1] ?? ''
}

/** Whose key it is, noting that it was used. Refuses one that is unknown, revoked, or past its end. */
export async function userOfKey(secret: string): Promise<{ user: User; key: KeyInHand }> {
  const row = WELL_FORMED.test(secret) ? await find(hashOfKey(secret)) : undefined
  if (!row) throw new Refusal('signed_out', 'This API key is unknown or was revoked. Make one in Settings.')
  if (row.expired) throw new Refusal('signed_out', 'This API key has expired. Make a new one in Settings.')
  return {
    user: { id: row.user_id, email: row.email, local: row.email === LOCAL_AUTHOR },
    key: { id: row.id, scopes: row.scopes },
  }
}

type Row = {
  id: string
  user_id: string
  scopes: KeyScope[]
  email: string
  expired: boolean
  stale: boolean
}

async function find(hash: string): Promise<Row | undefined> {
  return asSystem(async (tx) => {
    const { rows } = await sql<Row>`
      select k.id, k.user_id as "user_id", k.scopes, u.email, coalesce(k.expires_at <= now(), false) as expired,
        k.last_used_at is null or k.last_used_at < now() - interval '1 minute' as stale
      from api_keys k join profiles p on p.id = k.user_id join auth.users u on u.id = k.user_id
      where k.hash = ${hash} and p.erasing_at is null`.execute(tx.withoutPlugins())
    const row = rows[0]
    if (row?.stale && !row.expired)
      await tx.updateTable('apiKeys').set({ lastUsedAt: sql`now()` }).where('id', '=', row.id).execute()
    return row
  })
}
