import 'server-only'
import { PACKS } from '@/domain/plans'
import { sandbox } from './sandbox'
import { openSandboxCheckout } from './sandbox-checkout'
import { customerIdOf, inSandbox, put, type Stored } from './sandbox-store'
import type { Stripe } from './stripe-client'
import type { Catalog } from './testing-catalog'
import { all, listOnWire, only, own, type Params, type Part, Refused, type Route } from './testing-wire'

export type Checkout = ReturnType<typeof standInCheckout>

/** Customers, and the sessions they pay in; `pageOf` is the address of a session's page. */
export function standInCheckout({ priceOf, termsOf }: Catalog, pageOf: (id: string) => string) {
  const sessions = new Map<string, Params>()

  /** What the session said that its subscription, charge or event shall carry. */
  const saidOf = (customer: string, mode: string, pack?: string): Params =>
    [...sessions.values()]
      .filter((one) => one.customer === customer && one.mode === mode)
      .findLast((one) => !pack || (one.metadata as Params).pack === pack) ?? {}

  const routes: readonly Route[] = [
    [
      'POST',
      /^customers$/,
      async (_, { email, metadata }) => {
        const { userId } = metadata as { userId: string }
        const id = customerIdOf(userId)
        const customer = { id, customerId: id, userId, email: email as string, card: 'good' } as const
        await inSandbox((tx) => put(tx, 'customer', customer))
        return customerOnWire(customer)
      },
      only<Stripe.CustomerCreateParams>()('email', 'metadata'),
    ],
    [
      'GET',
      /^customers\/(\w+(?:-\w+)*)$/,
      async (id) => customerOnWire(await own('customer', id)),
      new Set(),
    ],
    [
      'DELETE',
      /^customers\/(\w+(?:-\w+)*)$/,
      async (id) => {
        await own('customer', id)
        await sandbox.forget(id)
        return { id, object: 'customer', deleted: true } satisfies Stripe.DeletedCustomer
      },
      new Set(),
    ],
    [
      'POST',
      /^checkout\/sessions$/,
      async (_, p) => {
        const { userId, pack } = p.metadata as { userId: string; pack?: string }
        const { price } = (p.line_items as Params[])[0] as { price: string }
        const customer = await own('customer', p.customer as string)
        if (customer.userId !== userId || p.client_reference_id !== userId || !priceOf(price).active)
          throw new Refused(400, { message: 'the checkout is for somebody or something else' })
        const buyer = { id: userId, email: customer.email, customerId: null }
        const back = { doneUrl: p.success_url as string, cancelUrl: p.cancel_url as string }
        const item = PACKS.find((one) => one === pack)
        const { url } = await openSandboxCheckout(
          buyer,
          item ? { pack: item } : { terms: termsOf(price) },
          back,
        )
        const id = url.split('/').at(-1)!
        sessions.set(id, p)
        return { ...sessionOnStripe(await own('session', id)), url: pageOf(id) }
      },
      only<Stripe.Checkout.SessionCreateParams>()(
        ...(['mode', 'line_items', 'metadata', 'customer', 'client_reference_id', 'success_url'] as const),
        ...(['cancel_url', 'payment_intent_data', 'subscription_data', 'allow_promotion_codes'] as const),
        ...(['automatic_tax', 'customer_update', 'tax_id_collection'] as const),
      ),
    ],
    [
      'GET',
      /^checkout\/sessions$/,
      async (_, p) =>
        listOnWire(
          (await all('session', p.customer as string))
            .filter((one) => 'open' in one && one.open)
            .map(sessionOnStripe),
        ),
      only<Stripe.Checkout.SessionListParams>()('customer', 'status', 'limit'),
    ],
    [
      'POST',
      /^checkout\/sessions\/(\w+)\/expire$/,
      async (id) => {
        const session = await own('session', id)
        const closed = { ...session, open: false } as Stored<'session'>
        await inSandbox((tx) => put(tx, 'session', closed))
        return sessionOnStripe(closed)
      },
      new Set(),
    ],
  ]
  return { sessions, saidOf, routes }
}

const customerOnWire = ({ id, email, userId }: Stored<'customer'>) =>
  ({ id, object: 'customer', email, metadata: { userId }, livemode: false }) satisfies Part<Stripe.Customer>
const sessionOnStripe = ({ id, mode, customerId }: Stored<'session'>) => ({
  ...{ id, object: 'checkout.session', mode, customer: customerId, status: 'open' },
})
