import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '@/server/db/client'

/**
 * True of rows of `assets` that no other row refers to. Which columns refer to assets is asked of the database
 * itself: a table that comes later can't be forgotten. Exports are referred to by key, in the item that made them.
 */
export async function unusedAssets(tx: Tx): Promise<RawBuilder<boolean>> {
  const { rows } = await sql<{ table: string; column: string }>`
    select k.conrelid::regclass::text as table, quote_ident(a.attname) as column
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'public.assets'::regclass`.execute(tx)
  const nowhere = rows.map(
    ({ table, column }) =>
      sql`not exists (select from ${sql.raw(table)} r where r.${sql.raw(column)} = assets.id)`,
  )
  return sql<boolean>`${sql.join(nowhere, sql` and `)} and not exists (
    select from job_items i where assets.kind = 'export' and i.user_id = assets.user_id
      and i.result ->> 'key' = assets.key)`
}
