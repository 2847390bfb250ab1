import 'server-only'
import type { PlanPreview, PreviewPlan } from '@/domain/billing'
import { upgradeBlots } from '@/domain/entitlement'
import { Refusal } from '@/domain/errors'
import { PLAN, termsCents } from '@/domain/plans'
import type { User } from '../auth/session'
import { clock } from '../clock'
import { payments } from '../payments/payments'
import { getBilling } from './get-billing'
import { readSubscriber } from './subscriber'

/** What choosing a plan would charge and bring, before anything happens. */
export async function previewPlan(user: User, terms: PreviewPlan): Promise<PlanPreview> {
  const { plan } = await getBilling(user)
  const { subscriptionId, periodStart: start, periodEnd: end, periodGranted } = await readSubscriber(user)
  const now = clock().now()
  const { plan: to, billing } = terms
  if (!subscriptionId) {
    const whole = { dueNowCents: termsCents(terms), currency: 'usd', from: now.toISOString() }
    return { plan: to, billing, ...whole, now: true, blotsNow: PLAN[to].blots }
  }
  if (plan === 'free')
    throw new Refusal('conflict', 'Your last invoice is still open. Settle it first, under Payment method.')
  const { dueNowCents, currency, from } = await (await payments()).previewChange(subscriptionId, terms)
  // The provider's now came after ours.
  const atOnce = from <= clock().now()
  return {
    plan: to,
    billing,
    dueNowCents,
    currency,
    from: from.toISOString(),
    now: atOnce,
    blotsNow: atOnce ? upgradeBlots(plan, to, { start, end }, now, periodGranted) : 0,
  }
}
