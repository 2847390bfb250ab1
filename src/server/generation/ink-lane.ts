import 'server-only'
import { asSystem } from '@/server/db/client'
import { type Delivery, enqueue, wakeWorkers } from '@/server/jobs/queue'
import { log } from '@/server/log'
import { type ClaimedItem, claimItem } from './claim-item'
import { makePage, type PageOutcome } from './make-page'
import { settleItem } from './settle-item'

/** Starts of one page after which it is given up: something about it ends the process it runs in. */
const MOST_STARTS = 12

/**
 * Draws one page of a job in one lane, then hands the lane on in the transaction that settles the page. Delivered
 * again after a crash, it goes on with the page the lane had begun. A lane that finds nothing to do ends.
 */
export async function inkLane(delivery: Delivery<'ink-lane'>): Promise<void> {
  const { jobId, lane } = delivery.payload
  const item = await claimItem(jobId, lane)
  if (!item) {
    await asSystem((tx) => delivery.finish(tx))
    return
  }
  const began = performance.now()
  const outcome = await outcomeOf(item, delivery.signal)
  const settled = await asSystem(async (tx) => {
    const ours = await delivery.finish(tx)
    // A newer attempt took this lane over while we were away; what it does counts, and ours is dropped.
    if (!ours) return false
    await settleItem(tx, item, outcome)
    const more = await tx
      .selectFrom('jobItems')
      .select('id')
      .where('jobId', '=', jobId)
      .where('state', '=', 'queued')
      .limit(1)
      .executeTakeFirst()
    if (more) {
      const startAfterSeconds = outcome.kind === 'later' ? Math.ceil(outcome.afterMs / 1000) : 0
      await enqueue(tx, 'ink-lane', delivery.payload, {
        key: `${jobId}:${lane}`,
        userId: item.userId,
        startAfterSeconds,
      })
    }
    return true
  })
  const ms = Math.round(performance.now() - began)
  log().info({ jobId, lane, itemId: item.id, outcome: outcome.kind, settled, ms }, 'page')
  await wakeWorkers()
}

async function outcomeOf(item: ClaimedItem, signal: AbortSignal): Promise<PageOutcome> {
  if (item.starts > MOST_STARTS) return { kind: 'failed', reason: 'The ink ran. Not charged.' }
  try {
    return await makePage(item, signal)
  } catch (error) {
    // The lane was taken from us: leave the page to its new owner. Anything else must not stop the book.
    if (signal.aborted) throw error
    log().error({ err: error, itemId: item.id }, 'page could not be made')
    return { kind: 'failed', reason: 'The ink ran. Not charged.' }
  }
}
