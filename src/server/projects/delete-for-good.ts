import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '@/server/db/client'
import { unusedAssets } from '@/server/storage/unused-assets'

type Rows = readonly { readonly id: string }[]

/**
 * Deletes books with their pages, versions, jobs and files, so that their bytes are given back at once. Their
 * objects go with the next sweep. Answers how many.
 */
export async function deleteBooks(tx: Tx, books: Rows): Promise<number> {
  if (books.length === 0) return 0
  const ids = books.map(({ id }) => id)
  const pages = sql`select id from pages where project_id = any(${ids})`
  const pictures = [...(await picturesOf(tx, pages)), ...(await otherPictures(tx, ids))]
  const files = await tx
    .selectFrom('jobItems as i')
    .innerJoin('jobs as j', 'j.id', 'i.jobId')
    .innerJoin('assets as a', (join) => join.on('a.key', '=', sql`i.result ->> 'key'`))
    .select('a.id')
    .where('j.projectId', 'in', ids)
    .where('j.kind', '=', 'export')
    .execute()
  await tx.deleteFrom('projects').where('id', 'in', ids).execute()
  await deleteUnused(tx, [...pictures, ...files.map(({ id }) => id)])
  return books.length
}

/** Samples of the look and drawings of the cover. */
async function otherPictures(tx: Tx, books: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    select array[image_asset_id, thumb_asset_id] as ids from style_samples where project_id = any(${books})
    union all select array[image_asset_id, thumb_asset_id] from cover_drawings where project_id = any(${books})`.execute(
    tx,
  )
  return rows.flatMap(({ ids }) => ids)
}

/** Deletes pages with their versions. Answers how many. */
export async function deletePages(tx: Tx, pages: Rows): Promise<number> {
  if (pages.length === 0) return 0
  const ids = pages.map(({ id }) => id)
  const pictures = await picturesOf(tx, sql`select id from pages where id = any(${ids})`)
  await tx.deleteFrom('pages').where('id', 'in', ids).execute()
  await deleteUnused(tx, pictures)
  return pages.length
}

async function picturesOf(tx: Tx, pages: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select image_asset_id as id from page_versions where page_id in (${pages})
    union select thumb_asset_id from page_versions where page_id in (${pages})
    union select raw_asset_id from page_versions where page_id in (${pages}) and raw_asset_id is not null
    union select regions_asset_id from page_versions where page_id in (${pages}) and regions_asset_id is not null
    union select raw_asset_id from job_items where page_id in (${pages}) and raw_asset_id is not null`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Equal pictures share a row: what another page still shows stays. */
async function deleteUnused(tx: Tx, assets: string[]): Promise<void> {
  if (assets.length === 0) return
  await sql`delete from assets where id = any(${assets}) and ${await unusedAssets(tx)}`.execute(tx)
}
