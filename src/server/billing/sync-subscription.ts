import 'server-only'
import { clock } from '@/server/clock'
import type { Tx } from '@/server/db/client'
import type { Subscription } from '@/server/payments/payments'
import { lockEntitlement } from './lock-entitlement'
import { planEnd, setPlan } from './roll-period'

/**
 * Brings an author's plan to what the provider said of their subscription at `askedAt`. Answers that are older than
 * one already applied, and news of a subscription that was replaced, change nothing. Whether a plan is paid for is
 * told by invoices alone, so a plan is in force once the first of them was.
 */
export async function syncSubscription(tx: Tx, subscription: Subscription, askedAt: Date): Promise<void> {
  const { userId, id, customerId, status, terms, anchor, cancels, next } = subscription
  const e = await lockEntitlement(tx, userId)
  const known = e.subscriptionId === id
  if (known && e.syncedAt && e.syncedAt > askedAt) return
  if (status === 'ended') {
    if (!known) return
    await tx
      .updateTable('entitlements')
      .set({ subscriptionId: null, customerId, syncedAt: askedAt })
      .where('userId', '=', userId)
      .execute()
    return setPlan(tx, userId, 'free')
  }
  // A person who leaves the checkout without paying has not changed their plan; of two the later one counts.
  if (status === 'unpaid' || (!known && e.subscriptionId && anchor <= e.anchor)) return
  const graceUntil = status === 'active' ? null : e.graceUntil
  const now = clock().now()
  const inForce =
    (e.paidUntil !== null && e.paidUntil > now) ||
    (e.plan !== 'free' && planEnd({ ...e, graceUntil, cancels }) > now)
  await tx
    .updateTable('entitlements')
    .set({
      subscriptionId: id,
      customerId,
      syncedAt: askedAt,
      ...(known ? {} : { anchor }),
      ...(inForce
        ? {
            graceUntil,
            cancels,
            billing: terms.billing,
            nextPlan: next?.plan ?? null,
            nextBilling: next?.billing ?? null,
          }
        : {}),
    })
    .where('userId', '=', userId)
    .execute()
  await setPlan(tx, userId, inForce ? terms.plan : 'free')
}
