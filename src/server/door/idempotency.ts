import 'server-only'
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '@/domain/errors'
import { asSystem } from '../db/client'
import type { Outcome } from './answer'

/** An unfinished request older than this was cut off: its key may be taken over. */
const ABANDONED_SECONDS = 60

/** How long a key is remembered. */
const REMEMBERED_HOURS = 24

/** A key that is ours until `settle` or `letGo`; `since` tells our claim from one that took over. */
type Claim = { readonly userId: string; readonly key: string; readonly since: string }

/** The request's Idempotency-Key, or null when it has none. */
export function keyOf(request: Request): string | null {
  const key = request.headers.get('idempotency-key')?.trim()
  if (key === undefined) return null
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw new Refusal('invalid', 'An Idempotency-Key is 1 to 200 letters, digits or signs, such as a UUID.')
}

/** What makes two requests the same: who asks is part of the key's row. */
export function requestHash(request: Request, text: string): string {
  const { pathname, search } = new URL(request.url)
  return createHash('sha256').update(`${request.method} ${pathname}${search}\n${text}`).digest('hex')
}

/** Claims `key` for this request, or returns the answer that the same request got before. */
export async function claim(
  userId: string,
  key: string,
  hash: string,
): Promise<{ claim: Claim } | { before: Outcome }> {
  return asSystem(async (tx) => {
    const fresh = await sql<{ since: string }>`
      insert into idempotency_keys (user_id, key, request_hash) values (${userId}, ${key}, ${hash})
      on conflict (user_id, key) do update set created_at = now(), request_hash = excluded.request_hash,
          status = null, response = null
        where idempotency_keys.created_at < now() - make_interval(hours => ${REMEMBERED_HOURS})
          or (idempotency_keys.status is null and idempotency_keys.request_hash = excluded.request_hash
            and idempotency_keys.created_at < now() - make_interval(secs => ${ABANDONED_SECONDS}))
      returning created_at::text as since`.execute(tx)
    if (fresh.rows[0]) return { claim: { userId, key, since: fresh.rows[0].since } }

    const stored = await tx
      .selectFrom('idempotencyKeys')
      .select(['requestHash', 'status', 'response'])
      .where('userId', '=', userId)
      .where('key', '=', key)
      .executeTakeFirst()
    if (stored && stored.requestHash !== hash) {
      throw new Refusal('conflict', 'This Idempotency-Key was used for another request. Send a new one.')
    }
    if (!stored || stored.status === null) {
      throw new Refusal('conflict', 'The same request is still being worked on. Ask again in a few seconds.')
    }
    return { before: { status: stored.status, text: stored.response as string | null } }
  })
}

/** Keeps the answer, so that the same request gets it again. */
export async function settle({ userId, key, since }: Claim, { status, text }: Outcome): Promise<void> {
  await asSystem((tx) =>
    tx
      .updateTable('idempotencyKeys')
      // A JSON string and not an object: a replay must be the same to the byte.
      .set({ status, response: text === null ? null : JSON.stringify(text) })
      .where('userId', '=', userId)
      .where('key', '=', key)
      .where(sql<boolean>`created_at = ${since}::timestamptz`)
      .execute(),
  )
}

/** Forgets the key: nothing came of the request, so it may be tried again. */
export async function letGo({ userId, key, since }: Claim): Promise<void> {
  await asSystem((tx) =>
    tx
      .deleteFrom('idempotencyKeys')
      .where('userId', '=', userId)
      .where('key', '=', key)
      .where(sql<boolean>`created_at = ${since}::timestamptz`)
      .execute(),
  )
}

/** Housekeeping: removes keys that are no longer honored; returns how many. */
export async function forgetOldKeys(): Promise<number> {
  const { numDeletedRows } = await asSystem((tx) =>
    tx
      .deleteFrom('idempotencyKeys')
      .where(sql<boolean>`created_at < now() - make_interval(hours => ${REMEMBERED_HOURS})`)
      .executeTakeFirst(),
  )
  return Number(numDeletedRows)
}
