import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import { VERSIONS_KEPT } from '@/domain/page-version'
import type { Tx } from '@/server/db/client'

/** Of `page_versions v`: not the page's current one, not pinned, and no edit that is being drawn starts from it. */
const dispensable: RawBuilder<boolean> = sql`not v.pinned
  and not exists (select from pages p where p.id = v.page_id and p.current_version_id = v.id)
  and not exists (select from page_edits e join jobs j on j.id = e.job_id
    where e.from_version_id = v.id and j.state in ('queued', 'running'))`

/** Lets go of a page's oldest versions beyond those that are kept. */
export async function trimVersions(tx: Tx, pageId: string): Promise<void> {
  await sql`
    delete from page_versions where id in (
      select v.id from page_versions v where v.page_id = ${pageId} and ${dispensable} order by v.number
      limit greatest(0, (select count(*) from page_versions where page_id = ${pageId}) - ${VERSIONS_KEPT}))`.execute(
    tx,
  )
}

/** Lets go of at most `limit` drawn edits that nobody kept in time. Answers how many. */
export async function dropOldVariants(tx: Tx, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from page_versions where id in (
      select v.id from page_versions v where v.until < now() and ${dispensable} limit ${limit})`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
