import 'server-only'
import { graceEnd } from '@/domain/entitlement'
import { asSystem, type Tx } from '@/server/db/client'
import { openQueue } from '@/server/jobs/queue'
import { log } from '@/server/log'
import { type PaymentEvent, payments, type Subscription } from '@/server/payments/payments'
import { creditPack, extendPlan } from './credit-payment'
import { reverseCharge } from './reverse-charge'
import { syncSubscription } from './sync-subscription'
import { tellPackFailed, tellPaymentFailed } from './tell-payment-failed'

/**
 * Gives a payment event its effect, once: its id is written in the transaction of the effect. Events may come
 * twice, late and in any order, so what a subscription is now is asked for, not read from the event.
 */
export async function takePaymentEvent(event: PaymentEvent): Promise<void> {
  // A payment that failed is told by mail too.
  await openQueue()
  const askedAt = new Date()
  const subscription =
    'subscriptionId' in event ? await (await payments()).subscription(event.subscriptionId) : null
  const isNew = await asSystem(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('billing.events')
      .values({ id: event.id, kind: event.kind })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows) return false
    await takeEffect(tx, event, subscription, askedAt)
    return true
  })
  log().info({ eventId: event.id, kind: event.kind, isNew }, 'payment event')
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

async function takeEffect(
  tx: Tx,
  event: PaymentEvent,
  subscription: Subscription | null,
  askedAt: Date,
): Promise<void> {
  // Of a subscription that is none of ours, or of somebody who is gone.
  if ('subscriptionId' in event && !(subscription && (await isAuthor(tx, subscription.userId)))) return
  switch (event.kind) {
    case 'pack_paid':
      return (await isAuthor(tx, event.userId)) ? creditPack(tx, event) : undefined
    case 'pack_failed':
      return (await isAuthor(tx, event.userId)) ? tellPackFailed(tx, event) : undefined
    case 'invoice_paid':
      return extendPlan(tx, event, subscription!, askedAt)
    case 'invoice_failed':
      await syncSubscription(tx, subscription!, askedAt)
      return planMayEnd(tx, event, subscription!)
    case 'subscription_changed':
      return syncSubscription(tx, subscription!, askedAt)
    case 'refunded':
    case 'refund_failed':
    case 'disputed':
    case 'dispute_won':
      return reverseCharge(tx, event)
    case 'other':
      return
  }
}

/** Somebody who erased their account has nothing to be credited to, and who is another shop's is nobody here. */
async function isAuthor(tx: Tx, userId: string): Promise<boolean> {
  if (!UUID.test(userId)) return false
  const profile = await tx.selectFrom('profiles').select('id').where('id', '=', userId).executeTakeFirst()
  return profile !== undefined
}

/** Starts the grace of a plan whose payment failed, at the first failure; an invoice that was paid since ends it. */
async function planMayEnd(
  tx: Tx,
  event: Extract<PaymentEvent, { kind: 'invoice_failed' }>,
  subscription: Subscription,
): Promise<void> {
  if (subscription.status !== 'past_due') return
  const until = graceEnd(event.createdAt)
  const { numUpdatedRows } = await tx
    .updateTable('entitlements')
    .set({ graceUntil: until })
    .where('userId', '=', subscription.userId)
    .where('subscriptionId', '=', subscription.id)
    // A plan whose grace is over stays ended.
    .where('billing', 'is not', null)
    .where((eb) => eb.or([eb('graceUntil', 'is', null), eb('graceUntil', '>', until)]))
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await tellPaymentFailed(tx, subscription.userId, event.invoiceId, until)
}
