import 'server-only'
import { sql } from 'kysely'
import { Refusal } from '@/domain/errors'
import { PAGES } from '@/domain/limits'
import type { Tx } from '@/server/db/client'

/** Ids of a book's pages from first to last. */
export async function pageOrder(tx: Tx, projectId: string): Promise<string[]> {
  const pages = await tx
    .selectFrom('pages')
    .select('id')
    .where('projectId', '=', projectId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .execute()
  return pages.map((page) => page.id)
}

/** Numbers a book's pages 1 to n in the order of `ids`, which names every page of the book, in one update. */
export async function arrangePages(tx: Tx, projectId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update pages set position = place.n, removed_from = null, removed_at = null
    from unnest(${ids}::uuid[]) with ordinality as place (id, n)
    where pages.id = place.id and pages.project_id = ${projectId}::uuid
      and pages.position is distinct from place.n::int`.execute(tx)
}

/** Puts pages in the bin, each remembering its place. The others have to be arranged afterwards. */
export async function binPages(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('pages')
    .set((eb) => ({ removedFrom: eb.ref('position'), position: null, removedAt: sql<Date>`now()` }))
    .where('id', 'in', ids)
    .execute()
}

/** A planned book is as long as it has pages: after adding or removing some, its DNA says so. */
export async function followPageCount(tx: Tx, projectId: string, pages: number): Promise<void> {
  await tx
    .updateTable('projects')
    .set({
      dna: sql<string>`jsonb_set(dna, '{pageCount}', to_jsonb(${Math.max(PAGES.min, pages)}::int))`,
    })
    .where('id', '=', projectId)
    .execute()
}

/** Moves a book to the front of the studio because one of its pages changed. */
export async function touchProject(tx: Tx, projectId: string): Promise<void> {
  await tx
    .updateTable('projects')
    .set((eb) => ({ title: eb.ref('title') }))
    .where('id', '=', projectId)
    .execute()
}

/** Refuses when `more` pages do not fit into a book of `pages`. */
export function refuseOverlong(pages: number, more: number): void {
  if (pages + more <= PAGES.max) return
  throw new Refusal(
    'invalid',
    `A book has at most ${PAGES.max} pages. This one has ${pages}: there is room for ${PAGES.max - pages} more.`,
  )
}
