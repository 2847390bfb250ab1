import 'server-only'
import type { BillingView } from '@/domain/billing'
import { notFound } from '@/domain/errors'
import type { User } from '../auth/session'
import { asUser } from '../db/client'
import { payments } from '../payments/payments'
import { requireBilling } from './require-billing'

/** The author's plan, when it is paid until, and their Blots by pool. */
export async function getBilling(user: Pick<User, 'id'>): Promise<BillingView> {
  requireBilling()
  const provider = await payments()
  const row = await asUser(user.id, (tx) =>
    tx
      .selectFrom('entitlements as e')
      .innerJoin('profiles as p', 'p.id', 'e.userId')
      .leftJoin('blotBalances as b', 'b.userId', 'e.userId')
      .selectAll('e')
      .select(['p.plan', 'b.subscription', 'b.pack', 'b.held', 'b.debt'])
      .select((eb) =>
        eb
          .selectFrom('payments')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('payments.userId', '=', 'e.userId')
          .as('payments'),
      )
      .where('e.userId', '=', user.id)
      .executeTakeFirst(),
  )
  if (!row) throw notFound('account')
  const { plan, billing, cancels, nextPlan, nextBilling } = row
  const [subscription, pack] = [row.subscription ?? 0, row.pack ?? 0]
  return {
    plan,
    billing,
    cancels,
    periodStart: row.periodStart.toISOString(),
    periodEnd: row.periodEnd.toISOString(),
    paidUntil: plan === 'free' ? null : (row.paidUntil?.toISOString() ?? null),
    graceUntil: row.graceUntil?.toISOString() ?? null,
    next: nextPlan && nextPlan !== 'free' && nextBilling ? { plan: nextPlan, billing: nextBilling } : null,
    subscription,
    pack,
    balance: subscription + pack,
    held: row.held ?? 0,
    debt: row.debt ?? 0,
    payments: row.payments ?? 0,
    customer: row.customerId !== null,
    sandbox: provider.name === 'sandbox',
  }
}
