import 'server-only'
import type { Tx } from '@/server/db/client'
import type { StoredObject } from './storage'

type Named = { readonly name?: string; readonly expiresAt?: Date }

/** The row of a stored object; the same object again is the same row. Answers its id. */
export async function insertAsset(
  tx: Tx,
  userId: string,
  object: StoredObject,
  named: Named = {},
): Promise<string> {
  const { id } = await tx
    .insertInto('assets')
    .values({ userId, ...object, ...named })
    // Doing nothing would answer nothing; touching the row answers the one that is there.
    .onConflict((c) => c.column('key').doUpdateSet({ key: object.key, ...named }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
