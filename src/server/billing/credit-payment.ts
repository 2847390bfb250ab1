import 'server-only'
import { upgradeBlots } from '@/domain/entitlement'
import { PACK, PLAN } from '@/domain/plans'
import { clock } from '@/server/clock'
import type { Tx } from '@/server/db/client'
import type { PaymentEvent, Subscription } from '@/server/payments/payments'
import { extendToPaid } from './extend-to-paid'
import { grant } from './ledger'
import { settleReversals } from './reverse-charge'
import { lockEntitlement, rollPeriod } from './roll-period'

type PackPaid = Extract<PaymentEvent, { kind: 'pack_paid' }>
type InvoicePaid = Extract<PaymentEvent, { kind: 'invoice_paid' }>

/** Credits a pack, once for its checkout. */
export async function creditPack(tx: Tx, event: PackPaid): Promise<void> {
  const { label, blots } = PACK[event.pack]
  const { sessionId, userId, customerId, pack, ...money } = event
  if (!(await isNewPayment(tx, sessionId, { ...money, userId, kind: 'pack', item: pack, blots }))) return
  if (customerId)
    await tx
      .updateTable('entitlements')
      .set((eb) => ({ customerId: eb.fn.coalesce('customerId', eb.val(customerId)) }))
      .where('userId', '=', userId)
      .execute()
  await grant(tx, userId, { pack: blots }, `pack:${sessionId}`, `${label} pack`)
  await settleReversals(tx, event.chargeId, `pack:${sessionId}`)
}

/**
 * A paid invoice extends the plan. The Blots of a month come with the first invoice of a subscription and by
 * schedule after that; an upgrade's invoice brings the difference for what is left of the month.
 */
export async function extendPlan(tx: Tx, event: InvoicePaid, subscription: Subscription): Promise<void> {
  const { userId, plan } = subscription
  const { invoiceId, until, ...money } = event
  const item = event.upgrade && event.upgrade.to !== 'free' ? event.upgrade.to : plan
  const payment = { ...money, userId, kind: 'plan', item, blots: 0 } as const
  if (!(await isNewPayment(tx, invoiceId, { ...payment, paidUntil: until }))) return
  await extendToPaid(tx, userId)
  const blots = event.upgrade ? await upgrade(tx, event, userId) : await month(tx, event, userId)
  const { periodStart } = await lockEntitlement(tx, userId)
  await tx.updateTable('payments').set({ blots, periodStart }).where('id', '=', invoiceId).execute()
  await settleReversals(tx, event.chargeId, `invoice:${invoiceId}`)
}

/** Begins the month that is paid for; one that had begun on a lesser plan is made up to this one's Blots. */
async function month(tx: Tx, { from, until }: InvoicePaid, userId: string): Promise<number> {
  const before = await lockEntitlement(tx, userId)
  await rollPeriod(tx, userId, clock().now())
  const e = await lockEntitlement(tx, userId)
  if (e.periodStart < from || e.periodStart >= until) return 0
  if (e.periodStart.getTime() !== before.periodStart.getTime()) return e.periodGranted
  return topUp(tx, userId, PLAN[e.plan].blots - e.periodGranted, `period:${userId}:${stamp(e)}:${e.plan}`)
}

async function upgrade(tx: Tx, event: InvoicePaid, userId: string): Promise<number> {
  await rollPeriod(tx, userId, clock().now())
  const e = await lockEntitlement(tx, userId)
  const { from, to } = event.upgrade!
  const period = { start: e.periodStart, end: e.periodEnd }
  const blots = upgradeBlots(from, to, period, event.from, e.periodGranted)
  return topUp(tx, userId, blots, `upgrade:${event.invoiceId}`)
}

async function topUp(tx: Tx, userId: string, blots: number, reasonKey: string): Promise<number> {
  if (blots <= 0) return 0
  const { label } = PLAN[(await lockEntitlement(tx, userId)).plan]
  if (!(await grant(tx, userId, { subscription: blots }, reasonKey, `${label} plan, rest of the month`)))
    return 0
  await tx
    .updateTable('entitlements')
    .set((eb) => ({ periodGranted: eb('periodGranted', '+', blots) }))
    .where('userId', '=', userId)
    .execute()
  return blots
}

const stamp = ({ periodStart }: { periodStart: Date }) => periodStart.toISOString()

type NewPayment = Pick<PackPaid, 'amountCents' | 'currency' | 'chargeId' | 'receiptUrl' | 'createdAt'> & {
  userId: string
  kind: 'pack' | 'plan'
  item: PackPaid['pack'] | Subscription['plan']
  blots: number
  paidUntil?: Date
}

/** Notes a payment; false when it is known, for a provider may tell of it in more than one event. */
async function isNewPayment(tx: Tx, id: string, payment: NewPayment): Promise<boolean> {
  const { userId, kind, item, blots, paidUntil, amountCents, currency, chargeId, receiptUrl, createdAt } =
    payment
  const added = await tx
    .insertInto('payments')
    .values({
      id,
      userId,
      kind,
      item,
      blots,
      paidUntil: paidUntil ?? null,
      amountCents,
      currency,
      chargeId,
      receiptUrl,
      createdAt,
    })
    .onConflict((c) => c.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}
