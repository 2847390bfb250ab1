import 'server-only'
import { isUrgent } from '@/domain/fair-share'
import { MOST_STARTS, pageBackoffMs } from '@/domain/inking-pause'
import type { Leave } from '@/server/ai/provider-gate'
import { asSystem, type Tx } from '@/server/db/client'
import { type Delivery, enqueue, wakeWorkers } from '@/server/jobs/queue'
import { HandedBack } from '@/server/jobs/take-loop'
import { log } from '@/server/log'
import { count, observe } from '@/server/metrics/counters'
import { type ClaimedItem, claimItem } from './claim-item'
import { makePage, type PageOutcome } from './make-page'
import { settleItem } from './settle-item'

/**
 * Draws one page of a job in one lane, then hands the lane on in the transaction that settles the page. Delivered
 * again after a crash, it goes on with the page the lane had begun. A lane that finds nothing to do ends.
 */
export async function inkLane(delivery: Delivery<'ink-lane'>, leave: Leave): Promise<void> {
  const { jobId, lane } = delivery.payload
  const item = await claimItem(jobId, lane)
  if (!item) {
    await asSystem((tx) => delivery.finish(tx))
    return
  }
  if (delivery.again) count('restarts')
  const began = performance.now()
  const outcome = await outcomeOf(item, leave, delivery.signal)
  const settled = await asSystem(async (tx) => {
    const ours = await delivery.finish(tx)
    // A newer attempt took this lane over while we were away; what it does counts, and ours is dropped.
    if (!ours) return 'lost'
    const became = await settleItem(tx, item, outcome)
    await handOn(tx, delivery.payload, item, outcome)
    return became
  })
  const ms = Math.round(performance.now() - began)
  const { id: itemId, pageId, userId } = item
  log().info({ jobId, itemId, pageId, userId, lane, outcome: settled, ms, starts: item.starts }, 'page')
  if (settled !== 'lost') {
    if (settled === 'later') count('waits')
    else {
      count('pages', { outcome: settled === 'passed' ? 'completed' : settled })
      observe('pageSeconds', item.startedAt ? (Date.now() - item.startedAt.getTime()) / 1000 : ms / 1000)
    }
  }
  await wakeWorkers()
}

/** Queues the lane again while pages wait: behind everybody's, or after the wait the provider asked for. */
async function handOn(
  tx: Tx,
  payload: Delivery<'ink-lane'>['payload'],
  item: ClaimedItem,
  outcome: PageOutcome,
): Promise<void> {
  const { jobId, lane } = payload
  const more = await tx
    .selectFrom('jobItems')
    .select('id')
    .where('jobId', '=', jobId)
    .where('state', '=', 'queued')
    .limit(1)
    .executeTakeFirst()
  if (!more) return
  await enqueue(tx, 'ink-lane', payload, {
    key: `${jobId}:${lane}`,
    userId: item.userId,
    turn: { urgent: isUrgent(item.itemsInJob) },
    startAfterSeconds: outcome.kind === 'later' ? Math.ceil(waitMs(item, outcome) / 1000) : 0,
  })
}

const waitMs = (item: ClaimedItem, outcome: Extract<PageOutcome, { kind: 'later' }>): number =>
  outcome.counted ? pageBackoffMs(item.waits + 1, outcome.retryAfterMs, Math.random()) : 0

async function outcomeOf(item: ClaimedItem, leave: Leave, signal: AbortSignal): Promise<PageOutcome> {
  if (item.starts > MOST_STARTS) return { kind: 'failed', reason: 'The ink ran. Not charged.' }
  try {
    return await makePage(item, leave, signal)
  } catch (error) {
    // It did not end this process: whoever goes on with the page starts it as often as before.
    if (signal.reason instanceof HandedBack) await takeStartBack(item)
    // Nobody knows what went wrong: the lane comes again and goes on, at most `MOST_STARTS` times.
    throw error
  }
}

async function takeStartBack({ id }: ClaimedItem): Promise<void> {
  await asSystem((tx) =>
    tx
      .updateTable('jobItems')
      .set((eb) => ({ starts: eb('starts', '-', 1) }))
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute(),
  )
}
