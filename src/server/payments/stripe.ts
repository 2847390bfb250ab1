import 'server-only'
import { Refusal } from '@/domain/errors'
import type { Payments } from './payments'
import { readStripeWebhook } from './read-stripe-webhook'
import { checkoutStripePack, checkoutStripePlan } from './stripe-checkout'
import { ask, askFor } from './stripe-client'
import { listStripeInvoices } from './stripe-invoices'
import {
  changeStripePlan,
  previewStripeChange,
  readStripeSubscription,
  setStripeCancels,
} from './stripe-subscriptions'

/** Stripe takes the money: its hosted pages, its invoices, its webhooks. Prices are made by `npm run stripe:sync`. */
export const stripe: Payments = {
  name: 'stripe',
  checkoutPack: checkoutStripePack,
  checkoutPlan: checkoutStripePlan,
  async portal(customer, return_url) {
    const known = await askFor('customer', (s) => s.customers.retrieve(customer))
    if (!known || known.deleted)
      throw new Refusal('conflict', 'There is nothing to show yet: invoices come with the first payment.')
    const configuration = await portalConfiguration()
    const { url } = await ask('billing_portal.session', (s) =>
      s.billingPortal.sessions.create({ customer, return_url, ...(configuration ? { configuration } : {}) }),
    )
    return { url }
  },
  invoices: listStripeInvoices,
  previewChange: previewStripeChange,
  change: changeStripePlan,
  setCancels: setStripeCancels,
  async forget(customer) {
    const known = await askFor('customer', (s) => s.customers.retrieve(customer))
    if (!known || known.deleted) return
    const open = await ask('list', (s) => s.checkout.sessions.list({ customer, status: 'open', limit: 100 }))
    for (const { id } of open.data) await ask('checkout.session', (s) => s.checkout.sessions.expire(id))
    const subs = await ask('list', (s) => s.subscriptions.list({ customer, limit: 100 }))
    for (const { id } of subs.data)
      await ask('subscription', (s) => s.subscriptions.cancel(id, { invoice_now: false, prorate: false }))
    await ask('customer', (s) => s.customers.del(customer))
  },
  subscription: readStripeSubscription,
  readEvent: readStripeWebhook,
}

/** The portal as `npm run stripe:sync` set it up; without one Stripe shows the account's own. */
async function portalConfiguration(): Promise<string | undefined> {
  const { data } = await ask('list', (s) => s.billingPortal.configurations.list({ active: true, limit: 100 }))
  return data.find(({ metadata }) => metadata?.pennyplain)?.id
}
