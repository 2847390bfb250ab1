import 'server-only'
import type { BillingView, ChangePlan } from '@/domain/billing'
import { Refusal } from '@/domain/errors'
import type { User } from '../auth/session'
import { asSystem } from '../db/client'
import { CardDeclined, payments } from '../payments/payments'
import { getBilling } from './get-billing'
import { requireBilling } from './require-billing'
import { readSubscriber } from './subscriber'
import { syncSubscription } from './sync-subscription'

/**
 * Changes the plan, ends it with what is paid for, or takes that back. What it costs is charged by the provider, and
 * its Blots come when the provider says that it was paid.
 */
export async function changePlan(user: User, input: ChangePlan): Promise<BillingView> {
  requireBilling()
  const { subscriptionId } = await readSubscriber(user)
  if (!subscriptionId) throw new Refusal('conflict', 'You have no paid plan. Choose one first.')
  const provider = await payments()
  const askedAt = new Date()
  try {
    if (input.action === 'change') await provider.change(subscriptionId, input)
    else await provider.setCancels(subscriptionId, input.action === 'cancel')
  } catch (error) {
    if (!(error instanceof CardDeclined)) throw error
    throw new Refusal(
      'conflict',
      'Your card was declined, so nothing has changed. Choose another one under Payment method, then try again.',
    )
  }
  const subscription = await provider.subscription(subscriptionId)
  if (subscription) await asSystem((tx) => syncSubscription(tx, subscription, askedAt))
  return getBilling(user)
}
