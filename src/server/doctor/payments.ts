import 'server-only'
import { BILLINGS, PACKS, PLANS } from '@/domain/plans'
import { type Check, type Given, note, ok, type Said, wrong } from './finding'
import { isLoopback } from './loopback'

const PATIENCE_MS = 8_000

/** What everything sold is known by at Stripe: the lookup keys of its prices. */
const PRICE_KEYS = [
  ...PLANS.filter((plan) => plan !== 'free').flatMap((plan) =>
    BILLINGS.map((billing) => `pennyplain_${plan}_${billing}`),
  ),
  ...PACKS.map((pack) => `pennyplain_pack_${pack}`),
]

type Price = { readonly lookup_key: string | null; readonly active: boolean }
type Endpoint = { readonly url: string; readonly status: string }
type Listed<T> = { readonly data: readonly T[] } | { readonly failed: Said }

/** Who takes the money. Only reads: nothing is sold, made or changed. */
export const payments: Check = {
  service: 'payments',
  async run(given) {
    const { env, source, faults } = given
    if (!env.billing) return [ok('Billing is off: nothing is sold.')]
    if (faults.some(({ setting }) => setting.startsWith('STRIPE_'))) return []
    const key = source.STRIPE_SECRET_KEY
    if (!key) {
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
    const prices = await list<Price>(given, 'prices?active=true&limit=100')
    if ('failed' in prices) return [prices.failed]
    const found = [...missingPrices(prices.data), ...mode(given, key), ...(await webhook(given))]
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

function mode({ env: { appUrl } }: Given, key: string): Said[] {
  const live = key.slice(3).startsWith('live_')
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

async function webhook(given: Given): Promise<Said[]> {
  const { appUrl } = given.env
  // Stripe sends to public addresses only; elsewhere its own command passes events on.
  if (isLoopback(appUrl)) return []
  const endpoints = await list<Endpoint>(given, 'webhook_endpoints?limit=100')
  if ('failed' in endpoints) return [endpoints.failed]
  const url = new URL('/api/webhooks/stripe', appUrl).href
  const ours = endpoints.data.filter((one) => one.url === url)
  if (ours.some(({ status }) => status === 'enabled')) return []
  return [
    wrong(
      ours.length > 0
        ? `Stripe has stopped sending events to ${url}: what is paid is not credited.`
        : `Stripe sends no events to ${url}: what is paid would not be credited.`,
      'Run npm run stripe:sync and set STRIPE_WEBHOOK_SECRET to what it prints; or correct APP_URL.',
    ),
  ]
}

async function list<T>({ source }: Given, what: string): Promise<Listed<T>> {
  const base = source.STRIPE_BASE_URL ?? 'https://api.stripe.com'
  const { host } = new URL(base)
  const nobody = wrong(`${host} does not answer.`, 'Let this machine reach it, or correct STRIPE_BASE_URL.')
  let answer: Response
  let body: { data?: readonly T[]; error?: { message?: string } } | null
  try {
    answer = await fetch(new URL(`/v1/${what}`, base), {
      headers: { authorization: `Bearer ${source.STRIPE_SECRET_KEY}` },
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
