import 'server-only'
import { sql } from 'kysely'
import type { StorageView } from '@/domain/storage'
import { asSystem } from '@/server/db/client'
import { deleteBooks, deletePages } from '@/server/projects/delete-for-good'
import { readStorage } from './quota'

/** Empties the author's bin: its books and pages are deleted for good. Answers the storage after it. */
export async function emptyBin(user: { id: string }): Promise<StorageView> {
  await asSystem(async (tx) => {
    const binned = (table: 'projects' | 'pages') =>
      tx
        .selectFrom(table)
        .select('id')
        .where('userId', '=', user.id)
        .where('removedAt', 'is not', null)
        .forUpdate()
        .execute()
    await deleteBooks(tx, await binned('projects'))
    await deletePages(tx, await binned('pages'))
  })
  return readStorage(user)
}

/** Deletes every file the author exported; the books stay, and can be exported again. Answers the storage after it. */
export async function deleteExportedFiles(user: { id: string }): Promise<StorageView> {
  await asSystem(async (tx) => {
    await sql`delete from assets where user_id = ${user.id} and kind = 'export' and not exists (
      select from account_exports e where e.asset_id = assets.id)`.execute(tx)
    // The history keeps its entries, and says that the file is no longer kept.
    await sql`update job_items set result = jsonb_set(result, '{expiresAt}', to_jsonb(now()))
      where user_id = ${user.id} and result ? 'expiresAt'`.execute(tx)
  })
  return readStorage(user)
}
