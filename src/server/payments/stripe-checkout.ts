import 'server-only'
import { createHash } from 'node:crypto'
import { Refusal } from '@/domain/errors'
import { PACK, type Pack, type Terms } from '@/domain/plans'
import { blotsInWords } from '@/domain/plural'
import { env } from '@/env'
import type { Buyer, Checkout, WayBack } from './payments'
import { priceIdOf } from './stripe-catalog'
import { ask, askFor, type Stripe, setUpWrongly } from './stripe-client'

/** A pack is paid once; its Blots come when Stripe says that it was. */
export async function checkoutStripePack(buyer: Buyer, pack: Pack, back: WayBack): Promise<Checkout> {
  const [customerId, price] = await Promise.all([customerOf(buyer), priceIdOf(pack)])
  // On the charge too, by which a receipt is known to be a pack's.
  const metadata = { userId: buyer.id, pack }
  const { label, blots } = PACK[pack]
  return open(buyer, customerId, back, {
    mode: 'payment',
    line_items: [{ price, quantity: 1 }],
    metadata,
    payment_intent_data: { metadata, description: `${label} pack, ${blotsInWords(blots)}` },
  })
}

export async function checkoutStripePlan(buyer: Buyer, terms: Terms, back: WayBack): Promise<Checkout> {
  const [customerId, price] = await Promise.all([customerOf(buyer), priceIdOf(terms)])
  await onlyOnePlan(customerId)
  const metadata = { userId: buyer.id }
  return open(buyer, customerId, back, {
    mode: 'subscription',
    line_items: [{ price, quantity: 1 }],
    metadata,
    subscription_data: { metadata },
  })
}

type Session = Stripe.Checkout.SessionCreateParams

async function open(buyer: Buyer, customer: string, back: WayBack, what: Session): Promise<Checkout> {
  const { tax, promotionCodes } = env().stripe!
  const session = await ask('checkout.session', (s) =>
    s.checkout.sessions.create({
      ...what,
      customer,
      client_reference_id: buyer.id,
      success_url: back.doneUrl,
      cancel_url: back.cancelUrl,
      ...(promotionCodes ? { allow_promotion_codes: true } : {}),
      // Taxes go by the address a person gives there, which is kept for the next time.
      ...(tax
        ? {
            automatic_tax: { enabled: true },
            customer_update: { address: 'auto', name: 'auto' },
            tax_id_collection: { enabled: true },
          }
        : {}),
    }),
  )
  if (!session.url) throw setUpWrongly('Stripe opened a checkout without an address.', { id: session.id })
  return { url: session.url, customerId: customer }
}

/** One customer for a person, so that cards, invoices and receipts are in one place. */
async function customerOf({ id, email, customerId }: Buyer): Promise<string> {
  const known = customerId && (await askFor('customer', (s) => s.customers.retrieve(customerId)))
  if (known && !known.deleted) return known.id
  // Two checkouts that are opened at once make one customer.
  const idempotencyKey = createHash('sha256').update(`${id} ${email} ${customerId}`).digest('hex')
  const made = await ask('customer', (s) =>
    s.customers.create({ email, metadata: { userId: id } }, { idempotencyKey: `customer-${idempotencyKey}` }),
  )
  return made.id
}

const OVER = new Set<string>(['incomplete', 'incomplete_expired', 'canceled'])

/** Two plans are never paid for: not the one whose news are still on their way, nor one in another tab. */
async function onlyOnePlan(customer: string): Promise<void> {
  const [subs, sessions] = await Promise.all([
    ask('list', (s) => s.subscriptions.list({ customer, limit: 100 })),
    ask('list', (s) => s.checkout.sessions.list({ customer, status: 'open', limit: 100 })),
  ])
  if (subs.data.some(({ status }) => !OVER.has(status)))
    throw new Refusal(
      'conflict',
      'You have paid for a plan already. It appears on the billing screen in a moment.',
    )
  for (const { id, mode } of sessions.data)
    if (mode === 'subscription') await ask('checkout.session', (s) => s.checkout.sessions.expire(id))
}
