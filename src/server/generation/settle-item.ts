import 'server-only'
import { sql } from 'kysely'
import { capture, release } from '@/server/billing/ledger'
import type { Tx } from '@/server/db/client'
import { insertAsset } from '@/server/storage/insert-asset'
import type { ClaimedItem } from './claim-item'
import type { FinishedPage, PageOutcome } from './make-page'
import { notifyWhenOver } from './notify-when-over'

/**
 * Writes what became of a page: its version, its state, and its Blots — captured when it passed, released when it
 * did not. One transaction, and only while the item is still running; done twice it changes nothing.
 */
export async function settleItem(tx: Tx, item: ClaimedItem, outcome: PageOutcome): Promise<void> {
  if (outcome.kind === 'later') {
    await tx
      .updateTable('jobItems')
      .set({ state: 'queued', lane: null, reason: outcome.reason, startedAt: null })
      .where('id', '=', item.id)
      .where('state', '=', 'running')
      .execute()
    return
  }
  const state = outcome.kind === 'passed' ? 'completed' : outcome.kind
  const { numUpdatedRows } = await tx
    .updateTable('jobItems')
    .set({ state, reason: outcome.reason, finishedAt: new Date() })
    .where('id', '=', item.id)
    .where('state', '=', 'running')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const { userId, jobId, price } = item
  const settlement = { userId, jobId, itemId: item.id, price }
  if (outcome.kind === 'passed') await capture(tx, { ...settlement, note: `Page inked: ${item.page.brief}` })
  else
    await release(tx, {
      ...settlement,
      note: outcome.kind === 'failed' ? 'The page could not be drawn' : 'The page needs review',
    })
  if (outcome.kind !== 'failed')
    await insertVersion(tx, item, outcome.page, outcome.kind === 'passed' ? price : 0)
  await notifyWhenOver(tx, userId, jobId)
}

/** Adds the version and makes it the page's current one; a page that had been approved must be looked at again. */
async function insertVersion(
  tx: Tx,
  item: ClaimedItem,
  page: FinishedPage,
  costBlots: number,
): Promise<void> {
  const imageAssetId = await insertAsset(tx, item.userId, page.image)
  const thumbAssetId = await insertAsset(tx, item.userId, page.thumb)
  const { rawAssetId } = await tx
    .selectFrom('jobItems')
    .select('rawAssetId')
    .where('id', '=', item.id)
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('pageVersions')
    .values((eb) => ({
      pageId: item.pageId,
      userId: item.userId,
      number: eb
        .selectFrom('pageVersions')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('pageId', '=', item.pageId),
      kind: 'drawing',
      jobItemId: item.id,
      imageAssetId,
      thumbAssetId,
      rawAssetId,
      width: page.width,
      height: page.height,
      verdict: JSON.stringify(page.verdict),
      fingerprint: page.fingerprint,
      repairs: [...page.repairs],
      recipe: JSON.stringify(page.recipe),
      costBlots,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('pages')
    .set({ currentVersionId: id, approvedAt: null })
    .where('id', '=', item.pageId)
    .execute()
}
