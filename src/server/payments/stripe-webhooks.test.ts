import Client from 'stripe'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/webhooks/stripe/route'
import { PACK, type Terms } from '@/domain/plans'
import { changePlan } from '@/server/billing/change-plan'
import { previewPlan } from '@/server/billing/preview-plan'
import { rollPeriods } from '@/server/billing/roll-period'
import { startCheckout } from '@/server/billing/start-checkout'
import { chargesOf, type Payer, standing, testPayer, testShop, webhooksOf } from '@/server/billing/testing'
import { asSystem } from '@/server/db/client'
import { bringPayments } from './payments'
import { closeSandboxDispute, disputeInSandbox, refundInSandbox, setSandboxCard } from './sandbox-charges'
import { paySandboxCheckout } from './sandbox-checkout'
import { inSandbox, list } from './sandbox-store'
import { renewSubscription } from './sandbox-subscriptions'
import type { Stripe } from './stripe-client'
import { syncStripe } from './sync-stripe'
import { STAND_IN_SECRET, type StripeStandIn, stripeStandIn } from './testing'
import { inward, outward, type Part } from './testing-wire'

/** Stripe's webhooks at our own door, and what they do to a person's Blots. */
let shop: Awaited<ReturnType<typeof testShop>>
let server: StripeStandIn
beforeAll(async () => {
  shop = await testShop()
  server = await stripeStandIn()
  shop.withSettings(server.settings)
  bringPayments(undefined)
  await syncStripe({ appUrl: 'https://studio.example', dryRun: false })
})
afterEach(() => expect(server.violations.splice(0)).toEqual([]))
afterAll(async () => {
  await server.close()
  bringPayments(undefined)
  await shop.close()
})

const { webhooks } = new Client('sk_test_never_used')
const sign = (payload: string, { secret = STAND_IN_SECRET, secondsAgo = 0 } = {}) =>
  webhooks.generateTestHeaderString({
    payload,
    secret,
    timestamp: Math.floor(Date.now() / 1000) - secondsAgo,
  })
const send = (body: string, signature = sign(body)) =>
  POST(
    new Request('http://127.0.0.1:3000/api/webhooks/stripe', {
      method: 'POST',
      body,
      headers: { 'stripe-signature': signature },
    }),
  )
const sent = async (body: string, signature?: string) => (await send(body, signature)).status

const buy = async (payer: Payer, what: { pack: 'splash' | 'bucket' } | Terms) => {
  const { url } = await startCheckout(payer, what)
  expect(await paySandboxCheckout(inward(url.split('/').at(-1)!), 'good')).toBe('paid')
}
/** Everything that is to tell; a charge's events name what they are about as Stripe does. */
const news = async (payer: Payer) => (await webhooksOf(payer)).map(({ body }) => server.webhook(body).body)
async function bringAll(payer: Payer, inOrder: (bodies: string[]) => string[] = (all) => all) {
  for (const body of inOrder(await news(payer))) expect(await sent(body)).toBe(200)
}
const month = { plan: 'starter', billing: 'month' } as const
const creator = { plan: 'creator', billing: 'month' } as const

describe('a webhook of Stripe’s', () => {
  it('is believed when Stripe signed it a moment ago, with the secret of today or tomorrow', async () => {
    const payer = await testPayer(shop.now())
    await buy(payer, { pack: 'splash' })
    const [body] = await news(payer)
    const wrong = [
      sign(body!, { secret: 'whsec_of_somebody_else' }),
      sign(body!, { secondsAgo: 301 }),
      sign(body!, { secondsAgo: -600 }),
      sign(body!.replace('splash', 'barrel')),
      'nonsense',
    ]
    const sentences = []
    for (const signature of wrong) {
      const answer = await send(body!, signature)
      expect(answer.status).toBe(400)
      sentences.push(((await answer.json()) as { error: string }).error)
    }
    expect(sentences[1]).toMatch(/was signed 30\d seconds ago/)
    expect(sentences[2]).toMatch(/was signed \d+ seconds in the future/)
    expect((await standing(payer)).pack).toBe(0)

    shop.withSettings({ ...server.settings, STRIPE_WEBHOOK_SECRET: `whsec_of_tomorrow, ${STAND_IN_SECRET}` })
    expect(await sent(body!, sign(body!, { secret: 'whsec_of_tomorrow' }))).toBe(200)
    expect(await sent(body!)).toBe(200)
    shop.withSettings(server.settings)
    expect((await standing(payer)).pack).toBe(PACK.splash.blots)
  })

  it('of the other mode changes nothing and is not sent again', async () => {
    const payer = await testPayer(shop.now())
    await buy(payer, { pack: 'splash' })
    const live = (await news(payer))[0]!.replace('"livemode":false', '"livemode":true')
    expect(await sent(live)).toBe(200)
    expect((await standing(payer)).pack).toBe(0)
  })

  it('is sent again where Stripe cannot be asked what it means', async () => {
    const payer = await testPayer(shop.now())
    await buy(payer, month)
    const paid = (await news(payer)).find((body) => body.includes('"invoice.paid"'))!
    server.faults.push(...Array(3).fill({ status: 503, error: { type: 'api_error' } }))
    expect(await sent(paid)).toBe(503)
    expect((await standing(payer)).plan).toBe('free')
    expect(await sent(paid)).toBe(200)
    expect(await standing(payer)).toMatchObject({ plan: 'starter', subscription: 600 })
  })
})

describe('a plan at Stripe', () => {
  it('brings its Blots, upgrades for what was said, renews, waits, ends; in whatever order it is told', async () => {
    for (const order of [(all: string[]) => all, (all: string[]) => all.toReversed()]) {
      const payer = await testPayer(shop.now())
      await buy(payer, month)
      await bringAll(payer, order)
      expect(await standing(payer)).toMatchObject({ plan: 'starter', subscription: 600 })

      shop.later(15)
      const preview = await previewPlan(payer, creator)
      expect(preview.now && preview.dueNowCents > 0 && preview.blotsNow > 0).toBe(true)
      await changePlan(payer, { action: 'change', ...creator })
      await bringAll(payer, order)
      const upgraded = await standing(payer)
      expect(upgraded).toMatchObject({ plan: 'creator', subscription: 600 + preview.blotsNow })

      const view = await changePlan(payer, { action: 'change', ...month })
      expect(view.next).toEqual(month)
      expect((await changePlan(payer, { action: 'cancel' })).next).toBeNull()
      expect((await changePlan(payer, { action: 'resume' })).cancels).toBe(false)
      await changePlan(payer, { action: 'change', ...month })
      shop.later(17)
      await renew(payer)
      await bringAll(payer, order)
      await rollPeriods(shop.now())
      expect(await standing(payer)).toMatchObject({ plan: 'starter', subscription: 600, nextPlan: null })
    }
  })

  it('whose payment fails has its grace, and goes on when the card is mended', async () => {
    const payer = await testPayer(shop.now())
    await buy(payer, month)
    await bringAll(payer)
    await setSandboxCard(payer.customerId, 'failing')
    shop.later(31, 60)
    await renew(payer)
    await bringAll(payer)
    expect((await standing(payer)).graceUntil).not.toBeNull()
    await setSandboxCard(payer.customerId, 'good')
    await bringAll(payer)
    expect(await standing(payer)).toMatchObject({ plan: 'starter', graceUntil: null })
  })

  const renew = async (payer: Payer) => {
    const subs = await asSystem((tx) => list(tx, 'subscription', payer.customerId))
    for (const { id } of subs) await inSandbox((tx) => renewSubscription(tx, id, shop.now()))
  }
})

describe('money that goes back', () => {
  it('takes its Blots, and brings them again when it did not arrive or a dispute was won', async () => {
    const payer = await testPayer(shop.now())
    await buy(payer, { pack: 'splash' })
    await bringAll(payer)
    const [charge] = await chargesOf(payer)
    await refundInSandbox(payer.customerId, charge!.id, 250)
    await bringAll(payer)
    expect((await standing(payer)).pack).toBe(60)

    const refund = await failTheRefund(payer, charge!.id)
    expect((await standing(payer)).pack).toBe(120)
    // The old news come again, and change nothing.
    await bringAll(payer)
    expect((await standing(payer)).pack).toBe(120)
    // The same sum once more, in another refund.
    await refundInSandbox(payer.customerId, charge!.id, 250)
    await bringAll(payer)
    expect([(await standing(payer)).pack, refund.length > 0]).toEqual([60, true])

    const other = await testPayer(shop.now())
    await buy(other, { pack: 'bucket' })
    await bringAll(other)
    const [disputed] = await chargesOf(other)
    await disputeInSandbox(other.customerId, disputed!.id)
    await bringAll(other)
    expect((await standing(other)).pack).toBe(0)
    await closeSandboxDispute(other.customerId, disputed!.id, 'won')
    await bringAll(other)
    expect((await standing(other)).pack).toBe(PACK.bucket.blots)
  })

  async function failTheRefund(payer: Payer, chargeId: string): Promise<string> {
    const [refund] = await asSystem((tx) => list(tx, 'refund', payer.customerId))
    server.failedRefunds.add(refund!.id)
    const { id } = refund!
    const body = outward(
      eventOf('refund.failed', { id, object: 'refund', charge: chargeId, amount: 250, status: 'failed' }),
    )
    expect(await sent(body)).toBe(200)
    return refund!.id
  }
})

/** Events as the package's types say that Stripe writes them. */
let events = 0
function eventOf<T extends Stripe.Event['type']>(
  type: T,
  object: Part<Extract<Stripe.Event, { type: T }>['data']['object']>,
): string {
  return JSON.stringify({
    id: `evt_typed_${++events}`,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: Math.floor(shop.now().getTime() / 1000),
    livemode: false,
    pending_webhooks: 1,
    request: null,
    type,
    data: { object },
  })
}
type Session = Pick<
  Stripe.Checkout.Session,
  | ('id' | 'object' | 'mode' | 'status' | 'payment_status' | 'client_reference_id' | 'customer')
  | ('payment_intent' | 'subscription' | 'amount_total' | 'currency' | 'metadata')
>
const sessionOf = (payer: Payer, more: Partial<Session>): Session => ({
  id: `cs_test_${++events}`,
  object: 'checkout.session',
  mode: 'payment',
  status: 'complete',
  payment_status: 'paid',
  client_reference_id: payer.id,
  customer: `cus_test_${events}`,
  payment_intent: `pi_${events}`,
  subscription: null,
  amount_total: 500,
  currency: 'usd',
  metadata: { userId: payer.id, pack: 'splash' },
  ...more,
})

describe('events as Stripe’s types have them', () => {
  it('credit a way to pay that takes days when it succeeds, and tell when it fails', async () => {
    const payer = await testPayer(shop.now())
    const session = sessionOf(payer, { payment_status: 'unpaid' })
    expect(await sent(eventOf('checkout.session.completed', session))).toBe(200)
    expect((await standing(payer)).pack).toBe(0)
    const paid = { ...session, payment_status: 'paid' }
    expect(await sent(eventOf('checkout.session.async_payment_succeeded', paid))).toBe(200)
    expect(await sent(eventOf('checkout.session.async_payment_succeeded', paid))).toBe(200)
    expect((await standing(payer)).pack).toBe(120)

    const failed = sessionOf(payer, { payment_status: 'unpaid' })
    expect(await sent(eventOf('checkout.session.async_payment_failed', failed))).toBe(200)
    const told = await asSystem((tx) =>
      tx
        .selectFrom('notifications')
        .select(['kind', 'body'])
        .where('kind', '=', 'payment_failed')
        .where('userId', '=', payer.id)
        .execute(),
    )
    expect(told).toEqual([
      { kind: 'payment_failed', body: expect.stringContaining('The Splash pack was not paid') },
    ])
    expect((await standing(payer)).pack).toBe(120)
  })

  it('credit a pack that a promotion code took all the money off', async () => {
    const payer = await testPayer(shop.now())
    const free = sessionOf(payer, {
      payment_status: 'no_payment_required',
      payment_intent: null,
      amount_total: 0,
    })
    expect(await sent(eventOf('checkout.session.completed', free))).toBe(200)
    expect((await standing(payer)).pack).toBe(120)
  })

  it('about things, people and shops that are not ours are taken and change nothing', async () => {
    const payer = await testPayer(shop.now())
    const foreign = [
      // A payment link, which anybody may give a reference.
      eventOf('checkout.session.completed', sessionOf(payer, { metadata: {} })),
      eventOf(
        'checkout.session.completed',
        sessionOf(payer, { metadata: { pack: 'hat', userId: payer.id } }),
      ),
      eventOf(
        'checkout.session.completed',
        sessionOf(payer, { metadata: { pack: 'splash', userId: 'of-a-shop' } }),
      ),
      eventOf(
        'checkout.session.completed',
        sessionOf(payer, { mode: 'subscription', subscription: 'sub_foreign' }),
      ),
      eventOf('customer.subscription.updated', { id: 'sub_foreign', object: 'subscription' }),
      eventOf('customer.subscription.deleted', { id: 'sub_foreign', object: 'subscription' }),
      eventOf('invoice.payment_failed', foreignInvoice),
      eventOf('charge.refunded', { id: 'ch_foreign', object: 'charge', amount: 100, amount_refunded: 100 }),
      eventOf('charge.dispute.created', {
        ...{
          id: 'dp_1',
          object: 'dispute',
          charge: 'ch_foreign',
          payment_intent: null,
          status: 'needs_response',
        },
      }),
      eventOf('customer.created', { id: 'cus_1', object: 'customer' }),
    ]
    for (const body of foreign) expect([body, await sent(body)]).toEqual([body, 200])
    expect(await standing(payer)).toMatchObject({ plan: 'free', pack: 0, subscription: 60 })
  })

  const foreignInvoice = {
    id: 'in_foreign',
    object: 'invoice',
    amount_paid: 0,
    currency: 'usd',
    hosted_invoice_url: null,
    parent: {
      type: 'subscription_details',
      quote_details: null,
      subscription_details: { subscription: 'sub_foreign', metadata: {} },
    },
    lines: { object: 'list', data: [], has_more: false, url: '/' },
  } satisfies Part<Stripe.Invoice>
})
