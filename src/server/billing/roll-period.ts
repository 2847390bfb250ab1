import 'server-only'
import { graceEnd, type Period, periodAt } from '@/domain/entitlement'
import { PLAN, type Plan } from '@/domain/plans'
import { clock } from '@/server/clock'
import { asSystem, type Tx } from '@/server/db/client'
import { expirePeriod, grant } from './ledger'

const DAY = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'long', timeZone: 'UTC' })
/** Read in one go by the schedule. */
const AT_ONCE = 500
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The author's plan and period. Locks them until the transaction ends. */
export async function lockEntitlement(tx: Tx, userId: string) {
  return tx
    .selectFrom('entitlements as e')
    .innerJoin('profiles as p', 'p.id', 'e.userId')
    .selectAll('e')
    .select('p.plan')
    .where('e.userId', '=', userId)
    .forUpdate(['e', 'p'])
    .executeTakeFirstOrThrow()
}

/**
 * Brings an author's plan to `now`: a plan that is no longer paid for becomes the free one once its grace is over;
 * when a new month has begun, what is left of the old one's Blots expires and the new one's come. Missed months
 * are not made up for. Done again it changes nothing.
 */
export async function rollPeriod(tx: Tx, userId: string, now: Date): Promise<void> {
  const e = await lockEntitlement(tx, userId)
  const period = periodAt(e.anchor, now)
  if (period.start.getTime() === e.periodStart.getTime()) return
  let plan: Plan = e.plan
  if (plan !== 'free' && (!e.paidUntil || e.paidUntil <= now)) {
    if (now < (e.graceUntil ?? graceEnd(e.paidUntil ?? e.periodEnd))) return
    plan = 'free'
    await setPlan(tx, userId, plan)
  }
  await expirePeriod(tx, userId, e.periodStart)
  await startPeriod(tx, userId, plan, period)
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

/** Begins a month and grants its Blots, keyed by its first moment. */
async function startPeriod(tx: Tx, userId: string, plan: Plan, period: Period): Promise<void> {
  const { label, blots } = PLAN[plan]
  await tx
    .updateTable('entitlements')
    .set({ periodStart: period.start, periodEnd: period.end, periodGranted: blots })
    .where('userId', '=', userId)
    .execute()
  const note = `${label} plan, ${DAY.formatRange(period.start, period.end)}`
  await grant(tx, userId, { subscription: blots }, `period:${userId}:${period.start.toISOString()}`, note)
}

/** Scheduled: every author whose month has ended, a transaction each. Answers how many there were. */
export async function rollPeriods(now: Date = clock().now()): Promise<number> {
  let seen = 0
  let after = NOBODY
  for (;;) {
    const due = await asSystem((tx) =>
      tx
        .selectFrom('entitlements')
        .select('userId')
        .where('periodEnd', '<=', now)
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
