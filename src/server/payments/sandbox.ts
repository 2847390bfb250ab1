import 'server-only'
import { createHmac } from 'node:crypto'
import { secret } from '@/server/auth/secret'
import { clock } from '@/server/clock'
import { asSystem } from '@/server/db/client'
import type { Payments, Subscription } from './payments'
import { readStripeEvent } from './read-stripe-event'
import { openSandboxCheckout } from './sandbox-checkout'
import { find, get, inSandbox, list, newSandboxId, put } from './sandbox-store'
import { changeSandboxPlan, previewSandboxChange, setSandboxCancels } from './sandbox-subscriptions'
import { receiptUrl, termsOf } from './sandbox-wire'
import { verifyWebhook } from './sign-webhook'
import { dateOf } from './unix-seconds'

/**
 * The built-in provider: no real money. It plays the whole service, hosted pages and signed webhooks included, in a
 * schema of its own of the same database, so that everything can be tried with nothing configured.
 */
export const sandbox: Payments = {
  name: 'sandbox',
  checkoutPack: (buyer, pack, back) => openSandboxCheckout(buyer, { pack }, back),
  checkoutPlan: (buyer, terms, back) => openSandboxCheckout(buyer, { terms }, back),
  async portal(customerId, returnUrl) {
    const id = newSandboxId('session')
    await asSystem((tx) => put(tx, 'session', { id, customerId, mode: 'portal', returnUrl }))
    return { url: `${new URL(returnUrl).origin}/sandbox/portal/${id}` }
  },
  async invoices(customerId) {
    const invoices = await asSystem((tx) => list(tx, 'invoice', customerId))
    return invoices.reverse().map(({ id, number, status, createdAt, cents, lines }) => ({
      id,
      number,
      what: lines.at(-1)!.label,
      status,
      amountCents: cents,
      currency: 'usd',
      createdAt: dateOf(createdAt).toISOString(),
      url: receiptUrl(id),
    }))
  },
  previewChange: previewSandboxChange,
  change: changeSandboxPlan,
  setCancels: setSandboxCancels,
  async forget(customerId) {
    await inSandbox(async (tx) => {
      await tx.deleteFrom('sandbox.events').where('customerId', '=', customerId).execute()
      await tx.deleteFrom('sandbox.objects').where('customerId', '=', customerId).execute()
    })
  },
  async subscription(id) {
    return asSystem(async (tx) => {
      const sub = await find(tx, 'subscription', id)
      if (!sub) return null
      const { userId } = await get(tx, 'customer', sub.customerId)
      const { customerId, terms, status, startedAt, cancels, next } = sub
      const anchor = dateOf(startedAt)
      return { id, customerId, userId, terms, status, anchor, cancels, next } satisfies Subscription
    })
  },
  async readEvent(body, signature) {
    verifyWebhook(body, signature, await sandboxSecret(), clock().now())
    return readStripeEvent(JSON.parse(body), termsOf)
  },
}

/** What the sandbox signs its webhooks with; derived, so that every machine of a studio has the same. */
export async function sandboxSecret(): Promise<string> {
  return `whsec_${createHmac('sha256', await secret())
    .update('sandbox webhooks')
    .digest('hex')}`
}
