import 'server-only'
import { PACK, type Pack, type Terms } from '@/domain/plans'
import { clock } from '@/server/clock'
import type { Tx } from '@/server/db/client'
import type { Buyer, Checkout, WayBack } from './payments'
import { bill } from './sandbox-invoices'
import {
  type Card,
  customerIdOf,
  find,
  inSandbox,
  list,
  lockCustomer,
  newSandboxId,
  put,
  type SandboxLine,
  type Stored,
  tell,
} from './sandbox-store'
import { subscribe } from './sandbox-subscriptions'
import { sessionOnWire } from './sandbox-wire'
import { secondsOf } from './unix-seconds'

/** Opens a page on which a person pays. */
export async function openSandboxCheckout(
  buyer: Buyer,
  what: { pack: Pack } | { terms: Terms },
  back: WayBack,
): Promise<Checkout> {
  const customerId = customerIdOf(buyer.id)
  const id = newSandboxId('session')
  await inSandbox(async (tx) => {
    if (!(await lockCustomer(tx, customerId)))
      await put(tx, 'customer', {
        id: customerId,
        customerId,
        userId: buyer.id,
        email: buyer.email,
        card: 'good',
      })
    const base = { id, customerId, open: true, ...back }
    await put(
      tx,
      'session',
      'pack' in what
        ? { ...base, mode: 'payment', pack: what.pack }
        : { ...base, mode: 'subscription', terms: what.terms },
    )
  })
  return { url: `${new URL(back.doneUrl).origin}/sandbox/checkout/${id}`, customerId }
}

export type Payment = 'paid' | 'declined' | 'has_plan'

/** Pays an open checkout with a card. Paying twice takes the money once. */
export async function paySandboxCheckout(sessionId: string, card: Card): Promise<Payment> {
  return inSandbox(async (tx) => {
    const { customerId } = (await find(tx, 'session', sessionId))!
    const customer = { ...(await lockCustomer(tx, customerId))!, card }
    const session = (await find(tx, 'session', sessionId))!
    if (session.mode === 'portal' || !session.open) return 'paid'
    if (session.mode === 'subscription' && (await hasPlan(tx, customerId))) return 'has_plan'
    if (card === 'failing') return 'declined'
    await put(tx, 'customer', customer)
    await put(tx, 'session', { ...session, open: false })
    const now = clock().now()
    const paid =
      session.mode === 'payment'
        ? await payPack(tx, customer, session.pack, now)
        : await payPlan(tx, customer, session.terms, now)
    await tell(
      tx,
      customerId,
      'checkout.session.completed',
      sessionOnWire(session, customer.userId, paid),
      now,
    )
    return 'paid'
  })
}

async function payPack(tx: Tx, customer: Stored<'customer'>, pack: Pack, now: Date) {
  const { label, price } = PACK[pack]
  const at = secondsOf(now)
  const line: SandboxLine = {
    label: `${label} pack`,
    cents: price * 100,
    terms: null,
    from: at,
    until: at,
    proration: false,
  }
  const { id, chargeId, cents } = await bill(tx, customer, [line], null, now)
  return { invoiceId: id, chargeId, cents, subscriptionId: null }
}

async function payPlan(tx: Tx, customer: Stored<'customer'>, terms: Terms, now: Date) {
  const { sub, invoice } = await subscribe(tx, customer, terms, now)
  return { invoiceId: invoice.id, chargeId: invoice.chargeId, cents: invoice.cents, subscriptionId: sub.id }
}

export async function hasPlan(tx: Tx, customerId: string): Promise<boolean> {
  return (await list(tx, 'subscription', customerId)).some(({ status }) => status !== 'ended')
}
