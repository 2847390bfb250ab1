import 'server-only'
import { randomUUID } from 'node:crypto'
import { Refusal } from '@/domain/errors'
import { isUrgent } from '@/domain/fair-share'
import { PAGES_AT_ONCE } from '@/domain/limits'
import { blotsInWords } from '@/domain/plural'
import type { Quality } from '@/domain/quality'
import { hold, type Spend } from '@/server/billing/ledger'
import type { Tx } from '@/server/db/client'
import { enqueue } from '@/server/jobs/queue'
import { correlationId } from '@/server/log'
import { noticeLowBalance } from '@/server/notices/notice-low-balance'

type NewJob = {
  readonly userId: string
  readonly of: { readonly projectId: string } | { readonly heroId: string }
  readonly kind: 'pages' | 'hero' | 'calibration' | 'edit' | 'cover'
  /** What it is drawn in, whatever becomes of its book meanwhile; standard when left out. */
  readonly quality?: Quality
  /** What its author was told each item costs, where they were; another price is refused. */
  readonly pagePrice?: number | undefined
  /** What is paid for, how many of them. */
  readonly spend: Pick<Spend, 'ware' | 'items' | 'note'>
  /** One picture each, in order; their prices come to that of the spend. */
  readonly items: readonly { readonly pageId?: string; readonly variant?: number; readonly price: number }[]
  readonly options?: object
}

/**
 * Holds the price and makes the job, its items and the queue entries of its lanes, all in the caller's transaction.
 * Refuses with the quote when there are too few Blots. Answers the job's id and what can be spent after it. Call
 * `openQueue` before the transaction, `wakeWorkers` after it.
 */
export async function openJob(
  tx: Tx,
  { userId, of, kind, quality, pagePrice, spend, items, options }: NewJob,
): Promise<{ jobId: string; balance: number }> {
  const jobId = randomUUID()
  const correlation = correlationId()
  const quotedBlots = items.reduce((sum, { price }) => sum + price, 0)
  const price = items[0]?.price ?? 0
  if (pagePrice !== undefined && pagePrice !== price)
    throw new Refusal(
      'conflict',
      `The price changed: a page costs ${blotsInWords(price)} now, not ${pagePrice}. Nothing was started.`,
      { pagePrice: price },
    )
  await tx
    .insertInto('jobs')
    .values({
      id: jobId,
      userId,
      ...of,
      kind,
      quality,
      quotedBlots,
      correlationId: correlation,
      ...(options ? { options: JSON.stringify(options) } : {}),
    })
    .execute()
  await hold(tx, { userId, jobId, ...spend })
  await noticeLowBalance(tx, userId, quotedBlots)
  await tx
    .insertInto('jobItems')
    .values(items.map((item, i) => ({ jobId, userId, number: i + 1, ...item })))
    .execute()
  for (let lane = 0; lane < Math.min(PAGES_AT_ONCE, items.length); lane++) {
    const payload = { jobId, lane, correlationId: correlation }
    const turn = { urgent: isUrgent(items.length) }
    await enqueue(tx, 'ink-lane', payload, { key: `${jobId}:${lane}`, userId, turn })
  }
  const { available } = await tx
    .selectFrom('blotBalances')
    .select('available')
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow()
  return { jobId, balance: available }
}
