import 'server-only'
import { sql } from 'kysely'
import { MOST_WAITS } from '@/domain/inking-pause'
import { capture, release } from '@/server/billing/ledger'
import type { Tx } from '@/server/db/client'
import { assetRows } from '@/server/storage/insert-asset'
import { type ClaimedItem, lockJob } from './claim-item'
import type { FinishedPage, PageOutcome } from './make-page'
import { notifyWhenOver } from './notify-when-over'

/**
 * Writes what became of a page: its version, its state, and its Blots — captured when it passed, released when it
 * did not. One transaction, and only while the item is still running; done twice it changes nothing. Answers what it
 * came to: a page that should have waited ends when its job was stopped, or when it waited too often.
 */
export async function settleItem(
  tx: Tx,
  item: ClaimedItem,
  outcome: PageOutcome,
): Promise<PageOutcome['kind'] | 'cancelled'> {
  const stoppedAt = await lockJob(tx, item.jobId)
  if (outcome.kind === 'later') {
    if (stoppedAt) return endWithoutPage(tx, item, 'cancelled', null, 'Stopped before it was drawn')
    if (item.waits + Number(outcome.counted) > MOST_WAITS) {
      const reason = 'The artist could not be reached for hours. Not charged.'
      return endWithoutPage(tx, item, 'failed', reason, 'The page could not be drawn')
    }
    await tx
      .updateTable('jobItems')
      .set((eb) => ({
        state: 'queued',
        lane: null,
        reason: outcome.reason,
        startedAt: null,
        // It did not end the process, and cost nothing unless it may have.
        starts: eb('starts', '-', 1),
        waits: eb('waits', '+', Number(outcome.counted)),
        calls: eb('calls', '-', Number(outcome.called && !outcome.mayHaveDrawn)),
      }))
      .where('id', '=', item.id)
      .where('state', '=', 'running')
      .execute()
    return 'later'
  }
  if (outcome.kind === 'failed')
    return endWithoutPage(tx, item, 'failed', outcome.reason, 'The page could not be drawn')
  if (outcome.kind === 'stopped')
    return endWithoutPage(tx, item, 'cancelled', null, 'Stopped before it was drawn again')
  const passed = outcome.kind === 'passed'
  if (!(await endItem(tx, item, passed ? 'completed' : 'needs_review', outcome.reason))) return outcome.kind
  if (passed) await capture(tx, { ...settlementOf(item), note: `Page inked: ${item.page.brief}` })
  else await release(tx, { ...settlementOf(item), note: 'The page needs review' })
  await insertVersion(tx, item, outcome.page, passed ? item.price : 0)
  await notifyWhenOver(tx, item.userId, item.jobId)
  return outcome.kind
}

const settlementOf = ({ id, userId, jobId, price }: ClaimedItem) => ({ userId, jobId, itemId: id, price })

async function endWithoutPage<S extends 'failed' | 'cancelled'>(
  tx: Tx,
  item: ClaimedItem,
  state: S,
  reason: string | null,
  note: string,
): Promise<S> {
  if (await endItem(tx, item, state, reason)) {
    await release(tx, { ...settlementOf(item), note })
    await notifyWhenOver(tx, item.userId, item.jobId)
  }
  return state
}

/** False when somebody else had ended it. */
async function endItem(
  tx: Tx,
  item: ClaimedItem,
  state: 'completed' | 'needs_review' | 'failed' | 'cancelled',
  reason: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('jobItems')
    .set({ state, reason, finishedAt: new Date() })
    .where('id', '=', item.id)
    .where('state', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Adds the version and makes it the page's current one; a page that had been approved must be looked at again. */
async function insertVersion(
  tx: Tx,
  item: ClaimedItem,
  page: FinishedPage,
  costBlots: number,
): Promise<void> {
  const assets = await assetRows(tx, item.userId, [page.image, page.thumb]).execute()
  const assetId = (kind: string) => assets.find((asset) => asset.kind === kind)!.id
  await tx
    .with('version', (db) =>
      db
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
          imageAssetId: assetId('page'),
          thumbAssetId: assetId('thumb'),
          rawAssetId: eb.selectFrom('jobItems').select('rawAssetId').where('id', '=', item.id),
          width: page.width,
          height: page.height,
          verdict: JSON.stringify(page.verdict),
          fingerprint: page.fingerprint,
          repairs: [...page.repairs],
          recipe: JSON.stringify(page.recipe),
          costBlots,
        }))
        .returning('id'),
    )
    .updateTable('pages')
    .from('version')
    .set((eb) => ({ currentVersionId: eb.ref('version.id'), approvedAt: null }))
    .where('pages.id', '=', item.pageId)
    .execute()
}
