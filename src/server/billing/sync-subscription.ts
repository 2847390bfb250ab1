import 'server-only'
import { sql } from 'kysely'
import type { Tx } from '@/server/db/client'
import type { Subscription } from '@/server/payments/payments'
import { lockEntitlement, setPlan } from './roll-period'

/**
 * Brings an author's plan to what the provider said of their subscription at `askedAt`. Answers that are older than
 * one already applied, and news of a subscription that was replaced, change nothing. Whether a month is paid for is
 * told by invoices alone.
 */
export async function syncSubscription(tx: Tx, subscription: Subscription, askedAt: Date): Promise<void> {
  const { userId, id, customerId, status, plan, billing, anchor, cancels, next } = subscription
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
  // A person who leaves the checkout without paying has not changed their plan.
  if (status === 'unpaid' || (!known && e.subscriptionId)) return
  await tx
    .updateTable('entitlements')
    .set({
      subscriptionId: id,
      customerId,
      billing,
      cancels,
      nextPlan: next?.plan ?? null,
      nextBilling: next?.billing ?? null,
      syncedAt: askedAt,
      ...(known ? {} : { anchor }),
      ...(status === 'active' ? { graceUntil: sql<null>`null` } : {}),
    })
    .where('userId', '=', userId)
    .execute()
  await setPlan(tx, userId, plan)
}
