import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { ask, everyOne, STRIPE_API, type Stripe } from './stripe-client'
import type { Sync } from './sync-stripe'

/** What the studio wants to hear of. */
export const WEBHOOK_EVENTS = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'invoice.paid',
  'invoice.payment_failed',
  'customer.subscription.created',
  'customer.subscription.updated',
  'customer.subscription.deleted',
  'charge.refunded',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.closed',
] as const satisfies readonly Stripe.WebhookEndpointCreateParams.EnabledEvent[]

/** Brings the webhook's endpoint up to date; answers the secret of one that was made now. */
export async function syncWebhook(sync: Sync, appUrl: string): Promise<string | null> {
  const url = `${appUrl.replace(/\/$/, '')}/api/webhooks/stripe`
  const what = `webhook ${url}`
  if (!url.startsWith('https://')) {
    sync.step('left', what, null, 'Stripe sends to https addresses alone: set APP_URL, or use: stripe listen')
    return null
  }
  const endpoints = await everyOne((s, page) => s.webhookEndpoints.list({ limit: 100, ...page }))
  const known = endpoints.find((one) => one.url === url)
  const enabled_events = [...WEBHOOK_EVENTS]
  if (!known) {
    const made = sync.dryRun
      ? null
      : await ask('webhook_endpoint', (s) =>
          s.webhookEndpoints.create({
            url,
            enabled_events,
            api_version: STRIPE_API,
            description: 'Pennyplain',
          }),
        )
    sync.step('made', what, made?.id ?? null)
    return made?.secret ?? null
  }
  const { id, status, api_version } = known
  const note =
    api_version === STRIPE_API ? undefined : `written for ${api_version ?? 'the account’s version'}`
  const same = isDeepStrictEqual(new Set<string>(known.enabled_events), new Set<string>(enabled_events))
  if (same && status === 'enabled') sync.step('unchanged', what, id, note)
  else {
    if (!sync.dryRun)
      await ask('webhook_endpoint', (s) => s.webhookEndpoints.update(id, { enabled_events, disabled: false }))
    sync.step('changed', what, id, note)
  }
  return null
}

/** Plans are changed on the billing screen, where the rules of upgrades are. */
const FEATURES = {
  customer_update: { enabled: true, allowed_updates: ['address', 'name', 'tax_id'] },
  invoice_history: { enabled: true },
  payment_method_update: { enabled: true },
  subscription_cancel: { enabled: true, mode: 'at_period_end' },
  subscription_update: { enabled: false },
} satisfies Stripe.BillingPortal.ConfigurationCreateParams.Features

/** The portal's own configuration; the account's default one stays as it is. */
export async function syncPortal(sync: Sync): Promise<void> {
  const what = 'portal configuration'
  const all = await everyOne((s, page) =>
    s.billingPortal.configurations.list({ active: true, limit: 100, ...page }),
  )
  const known = all.find(({ metadata }) => metadata?.pennyplain)
  if (!known) {
    const made = sync.dryRun
      ? null
      : await ask('billing_portal.configuration', (s) =>
          s.billingPortal.configurations.create({ features: FEATURES, metadata: { pennyplain: 'portal' } }),
        )
    return sync.step('made', what, made?.id ?? null)
  }
  const { id, features } = known
  if (holds(features, FEATURES)) return sync.step('unchanged', what, id)
  if (!sync.dryRun)
    await ask('billing_portal.configuration', (s) =>
      s.billingPortal.configurations.update(id, { features: FEATURES }),
    )
  sync.step('changed', what, id)
}

/** Whether everything that is wanted is there; there may be more. */
function holds(there: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) return Array.isArray(there) && isDeepStrictEqual(new Set(there), new Set(wanted))
  if (typeof wanted !== 'object' || wanted === null) return there === wanted
  return Object.entries(wanted).every(([name, value]) =>
    holds((there as Record<string, unknown> | null | undefined)?.[name], value),
  )
}
