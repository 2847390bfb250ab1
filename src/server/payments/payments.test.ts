import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { PACK, type Terms, termsCents } from '@/domain/plans'
import { testPayer, testShop } from '@/server/billing/testing'
import { bringPayments, CardDeclined, type Payments } from './payments'
import { sandbox } from './sandbox'
import { paySandboxCheckout } from './sandbox-checkout'
import { get, inSandbox } from './sandbox-store'
import { renewSubscription } from './sandbox-subscriptions'
import { stripe } from './stripe'
import { syncStripe } from './sync-stripe'
import { type StripeStandIn, setCard, stripeStandIn } from './testing'
import { inward } from './testing-wire'

/** What every provider does alike: the sandbox, and Stripe by a stand-in for its API that knows its parameters. */
const month: Terms = { plan: 'starter', billing: 'month' }
const better: Terms = { plan: 'creator', billing: 'month' }
const year: Terms = { plan: 'starter', billing: 'year' }
const back = { doneUrl: 'http://127.0.0.1/billing?paid=1&before=0', cancelUrl: 'http://127.0.0.1/billing' }

let shop: Awaited<ReturnType<typeof testShop>>
let server: StripeStandIn
beforeAll(async () => {
  shop = await testShop()
  server = await stripeStandIn()
  shop.withSettings(server.settings)
  await syncStripe({ appUrl: 'https://studio.example', dryRun: false })
})
afterEach(() => {
  expect(server.violations.splice(0)).toEqual([])
  bringPayments(undefined)
})
afterAll(async () => {
  await server.close()
  await shop.close()
})

const sessionIn = (url: string) => inward(url.split('/').at(-1)!)

async function subscribed(provider: Payments, terms: Terms) {
  const payer = await testPayer(shop.now())
  const { url, customerId } = await provider.checkoutPlan({ ...payer, customerId: null }, terms, back)
  expect(await paySandboxCheckout(sessionIn(url), 'good')).toBe('paid')
  const { subs } = await idsOf(payer.customerId)
  const id = provider.name === 'stripe' ? subs[0]!.replace('_sandbox_', '_standin') : subs[0]!
  const now = () => provider.subscription(id)
  return { payer, customerId, id, now }
}
const idsOf = (customerId: string) =>
  inSandbox(async (tx) => {
    const rows = await tx
      .selectFrom('sandbox.objects')
      .select('id')
      .where('customerId', '=', customerId)
      .where('kind', '=', 'subscription')
      .execute()
    return { subs: rows.map(({ id }) => id) }
  })

describe.each([sandbox, stripe])('payments by $name', (provider) => {
  it('sells a pack to one customer, who finds its receipt', async () => {
    const payer = await testPayer(shop.now())
    const first = await provider.checkoutPack({ ...payer, customerId: null }, 'splash', back)
    await paySandboxCheckout(sessionIn(first.url), 'good')
    const second = await provider.checkoutPack({ ...payer, customerId: first.customerId }, 'bucket', back)
    expect(second.customerId).toBe(first.customerId)
    shop.later(0, 1)
    await paySandboxCheckout(sessionIn(second.url), 'good')
    const invoices = await provider.invoices(first.customerId)
    expect(invoices.map(({ what, status, amountCents }) => [what, status, amountCents])).toEqual([
      ['Bucket pack', 'paid', PACK.bucket.price * 100],
      ['Splash pack', 'paid', PACK.splash.price * 100],
    ])
    for (const { url } of invoices) expect(url).toMatch(/^https?:/)
    expect((await provider.portal(first.customerId, 'http://127.0.0.1/billing')).url).toMatch(/^http/)
  })

  it('says what a subscription is, and nothing of one that is not there', async () => {
    const { payer, customerId, id, now } = await subscribed(provider, month)
    expect(await now()).toEqual({
      ...{ id, customerId, userId: payer.id, terms: month, status: 'active', cancels: false, next: null },
      anchor: new Date(Math.floor(shop.now().getTime() / 1000) * 1000),
    })
    expect(await provider.subscription('sub_nobody')).toBeNull()
  })

  it('charges for an upgrade what it said before, at once', async () => {
    const { customerId, id, now } = await subscribed(provider, month)
    shop.later(10)
    const preview = await provider.previewChange(id, better)
    expect(preview).toMatchObject({ currency: 'usd', from: shop.now() })
    expect(preview.dueNowCents).toBeGreaterThan(0)
    expect(preview.dueNowCents).toBeLessThan(termsCents(better) - termsCents(month))
    await provider.change(id, better)
    expect(await now()).toMatchObject({ terms: better, next: null })
    const [newest] = await provider.invoices(customerId)
    expect(newest).toMatchObject({
      what: expect.stringContaining('Creator plan, a month'),
      amountCents: preview.dueNowCents,
    })
    expect(
      (await provider.previewChange(id, { plan: 'creator', billing: 'year' })).dueNowCents,
    ).toBeGreaterThan(0)
    await provider.change(id, { plan: 'creator', billing: 'year' })
    expect(await now()).toMatchObject({ terms: { plan: 'creator', billing: 'year' } })
  })

  it('lets a lesser plan wait for the end of what is paid for, and takes it back', async () => {
    const { payer, id, now } = await subscribed(provider, better)
    const { dueNowCents, from } = await provider.previewChange(id, month)
    expect([dueNowCents, from > shop.now()]).toEqual([0, true])
    await provider.change(id, month)
    expect(await now()).toMatchObject({ terms: better, next: month })
    await provider.change(id, year)
    expect(await now()).toMatchObject({ terms: better, next: year })
    await provider.change(id, better)
    expect(await now()).toMatchObject({ terms: better, next: null })
    await provider.change(id, month)
    shop.later(32)
    const [sub] = (await idsOf(payer.customerId)).subs
    await inSandbox((tx) => renewSubscription(tx, sub!, shop.now()))
    expect(await now()).toMatchObject({ terms: month, next: null })
  })

  it('changes nothing when the card is declined, also not what waits', async () => {
    const { customerId, id, now } = await subscribed(provider, better)
    await provider.change(id, month)
    const before = await now()
    await setCard(customerId, 'failing')
    await expect(provider.change(id, { plan: 'pro', billing: 'month' })).rejects.toThrow(CardDeclined)
    expect(await now()).toEqual(before)
    await setCard(customerId, 'good')
    await provider.change(id, { plan: 'pro', billing: 'month' })
    expect(await now()).toMatchObject({ terms: { plan: 'pro' }, next: null })
  })

  it('takes no change while an invoice is open', async () => {
    const { customerId, id, payer } = await subscribed(provider, month)
    await setCard(customerId, 'failing')
    shop.later(32)
    const [sub] = (await idsOf(payer.customerId)).subs
    await inSandbox((tx) => renewSubscription(tx, sub!, shop.now()))
    expect(await provider.subscription(id)).toMatchObject({ status: 'past_due' })
    await expect(provider.change(id, better)).rejects.toThrow(CardDeclined)
  })

  it('ends with what is paid for, unless that is taken back; a change that waits goes with it', async () => {
    const { payer, id, now } = await subscribed(provider, better)
    await provider.change(id, month)
    await provider.setCancels(id, true)
    expect(await now()).toMatchObject({ cancels: true, next: null })
    await provider.setCancels(id, true)
    await provider.setCancels(id, false)
    expect(await now()).toMatchObject({ cancels: false, next: null })
    await provider.setCancels(id, true)
    await provider.change(id, month)
    expect(await now()).toMatchObject({ cancels: false, next: month })
    await provider.setCancels(id, true)
    shop.later(32)
    const [sub] = (await idsOf(payer.customerId)).subs
    await inSandbox((tx) => renewSubscription(tx, sub!, shop.now()))
    expect(await now()).toMatchObject({ status: 'ended' })
  })

  it('forgets a customer and what they pay for, once and for all', async () => {
    const { payer, customerId, id } = await subscribed(provider, month)
    await provider.checkoutPack({ ...payer, customerId }, 'barrel', back)
    await provider.forget(customerId)
    expect((await provider.subscription(id))?.status ?? 'ended').toBe('ended')
    expect(await provider.invoices(customerId)).toEqual([])
    await provider.forget(customerId)
  })
})

describe('Stripe', () => {
  it('sells nobody two plans, from another tab or while the news of the first are on their way', async () => {
    const payer = await testPayer(shop.now())
    const one = await stripe.checkoutPlan({ ...payer, customerId: null }, month, back)
    const buyer = { ...payer, customerId: one.customerId }
    const two = await stripe.checkoutPlan(buyer, better, back)
    const first = await inSandbox((tx) => get(tx, 'session', sessionIn(one.url)))
    expect(first).toMatchObject({ open: false })
    await paySandboxCheckout(sessionIn(two.url), 'good')
    await expect(stripe.checkoutPlan(buyer, month, back)).rejects.toThrow('paid for a plan already')
  })

  it('makes a new customer of somebody whose old one is gone, or was the sandbox’s', async () => {
    const payer = await testPayer(shop.now())
    const made = await stripe.checkoutPack({ ...payer, customerId: 'cus_of_another_account' }, 'splash', back)
    expect(made.customerId).toMatch(/^cus_standin/)
  })

  it('adds taxes and promotion codes where the operator wants them', async () => {
    shop.withSettings({ ...server.settings, STRIPE_TAX: '1', STRIPE_PROMOTION_CODES: '1' })
    const payer = await testPayer(shop.now())
    await expect(stripe.checkoutPack({ ...payer, customerId: null }, 'splash', back)).resolves.toBeTruthy()
    shop.withSettings(server.settings)
  })

  it('whose answers are none is told to the log, and the person gets a sentence', async () => {
    const payer = await testPayer(shop.now())
    const buy = () => stripe.checkoutPack({ ...payer, customerId: null }, 'splash', back)
    const id = 'sub_1'
    // An unknown page without an error in it counts as an answer to the package.
    for (const [fault, sentence] of [
      ['page', 'not set up rightly'],
      [{ status: 401, error: { type: 'invalid_request_error' } }, 'not set up rightly'],
      [{ status: 403, error: { type: 'invalid_request_error' } }, 'not set up rightly'],
      [{ status: 400, error: { type: 'invalid_request_error', param: 'customer' } }, 'not set up rightly'],
      [{ status: 429, error: { type: 'rate_limit_error' } }, 'does not answer right now'],
    ] as const) {
      server.faults.push(fault)
      await expect(stripe.subscription(id)).rejects.toThrow(sentence)
    }
    // The package tries three times before it gives up.
    server.faults.push(...Array(3).fill({ status: 500, error: { type: 'api_error' } }))
    await expect(stripe.subscription(id)).rejects.toThrow('does not answer right now')
    server.faults.push('cut', 'cut')
    expect(await stripe.subscription(id)).toBeNull()
    const sold = server.prices.splice(0)
    await expect(buy()).rejects.toThrow('not set up rightly')
    server.prices.push(...sold)
    expect((await buy()).url).toMatch(/\/pay\//)
  })
})
