import { afterEach, beforeEach, expect, it } from 'vitest'
import { overrideEnv } from '@/env'
import { ITEMS, priceKey } from './stripe-catalog'
import { syncStripe } from './sync-stripe'
import { WEBHOOK_EVENTS } from './sync-stripe-account'
import { type StripeStandIn, stripeStandIn } from './testing'

let server: StripeStandIn
beforeEach(async () => {
  server = await stripeStandIn()
  overrideEnv({ ...server.settings, LOG_LEVEL: 'silent' })
})
afterEach(async () => {
  expect(server.violations).toEqual([])
  await server.close()
  overrideEnv({})
})

const sync = async (dryRun = false) => {
  const { steps, webhookSecret } = await syncStripe({ appUrl: 'https://studio.example/', dryRun })
  const did = steps.filter((step) => step.did !== 'unchanged').map((step) => `${step.did} ${step.what}`)
  return { did, webhookSecret }
}
const writes = () => server.calls.filter((call) => !call.startsWith('GET')).length

it('makes everything that is sold once; again it changes nothing, and a trial never does', async () => {
  const tried = await sync(true)
  expect([tried.did.length, writes(), tried.webhookSecret]).toEqual([17, 0, null])
  const made = await sync()
  expect(made.did).toEqual(tried.did)
  expect(made.webhookSecret).toBe('whsec_told_once')
  expect(server.prices.map(({ lookup_key }) => lookup_key)).toEqual(ITEMS.map(priceKey))
  expect(server.prices.map(({ unit_amount }) => unit_amount)).toEqual([
    ...[1200, 12000, 2900, 29000, 7900, 79000, 500, 2000, 6000],
  ])
  expect(server.products.map(({ name }) => name)).toEqual([
    ...['Starter plan', 'Creator plan', 'Pro plan', 'Splash pack', 'Bucket pack', 'Barrel pack'],
  ])
  expect(server.endpoints[0]).toMatchObject({
    url: 'https://studio.example/api/webhooks/stripe',
    enabled_events: [...WEBHOOK_EVENTS],
  })
  const before = writes()
  expect(await sync()).toEqual({ did: [], webhookSecret: null })
  expect(writes()).toBe(before)
})

it('makes a new price of one that changed, which takes its key over, and archives the old one', async () => {
  await sync()
  const old = server.prices.find(({ lookup_key }) => lookup_key === 'pennyplain_starter_month')!
  old.unit_amount = 1000
  server.products[0]!.name = 'An old name'
  server.endpoints[0]!.enabled_events = ['invoice.paid']
  expect((await sync()).did).toEqual([
    'changed product Starter plan',
    'made price pennyplain_starter_month',
    'archived price pennyplain_starter_month',
    'changed webhook https://studio.example/api/webhooks/stripe',
  ])
  expect(old).toMatchObject({ active: false, lookup_key: null })
  expect(server.prices.at(-1)).toMatchObject({ lookup_key: 'pennyplain_starter_month', unit_amount: 1200 })
  expect((await sync()).did).toEqual([])
})

it('leaves the webhook out where Stripe could not reach it', async () => {
  const { steps } = await syncStripe({ appUrl: 'http://127.0.0.1:3000', dryRun: false })
  expect(steps.find(({ what }) => what.startsWith('webhook'))).toMatchObject({ did: 'left' })
  expect(server.endpoints).toEqual([])
})
