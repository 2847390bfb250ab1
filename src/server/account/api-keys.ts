import 'server-only'
import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import {
  type CreateKey,
  KEY_PREFIX,
  KEY_SHOWN,
  type KeyList,
  type KeyView,
  MOST_KEYS,
  type NewKey,
} from '@/domain/api-key'
import { notFound, Refusal } from '@/domain/errors'
import { clock } from '@/server/clock'
import { asSystem, asUser, type Tx } from '../db/client'
import { hashOfKey } from './user-of-key'

/** The author's keys, newest first. What they are is known to nobody here. */
export function listKeys(user: { id: string }): Promise<z.infer<typeof KeyList>> {
  return asUser(user.id, async (tx) => {
    const rows = await keyRows(tx, user.id).orderBy('createdAt', 'desc').execute()
    return { keys: rows.map(toView) }
  })
}

/** Makes a key and answers it, this once. Refuses with conflict beyond ten. */
export async function createKey(
  user: { id: string },
  { name, scopes, days }: CreateKey,
): Promise<z.infer<typeof NewKey>> {
  const secret = KEY_PREFIX + randomBytes(32).toString('base64url')
  const row = await asSystem(async (tx) => {
    // Keys made at the same moment take turns, or each would miss the other.
    await tx.selectFrom('profiles').select('id').where('id', '=', user.id).forNoKeyUpdate().execute()
    const before = await keyRows(tx, user.id).execute()
    if (before.length >= MOST_KEYS)
      throw new Refusal('conflict', `You have ${MOST_KEYS} keys, the most there can be. Revoke one first.`)
    const { id } = await tx
      .insertInto('apiKeys')
      .values({
        userId: user.id,
        name,
        scopes,
        startsWith: secret.slice(0, KEY_SHOWN),
        hash: hashOfKey(secret),
        expiresAt: days ? new Date(clock().now().getTime() + days * 86_400_000) : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return keyRows(tx, user.id).where('id', '=', id).executeTakeFirstOrThrow()
  })
  return { ...toView(row), secret }
}

/** Ends a key at once. Refuses with not_found. */
export async function revokeKey(user: { id: string }, { id }: { id: string }): Promise<void> {
  const { numDeletedRows } = await asSystem((tx) =>
    tx.deleteFrom('apiKeys').where('id', '=', id).where('userId', '=', user.id).executeTakeFirst(),
  )
  if (numDeletedRows === 0n) throw notFound('key')
}

const keyRows = (tx: Tx, userId: string) =>
  tx
    .selectFrom('apiKeys')
    .select(['id', 'name', 'startsWith', 'scopes', 'createdAt', 'lastUsedAt', 'expiresAt'])
    .where('userId', '=', userId)

type Row = Awaited<ReturnType<ReturnType<typeof keyRows>['executeTakeFirstOrThrow']>>

const toView = ({ createdAt, lastUsedAt, expiresAt, ...row }: Row): KeyView => ({
  ...row,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
})
