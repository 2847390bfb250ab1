import 'server-only'
import { MOST_WAITS } from '@/domain/inking-pause'
import { LOOK } from '@/domain/style-sample'
import { capture, release } from '@/server/billing/ledger'
import type { Tx } from '@/server/db/client'
import { type ClaimedItem, lockJob } from './claim-item'
import { keepDrawing } from './keep-drawing'
import type { PageOutcome } from './make-page'
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
      const reason = 'For hours it could not be drawn and kept. Not charged.'
      return endWithoutPage(tx, item, 'failed', reason, `${THING[item.draw.kind]} could not be drawn`)
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
    return endWithoutPage(tx, item, 'failed', outcome.reason, `${THING[item.draw.kind]} could not be drawn`)
  if (outcome.kind === 'stopped')
    return endWithoutPage(tx, item, 'cancelled', null, 'Stopped before it was drawn again')
  const passed = outcome.kind === 'passed'
  if (!(await endItem(tx, item, passed ? 'completed' : 'needs_review', outcome.reason))) return outcome.kind
  if (passed) await capture(tx, { ...settlementOf(item), note: inkedNote(item) })
  else await release(tx, { ...settlementOf(item), note: `${THING[item.draw.kind]} needs review` })
  await keepDrawing(tx, item, outcome.page, passed ? item.price : 0)
  await notifyWhenOver(tx, item.userId, item.jobId)
  return outcome.kind
}

const THING = {
  page: 'The page',
  'hero-page': 'The page',
  hero: 'The sheet',
  sample: 'The sample',
  edit: 'The edit',
  cover: 'The picture for the cover',
} as const

const INKED = {
  page: 'Page inked',
  'hero-page': 'Page inked',
  edit: 'Page edited',
  cover: 'Cover drawn',
} as const

function inkedNote({ draw }: ClaimedItem): string {
  if (draw.kind === 'hero') return `Sheet of ${draw.hero.name}`
  if (draw.kind === 'sample') return `Sample: ${LOOK[draw.look].name}`
  return `${INKED[draw.kind]}: ${draw.page.brief}`
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
