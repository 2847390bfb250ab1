import 'server-only'
import { ITEMS, priceKey } from '../payments/stripe-catalog'
import { type Case, type Later, nobody, type Settings, webServer } from './testing'

const APP_URL = 'https://studio.pennyplain.invalid'
const KEY = 'sk_test_hunter22'
const EVERYTHING = ITEMS.map(priceKey)

type Account = {
  readonly prices?: readonly string[]
  readonly webhooks?: readonly object[]
  readonly status?: number
}

/** What Stripe answers to the two questions that are asked, as its reference describes them. */
async function stripe(
  later: Later,
  { prices = EVERYTHING, webhooks = [], status = 200 }: Account = {},
): Promise<Settings> {
  const STRIPE_BASE_URL = await webServer(later, (request, answer) => {
    const asked = request.url!
    const known = request.headers.authorization === `Bearer ${KEY}` ? status : 401
    const data = asked.startsWith('/v1/prices')
      ? prices.map((lookup_key) => ({ lookup_key, active: true }))
      : webhooks
    answer.writeHead(known, { 'content-type': 'application/json' })
    answer.end(
      JSON.stringify(known === 200 ? { object: 'list', data } : { error: { message: `Invalid: ${KEY}` } }),
    )
  })
  return { STRIPE_BASE_URL, STRIPE_SECRET_KEY: KEY, STRIPE_WEBHOOK_SECRET: 'whsec_hunter22' }
}

export const soundPayments = (later: Later): Promise<Settings> => stripe(later)

/** Stripe, and where errors are reported. The address of the studio is checked by itself, so each says its own. */
export const onPayments = (): Case[] => [
  {
    name: 'a key of Stripe that was rolled',
    setUp: async (later) => ({ ...(await stripe(later)), STRIPE_SECRET_KEY: 'sk_test_oldhunter22' }),
    service: 'payments',
    mends: /STRIPE_SECRET_KEY/,
  },
  {
    name: 'a restricted key that may not read prices',
    setUp: (later) => stripe(later, { status: 403 }),
    service: 'payments',
    mends: /STRIPE_SECRET_KEY/,
    says: /prices/,
  },
  {
    name: 'plans Stripe was never told of',
    setUp: (later) => stripe(later, { prices: EVERYTHING.slice(1) }),
    service: 'payments',
    mends: /npm run stripe:sync/,
  },
  {
    name: 'no Stripe to be reached',
    setUp: async (later) => ({ ...(await stripe(later)), STRIPE_BASE_URL: `http://${await nobody()}` }),
    service: 'payments',
    mends: /STRIPE_BASE_URL/,
  },
  {
    name: 'no webhook for this address',
    setUp: async (later) => ({
      ...(await stripe(later, {
        webhooks: [{ url: 'https://elsewhere.invalid/api/webhooks/stripe', status: 'enabled' }],
      })),
      APP_URL,
    }),
    services: ['address', 'payments'],
    service: 'payments',
    mends: /STRIPE_WEBHOOK_SECRET/,
    says: /sends no events/,
  },
  {
    name: 'a webhook Stripe has switched off',
    setUp: async (later) => ({
      ...(await stripe(later, {
        webhooks: [{ url: `${APP_URL}/api/webhooks/stripe`, status: 'disabled', enabled_events: ['*'] }],
      })),
      APP_URL,
    }),
    services: ['address', 'payments'],
    service: 'payments',
    mends: /npm run stripe:sync/,
    says: /stopped sending/,
  },
  {
    name: 'a webhook that is not told of everything',
    setUp: async (later) => ({
      ...(await stripe(later, {
        webhooks: [
          { url: `${APP_URL}/api/webhooks/stripe`, status: 'enabled', enabled_events: ['invoice.paid'] },
        ],
      })),
      APP_URL,
    }),
    services: ['address', 'payments'],
    service: 'payments',
    mends: /npm run stripe:sync/,
    says: /charge\.refunded/,
  },
  {
    name: 'a project for errors that is not there',
    setUp: async (later) => ({
      SENTRY_DSN: (
        await webServer(later, (_request, answer) => answer.writeHead(403).end('{"detail":"bad key"}'))
      )
        .replace('http://', 'http://0123456789abcdef0123456789abcdef@')
        .concat('/42'),
    }),
    service: 'errors',
    mends: /SENTRY_DSN/,
  },
  {
    name: 'nobody who takes errors',
    setUp: async () => ({ SENTRY_DSN: `http://0123456789abcdef0123456789abcdef@${await nobody()}/42` }),
    service: 'errors',
    mends: /SENTRY_DSN/,
  },
]
