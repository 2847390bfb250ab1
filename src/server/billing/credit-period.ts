import 'server-only'
import { type Period, type PlanPayment, periodBlots } from '@/domain/entitlement'
import { type PaidPlan, PLAN } from '@/domain/plans'
import type { Tx } from '@/server/db/client'
import { grant } from './ledger'
import { lockEntitlement } from './lock-entitlement'

const DAY = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/**
 * Brings the current period's Blots up to what its payments are for. Each payment keeps what it brought, which is what
 * a refund takes back. Done again, or after a payment that adds nothing, it changes nothing.
 */
export async function creditPeriod(tx: Tx, userId: string): Promise<void> {
  const e = await lockEntitlement(tx, userId)
  const period = { start: e.periodStart, end: e.periodEnd }
  const parts = periodBlots(period, await planPayments(tx, userId), e.periodPlan)
  for (const { payment, blots } of parts) if (payment) await keepBlots(tx, payment, period, blots)
  const total = parts.reduce((sum, { blots }) => sum + blots, 0)
  const missing = total - e.periodGranted
  if (missing <= 0) return
  await tx
    .updateTable('entitlements')
    .set({ periodGranted: total, periodPlan: parts[0]!.plan })
    .where('userId', '=', userId)
    .execute()
  const { label } = PLAN[parts.at(-1)!.plan]
  const what = e.periodGranted === 0 ? DAY.formatRange(period.start, period.end) : 'rest of the month'
  const key = `period:${userId}:${period.start.toISOString()}:${total}`
  await grant(tx, userId, { subscription: missing }, key, `${label} plan, ${what}`)
}

async function planPayments(tx: Tx, userId: string): Promise<PlanPayment[]> {
  const rows = await tx
    .selectFrom('payments')
    .select(['id', 'item', 'paidFrom', 'paidUntil', 'planBefore', 'shareBack'])
    .where('userId', '=', userId)
    .where('kind', '=', 'plan')
    .execute()
  return rows.flatMap(({ id, item, paidFrom: from, paidUntil: until, planBefore: before, shareBack }) =>
    from && until ? [{ id, plan: item as PaidPlan, from, until, before, gone: shareBack === 1 }] : [],
  )
}

/** A payment brings Blots to the month it begins in; those of later months come by schedule, without it. */
async function keepBlots(tx: Tx, id: string, { start, end }: Period, blots: number): Promise<void> {
  await tx
    .updateTable('payments')
    .set({ blots, periodStart: start })
    .where('id', '=', id)
    .where('paidFrom', '>=', start)
    .where('paidFrom', '<', end)
    .where('blots', '<', blots)
    .execute()
}
