import 'server-only'
import { graceEnd, periodAt } from '@/domain/entitlement'
import type { Plan } from '@/domain/plans'
import { clock } from '@/server/clock'
import { asSystem, type Tx } from '@/server/db/client'
import { creditPeriod } from './credit-period'
import { expirePeriod } from './ledger'
import { type Entitlement, lockEntitlement } from './lock-entitlement'

/** Read in one go by the schedule. */
const AT_ONCE = 500
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** When a plan ends unless it is paid for again: with what is paid for when it was cancelled, else after its grace. */
export function planEnd({
  paidUntil,
  graceUntil,
  cancels,
  periodEnd,
}: Pick<Entitlement, 'paidUntil' | 'graceUntil' | 'cancels' | 'periodEnd'>): Date {
  if (cancels && paidUntil) return paidUntil
  return graceUntil ?? graceEnd(paidUntil ?? periodEnd)
}

/**
 * Brings an author's plan to `now`: a plan that is no longer paid for becomes the free one once its grace is over;
 * when a new month has begun, what is left of the old one's Blots expires and the new one's come. Missed months
 * are not made up for. Done again it changes nothing.
 */
export async function rollPeriod(tx: Tx, userId: string, now: Date): Promise<void> {
  const e = await lockEntitlement(tx, userId)
  const paid = e.paidUntil !== null && e.paidUntil > now
  let { plan } = e
  if (plan !== 'free' && !paid && planEnd(e) <= now) {
    plan = 'free'
    await setPlan(tx, userId, plan)
  }
  const { start, end } = periodAt(e.anchor, now)
  if (start.getTime() === e.periodStart.getTime()) return
  // In its grace: the next month waits for its payment.
  if (plan !== 'free' && !paid) return
  await expirePeriod(tx, userId, e.periodStart)
  await tx
    .updateTable('entitlements')
    .set({ periodStart: start, periodEnd: end, periodGranted: 0, periodPlan: 'free' })
    .where('userId', '=', userId)
    .execute()
  await creditPeriod(tx, userId)
}

export async function setPlan(tx: Tx, userId: string, plan: Plan): Promise<void> {
  await tx.updateTable('profiles').set({ plan }).where('id', '=', userId).where('plan', '<>', plan).execute()
  if (plan === 'free')
    await tx
      .updateTable('entitlements')
      .set({ billing: null, graceUntil: null, cancels: false, nextPlan: null, nextBilling: null })
      .where('userId', '=', userId)
      .execute()
}

/** Scheduled: every author whose month or plan has ended, a transaction each. Answers how many there were. */
export async function rollPeriods(now: Date = clock().now()): Promise<number> {
  let seen = 0
  let after = NOBODY
  for (;;) {
    const due = await asSystem((tx) =>
      tx
        .selectFrom('entitlements')
        .select('userId')
        .where((eb) =>
          eb.or([
            eb('periodEnd', '<=', now),
            eb.and([eb('billing', 'is not', null), eb('paidUntil', '<=', now)]),
          ]),
        )
        .where('userId', '>', after)
        .orderBy('userId')
        .limit(AT_ONCE)
        .execute(),
    )
    for (const { userId } of due) await asSystem((tx) => rollPeriod(tx, userId, now))
    seen += due.length
    if (due.length < AT_ONCE) return seen
    after = due.at(-1)!.userId
  }
}
