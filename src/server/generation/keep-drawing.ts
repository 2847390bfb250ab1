import 'server-only'
import { sql } from 'kysely'
import type { Tx } from '@/server/db/client'
import { stageVersion } from '@/server/editor/stage-version'
import { trimVersions } from '@/server/editor/trim-versions'
import { assetRows } from '@/server/storage/insert-asset'
import type { ClaimedItem } from './claim-item'
import type { FinishedPage } from './make-page'

/** Writes the rows of a finished drawing: a version of its page, a sheet of its hero, a sample or a cover of its book. */
export async function keepDrawing(
  tx: Tx,
  item: ClaimedItem,
  made: FinishedPage,
  costBlots: number,
): Promise<void> {
  const { userId } = item
  const assets = await assetRows(tx, userId, [made.image, made.thumb]).execute()
  const assetId = (kind: string) => assets.find((asset) => asset.kind === kind)!.id
  const drawing = {
    userId,
    jobItemId: item.id,
    imageAssetId: assetId('page'),
    thumbAssetId: assetId('thumb'),
    verdict: JSON.stringify(made.verdict),
    recipe: JSON.stringify(made.recipe),
    costBlots,
  }
  if (item.draw.kind === 'page') return keepVersion(tx, item, made, drawing)
  if (item.draw.kind === 'hero') return keepSheet(tx, item.heroId!, made, drawing)
  if (item.draw.kind === 'hero-page') {
    await insertSheet(tx, item.heroId!, 'page', made, drawing)
    return
  }
  if (item.draw.kind === 'edit') return stageVersion(tx, item, item.draw.edit, made, drawing)
  if (item.draw.kind === 'cover') {
    await tx
      .insertInto('coverDrawings')
      .values({ ...drawing, projectId: item.draw.book.id })
      .execute()
    return
  }
  const { book, look } = item.draw
  await tx
    .insertInto('styleSamples')
    .values({ ...drawing, projectId: book.id, look })
    .execute()
}

/** What every kind of drawing is stored with. */
export type DrawingRow = {
  userId: string
  jobItemId: string
  imageAssetId: string
  thumbAssetId: string
  verdict: string
  recipe: string
  costBlots: number
}

/** Makes the version the page's current one; a page that had been approved must be looked at again. */
async function keepVersion(
  tx: Tx,
  item: ClaimedItem,
  made: FinishedPage,
  drawing: DrawingRow,
): Promise<void> {
  const pageId = item.pageId!
  await tx
    .with('version', (db) =>
      db
        .insertInto('pageVersions')
        .values((eb) => ({
          ...drawing,
          pageId,
          number: eb
            .selectFrom('pageVersions')
            .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
            .where('pageId', '=', pageId),
          kind: 'drawing',
          rawAssetId: eb.selectFrom('jobItems').select('rawAssetId').where('id', '=', item.id),
          width: made.width,
          height: made.height,
          fingerprint: made.fingerprint,
          repairs: [...made.repairs],
        }))
        .returning('id'),
    )
    .updateTable('pages')
    .from('version')
    .set((eb) => ({ currentVersionId: eb.ref('version.id'), approvedAt: null }))
    .where('pages.id', '=', pageId)
    .execute()
  await trimVersions(tx, pageId)
}

/** The first sheet is kept until the author says otherwise. */
async function keepSheet(tx: Tx, heroId: string, made: FinishedPage, drawing: DrawingRow): Promise<void> {
  const id = await insertSheet(tx, heroId, 'sheet', made, drawing)
  const hero = await tx
    .selectFrom('heroes')
    .select('sheetId')
    .where('id', '=', heroId)
    .executeTakeFirstOrThrow()
  if (!hero.sheetId) await keepSheetOf(tx, heroId, id)
}

async function insertSheet(
  tx: Tx,
  heroId: string,
  kind: 'sheet' | 'page',
  made: FinishedPage,
  drawing: DrawingRow,
): Promise<string> {
  const { id } = await tx
    .insertInto('heroSheets')
    .values((eb) => ({
      ...drawing,
      heroId,
      kind,
      number: eb
        .selectFrom('heroSheets')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('heroId', '=', heroId),
      width: made.width,
      height: made.height,
      fingerprint: made.fingerprint,
      likeness: made.likeness,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The sheet goes into every page's request from now on, also of books that nothing was paid for in yet. */
export async function keepSheetOf(tx: Tx, heroId: string, sheetId: string): Promise<void> {
  await tx.updateTable('heroes').set({ sheetId }).where('id', '=', heroId).execute()
  await tx
    .updateTable('projectHeroes')
    .from('projects')
    .set({ sheetId })
    .whereRef('projects.id', '=', 'projectHeroes.projectId')
    .where('heroId', '=', heroId)
    .where('projects.paidAt', 'is', null)
    .execute()
}
