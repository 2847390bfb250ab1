import 'server-only'
import { sql } from 'kysely'
import type { Tx } from '@/server/db/client'

/**
 * Puts the heroes of one book of an author into another one, as they are in the library now; those put away as they
 * were. Authors may not write these rows themselves, so the rest of the transaction is the server's.
 */
export async function copyCast(tx: Tx, userId: string, from: string, to: string): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(tx)
  await sql`
    insert into project_heroes (project_id, hero_id, user_id, position, role, name, description, traits, sheet_id)
      select ${to}::uuid, h.id, h.user_id, c.position, c.role,
        case when h.removed_at is null then h.name else c.name end,
        case when h.removed_at is null then h.description else c.description end,
        case when h.removed_at is null then h.traits else c.traits end,
        case when h.removed_at is null then h.sheet_id else c.sheet_id end
      from project_heroes c join heroes h on h.id = c.hero_id
      where c.project_id = ${from}::uuid and c.user_id = ${userId}::uuid and h.user_id = ${userId}::uuid`.execute(
    tx,
  )
}
