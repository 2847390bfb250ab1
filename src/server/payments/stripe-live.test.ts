import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Terms } from '@/domain/plans'
import { overrideEnv } from '@/env'
import { CardDeclined } from './payments'
import { stripe } from './stripe'
import { priceIdOf } from './stripe-catalog'
import { ask, forgetStripe } from './stripe-client'
import { syncStripe } from './sync-stripe'

/** Stripe itself, in its test mode: `LIVE_STRIPE_SECRET_KEY=sk_test_… npx vitest run …/stripe-live.test.ts`. */
function testModeKey(key: string | undefined): string | null {
  if (!key) return null
  if (!/^(sk|rk)_test_/.test(key)) throw new Error('LIVE_STRIPE_SECRET_KEY is no key of the test mode')
  return key
}

it('runs with a key of the test mode alone', () => {
  expect(testModeKey('')).toBeNull()
  expect(testModeKey('rk_test_1')).toBe('rk_test_1')
  expect(() => testModeKey('sk_live_1')).toThrow('test mode')
})

const key = testModeKey(process.env.LIVE_STRIPE_SECRET_KEY)
if (key)
  describe('Stripe’s test mode', { timeout: 120_000 }, () => {
    const userId = randomUUID()
    const email = `${userId}@example.com`
    let customer: string
    let id: string
    const back = { doneUrl: 'https://studio.example/billing', cancelUrl: 'https://studio.example/billing' }
    const month: Terms = { plan: 'starter', billing: 'month' }
    const better: Terms = { plan: 'creator', billing: 'month' }

    beforeAll(async () => {
      forgetStripe()
      overrideEnv({ STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: 'whsec_not_used', LOG_LEVEL: 'warn' })
      await syncStripe({ appUrl: 'http://127.0.0.1', dryRun: false })
      const made = await ask('customer', (s) =>
        s.customers.create({
          email,
          metadata: { userId },
          payment_method: 'pm_card_visa',
          invoice_settings: { default_payment_method: 'pm_card_visa' },
        }),
      )
      customer = made.id
      const price = await priceIdOf(month)
      const sub = await ask('subscription', (s) =>
        s.subscriptions.create({ customer, items: [{ price }], metadata: { userId } }),
      )
      id = sub.id
    }, 120_000)
    afterAll(async () => {
      await stripe.forget(customer)
      forgetStripe()
      overrideEnv({})
    })

    it('has everything that is sold after the first time', async () => {
      const { steps } = await syncStripe({ appUrl: 'http://127.0.0.1', dryRun: false })
      expect(steps.filter(({ did }) => did !== 'unchanged' && did !== 'left')).toEqual([])
    })

    it('opens its pages', async () => {
      const pack = await stripe.checkoutPack({ id: userId, email, customerId: customer }, 'splash', back)
      expect(pack).toEqual({
        url: expect.stringContaining('https://checkout.stripe.com/'),
        customerId: customer,
      })
      const { url } = await stripe.portal(customer, 'https://studio.example/billing')
      expect(url).toContain('https://billing.stripe.com/')
      await expect(
        stripe.checkoutPlan({ id: userId, email, customerId: customer }, month, back),
      ).rejects.toThrow('paid for a plan already')
    })

    it('charges for an upgrade what it said, and lets a lesser plan wait', async () => {
      expect(await stripe.subscription(id)).toMatchObject({ userId, terms: month, status: 'active' })
      const { dueNowCents } = await stripe.previewChange(id, better)
      await stripe.change(id, better)
      const [newest] = await stripe.invoices(customer)
      expect(Math.abs(newest!.amountCents - dueNowCents)).toBeLessThan(5)
      await stripe.change(id, month)
      expect(await stripe.subscription(id)).toMatchObject({ terms: better, next: month })

      const failing = await ask('payment_method', (s) =>
        s.paymentMethods.attach('pm_card_chargeCustomerFail', { customer }),
      )
      await ask('customer', (s) =>
        s.customers.update(customer, { invoice_settings: { default_payment_method: failing.id } }),
      )
      const before = await stripe.subscription(id)
      await expect(stripe.change(id, { plan: 'pro', billing: 'month' })).rejects.toThrow(CardDeclined)
      expect(await stripe.subscription(id)).toEqual(before)

      await stripe.setCancels(id, true)
      expect(await stripe.subscription(id)).toMatchObject({ cancels: true, next: null })
      await stripe.setCancels(id, false)
      expect(await stripe.subscription(id)).toMatchObject({ cancels: false })
    })

    it('forgets', async () => {
      await stripe.forget(customer)
      expect((await stripe.subscription(id))?.status ?? 'ended').toBe('ended')
    })
  })
