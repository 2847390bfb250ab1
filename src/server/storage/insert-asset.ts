import 'server-only'
import type { QueryCreator } from 'kysely'
import type { Tx } from '@/server/db/client'
import type { DB } from '@/server/db/schema'
import type { StoredObject } from './storage'

type Named = { readonly name?: string; readonly expiresAt?: Date }

/** The row of a stored object; the same object again is the same row. Answers its id. */
export async function insertAsset(
  tx: Tx,
  userId: string,
  object: StoredObject,
  named: Named = {},
): Promise<string> {
  const { id } = await assetRows(tx, userId, [object], named).executeTakeFirstOrThrow()
  return id
}

/** The same for several objects, as a statement or as part of one. */
export function assetRows(
  db: QueryCreator<DB>,
  userId: string,
  objects: readonly StoredObject[],
  named: Named = {},
) {
  return (
    db
      .insertInto('assets')
      .values(objects.map((object) => ({ userId, ...object, ...named })))
      // Doing nothing would answer nothing; touching the row answers the one that is there.
      .onConflict((c) => c.column('key').doUpdateSet((eb) => ({ key: eb.ref('excluded.key'), ...named })))
      .returning(['id', 'kind'])
  )
}
