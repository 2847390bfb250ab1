import 'server-only'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { KEPT_DAYS } from '@/domain/storage'
import { env } from '@/env'
import { asSystem } from '@/server/db/client'
import { dropOldVariants } from '@/server/editor/trim-versions'
import { deleteBooks, deletePages } from '@/server/projects/delete-for-good'
import { forgetUploads } from '@/server/uploads/forget-uploads'
import { deleteAssets, objectsWithoutRow, type Which } from './delete-assets'
import { unusedAssets } from './unused-assets'

/** What a sweep took away. */
export type Swept = {
  readonly books: number
  readonly pages: number
  readonly assets: number
  readonly objects: number
}

/** Rows taken in one transaction: others wait no longer than for a few. */
const BATCH = 200
const DAY_MS = 86_400_000

/**
 * Lets go of what is not needed any more: books and pages 30 days in the bin, edits nobody kept, exports past their end, drawings as
 * they were before cleaning, pictures nothing shows, objects without a row, uploads that were never
 * completed, and files that were being made when a process ended. Safe to run again, at once, and to be cut off anywhere.
 */
export async function sweepStorage(): Promise<Swept> {
  const books = await inBatches((limit) =>
    asSystem(async (tx) => {
      const rows = await binned('projects', limit).execute(tx)
      return deleteBooks(tx, rows.rows)
    }),
  )
  const pages = await inBatches((limit) =>
    asSystem(async (tx) => {
      const rows = await binned('pages', limit).execute(tx)
      return deletePages(tx, rows.rows)
    }),
  )
  await inBatches((limit) => asSystem((tx) => dropOldVariants(tx, limit)))
  await forgetUploads()
  const assets =
    (await sweepAssets(expired)) + (await sweepAssets(oldRaws)) + (await sweepAssets(unusedPictures))
  const objects = await objectsWithoutRow()
  await forgetHalfMade()
  return { books, pages, assets, objects }
}

const binned = (table: 'projects' | 'pages', limit: number) =>
  sql<{ id: string }>`select id from ${sql.table(table)}
    where removed_at < now() - make_interval(days => ${KEPT_DAYS.bin}) limit ${limit} for update skip locked`

const expired: Which = () => sql`expires_at < now()`

/** Kept while their item lives: it is what a crash goes on from. */
const oldRaws: Which = () => sql`kind = 'raw' and created_at < now() - make_interval(days => ${KEPT_DAYS.raw})
  and not exists (select from job_items i where i.raw_asset_id = assets.id
    and (i.state in ('queued', 'running') or i.finished_at > now() - make_interval(days => ${KEPT_DAYS.raw})))`

/** Such as a drawing that was redrawn before it was judged. A day old: no row is about to refer to it. */
const unusedPictures: Which = async (tx) => sql`kind in ('raw', 'page', 'thumb', 'upload', 'regions')
  and created_at < now() - interval '1 day' and ${await unusedAssets(tx)}`

const sweepAssets = (which: Which) => inBatches((limit) => deleteAssets(which, limit))

async function inBatches(step: (limit: number) => Promise<number>): Promise<number> {
  for (let all = 0; ; ) {
    const taken = await step(BATCH)
    all += taken
    if (taken < BATCH) return all
  }
}

/** Files of exports that a process was making, and of uploads it was taking, when it ended. */
async function forgetHalfMade(): Promise<void> {
  for (const name of ['exports', 'uploads'])
    await forgetHalfMadeIn(path.join(/*turbopackIgnore: true*/ env().dataDir, name))
}

async function forgetHalfMadeIn(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name)
    const made = await stat(file).catch(() => null)
    if (name.startsWith('making-') && made && Date.now() - made.mtimeMs > DAY_MS)
      await rm(file, { recursive: true, force: true })
  }
}
