import 'server-only'
import { z } from 'zod'
import { env } from '@/env'
import { commonTime } from '../clock'
import { log } from '../log'
import type { PaymentEvent } from './payments'
import { readStripeEvent } from './read-stripe-event'
import { verifyWebhook } from './sign-webhook'
import { idOf, termsOfPrices } from './stripe-catalog'
import { ask, askFor } from './stripe-client'
import { dateOf } from './unix-seconds'

const Named = z.object({
  id: z.string(),
  type: z.string(),
  created: z.number(),
  livemode: z.boolean(),
  data: z.object({ object: z.looseObject({ id: z.string(), charge: z.string().nullish() }) }),
})
type Named = z.output<typeof Named>

/**
 * Reads a webhook of Stripe's, in whatever order it came. What an event says of invoices and refunds may be old, or of
 * another version of the API, so that they are asked for.
 */
export async function readStripeWebhook(body: string, signature: string | null): Promise<PaymentEvent> {
  const { webhookSecrets, live } = env().stripe!
  // Stripe signs by the time it is, whatever clock the rules go by.
  verifyWebhook(body, signature, webhookSecrets, commonTime())
  const event = Named.parse(JSON.parse(body))
  const { id, type, created, livemode, data } = event
  const other = { kind: 'other', id, createdAt: dateOf(created), type } as const
  if (livemode !== live) {
    log().warn(
      { eventId: id, type, livemode },
      `A webhook of Stripe’s ${livemode ? 'live' : 'test'} mode came, but STRIPE_SECRET_KEY is of the other one: it changed nothing.`,
    )
    return other
  }
  switch (type) {
    case 'invoice.paid':
      return readPaidInvoice(event)
    case 'charge.refunded':
      return (await readRefunds(event, data.object.id)) ?? other
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return (data.object.charge && (await readRefunds(event, data.object.charge))) || other
    default:
      return readStripeEvent(event, () => null)
  }
}

async function readPaidInvoice(event: Named): Promise<PaymentEvent> {
  const invoice = await ask('invoice', (s) =>
    s.invoices.retrieve(event.data.object.id, { expand: ['payments'] }),
  )
  const prices = invoice.lines.data.flatMap(({ pricing }) =>
    pricing?.price_details ? [idOf(pricing.price_details.price)] : [],
  )
  const termsOf = await termsOfPrices(prices)
  return readStripeEvent({ ...event, data: { object: invoice } }, termsOf)
}

const COUNTS = new Set<string | null>(['succeeded', 'pending', 'requires_action'])

/** How much of a charge is back with its payer, or on its way there. Null for a charge that is gone. */
async function readRefunds(event: Named, chargeId: string): Promise<PaymentEvent | null> {
  const charge = await askFor('charge', (s) => s.charges.retrieve(chargeId))
  if (!charge || charge.amount <= 0) return null
  const { data } = await ask('list', (s) => s.refunds.list({ charge: chargeId, limit: 100 }))
  const back = data.filter(({ status }) => COUNTS.has(status))
  const cents = back.reduce((sum, { amount }) => sum + amount, 0)
  return {
    kind: back.length < data.length ? 'refund_failed' : 'refunded',
    id: event.id,
    createdAt: dateOf(event.created),
    // The same refunds, in whichever event they are told of; one that is made again after it failed is another one.
    refundId: [chargeId, ...back.map((refund) => refund.id).sort()].join(':'),
    chargeId: charge.payment_intent ? idOf(charge.payment_intent) : charge.id,
    share: Math.min(1, cents / charge.amount),
  }
}
