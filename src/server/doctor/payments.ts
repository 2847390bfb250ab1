import 'server-only'
import type { Env } from '@/env'
import { ITEMS, priceKey } from '@/server/payments/stripe-catalog'
import { WEBHOOK_EVENTS } from '@/server/payments/sync-stripe-account'
import { type Check, note, ok, type Said, wrong } from './finding'
import { isLoopback } from './loopback'

const PATIENCE_MS = 8_000

/** What everything sold is known by at Stripe. */
const PRICE_KEYS = ITEMS.map(priceKey)

type Price = { readonly lookup_key: string | null; readonly active: boolean }
type Endpoint = { readonly url: string; readonly status: string; readonly enabled_events: readonly string[] }
type Account = NonNullable<Env['stripe']>
type Listed<T> = { readonly data: readonly T[] } | { readonly failed: Said }

/** Who takes the money. Only reads: nothing is sold, made or changed. */
export const payments: Check = {
  service: 'payments',
  async run(given) {
    const { env, source } = given
    if (!env.billing) return [ok('Billing is off: nothing is sold.')]
    const { stripe } = env
    if (!stripe) {
      // Half of it was told already.
      if (source.STRIPE_SECRET_KEY || source.STRIPE_WEBHOOK_SECRET) return []
      const sandbox = 'The built-in payment page takes no real money.'
      return [
        env.databaseUrl
          ? note(
              sandbox,
              'To sell Blots set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET; else set BILLING=off.',
            )
          : ok(sandbox),
      ]
    }
    const prices = await list<Price>(stripe, 'prices?active=true&limit=100')
    if ('failed' in prices) return [prices.failed]
    const found = [...missingPrices(prices.data), ...mode(env, stripe), ...(await webhook(env, stripe))]
    return found.length > 0
      ? found
      : [ok('Stripe takes the key, knows what is sold, and tells the studio what is paid.')]
  },
}

function missingPrices(prices: readonly Price[]): Said[] {
  const missing = PRICE_KEYS.filter((key) => !prices.some(({ lookup_key }) => lookup_key === key))
  if (missing.length === 0) return []
  return [
    wrong(
      `Stripe does not know ${missing.length} of the ${PRICE_KEYS.length} things that are sold (${missing[0]}).`,
      'Make them: npm run stripe:sync. If they are in another account, correct STRIPE_SECRET_KEY.',
    ),
  ]
}

function mode({ appUrl }: Env, { live }: Account): Said[] {
  if (!live && !isLoopback(appUrl))
    return [
      note(
        'Stripe is in test mode: no real money is taken.',
        'To sell, set STRIPE_SECRET_KEY to a live key.',
      ),
    ]
  if (live && isLoopback(appUrl))
    return [
      note(
        'Stripe takes real money, but APP_URL is an address of this machine alone.',
        'Set STRIPE_SECRET_KEY to a test key here, or APP_URL to the address people type.',
      ),
    ]
  return []
}

async function webhook({ appUrl }: Env, stripe: Account): Promise<Said[]> {
  // Stripe sends to public addresses only; elsewhere its own command passes events on.
  if (isLoopback(appUrl)) return []
  const endpoints = await list<Endpoint>(stripe, 'webhook_endpoints?limit=100')
  if ('failed' in endpoints) return [endpoints.failed]
  const url = new URL('/api/webhooks/stripe', appUrl).href
  const ours = endpoints.data.filter((one) => one.url === url)
  const mend = 'Run npm run stripe:sync and set STRIPE_WEBHOOK_SECRET to what it prints; or correct APP_URL.'
  const enabled = ours.find(({ status }) => status === 'enabled')
  if (enabled) {
    const hears = (event: string) => enabled.enabled_events.some((one) => one === '*' || one === event)
    const deaf = WEBHOOK_EVENTS.filter((event) => !hears(event))
    return deaf.length === 0 ? [] : [wrong(`Stripe does not tell the studio of ${deaf.join(', ')}.`, mend)]
  }
  return [
    wrong(
      ours.length > 0
        ? `Stripe has stopped sending events to ${url}: what is paid is not credited.`
        : `Stripe sends no events to ${url}: what is paid would not be credited.`,
      mend,
    ),
  ]
}

async function list<T>({ url, key }: Account, what: string): Promise<Listed<T>> {
  const { host } = new URL(url)
  const nobody = wrong(`${host} does not answer.`, 'Let this machine reach it, or correct STRIPE_BASE_URL.')
  let answer: Response
  let body: { data?: readonly T[]; error?: { message?: string } } | null
  try {
    answer = await fetch(new URL(`/v1/${what}`, url), {
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    body = await answer.json().catch(() => null)
  } catch {
    return { failed: nobody }
  }
  if (answer.ok && body?.data) return { data: body.data }
  if (answer.status === 401)
    return {
      failed: wrong('Stripe does not accept the key.', 'Correct STRIPE_SECRET_KEY: it may have been rolled.'),
    }
  if (answer.status === 403)
    return {
      failed: wrong(
        `The restricted key of Stripe may not read ${what.split('?')[0]}.`,
        'Give the key of STRIPE_SECRET_KEY this right in the dashboard.',
      ),
    }
  return {
    failed: note(
      `Stripe answered with status ${answer.status}.`,
      'Run this again in a while; see status.stripe.com.',
    ),
  }
}
