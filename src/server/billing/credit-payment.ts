import 'server-only'
import { PACK, PLAN } from '@/domain/plans'
import { clock } from '@/server/clock'
import type { Tx } from '@/server/db/client'
import type { PaymentEvent, Subscription } from '@/server/payments/payments'
import { creditPeriod } from './credit-period'
import { extendToPaid } from './extend-to-paid'
import { grant } from './ledger'
import { settleReversals } from './reverse-charge'
import { rollPeriod } from './roll-period'
import { syncSubscription } from './sync-subscription'
import { tellPaid } from './tell-paid'

type PackPaid = Extract<PaymentEvent, { kind: 'pack_paid' }>
type InvoicePaid = Extract<PaymentEvent, { kind: 'invoice_paid' }>

/** Credits a pack, once for its checkout. */
export async function creditPack(tx: Tx, event: PackPaid): Promise<void> {
  const { sessionId, userId, customerId, pack } = event
  const { label, blots } = PACK[pack]
  if (!(await isNewPayment(tx, sessionId, event, { userId, kind: 'pack', item: pack, blots }))) return
  if (customerId)
    await tx
      .updateTable('entitlements')
      .set((eb) => ({ customerId: eb.fn.coalesce('customerId', eb.val(customerId)) }))
      .where('userId', '=', userId)
      .execute()
  await grant(tx, userId, { pack: blots }, `pack:${sessionId}`, `${label} pack`)
  await settleReversals(tx, event.chargeId, `pack:${sessionId}`)
  await tellPaid(tx, userId, { ...event, id: sessionId, what: `${label} pack`, blots, period: null })
}

/**
 * A paid invoice extends the plan and brings the Blots that go with it. The Blots of later months of a year come by
 * schedule.
 */
export async function extendPlan(
  tx: Tx,
  event: InvoicePaid,
  subscription: Subscription,
  askedAt: Date,
): Promise<void> {
  const { invoiceId, from, until, before, terms } = event
  const { userId } = subscription
  const plan = {
    kind: 'plan',
    item: terms.plan,
    paidFrom: from,
    paidUntil: until,
    planBefore: before,
  } as const
  const isNew = await isNewPayment(tx, invoiceId, event, { userId, ...plan })
  if (isNew) await extendToPaid(tx, userId)
  await syncSubscription(tx, subscription, askedAt)
  if (!isNew) return
  await rollPeriod(tx, userId, clock().now())
  await creditPeriod(tx, userId)
  await settleReversals(tx, event.chargeId, `invoice:${invoiceId}`)
  const { blots } = await tx
    .selectFrom('payments')
    .select('blots')
    .where('id', '=', invoiceId)
    .executeTakeFirstOrThrow()
  const what = `${PLAN[terms.plan].label} plan`
  await tellPaid(tx, userId, { ...event, id: invoiceId, what, blots, period: { from, until } })
}

type ForWhat = {
  userId: string
  kind: 'pack' | 'plan'
  item: PackPaid['pack'] | InvoicePaid['terms']['plan']
  blots?: number
  paidFrom?: Date
  paidUntil?: Date
  planBefore?: InvoicePaid['before']
}

/** Notes a payment; false when it is known, for a provider may tell of it in more than one event. */
async function isNewPayment(
  tx: Tx,
  id: string,
  { amountCents, currency, chargeId, receiptUrl, createdAt }: PackPaid | InvoicePaid,
  forWhat: ForWhat,
): Promise<boolean> {
  const added = await tx
    .insertInto('payments')
    .values({ id, ...forWhat, amountCents, currency, chargeId, receiptUrl, createdAt })
    .onConflict((c) => c.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}
