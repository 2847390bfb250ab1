import 'server-only'
import { z } from 'zod'
import { PACKS, type Terms } from '@/domain/plans'
import type { PaymentEvent } from './payments'

/** Stripe's wire shapes, API 2026-10-28: only what is used. Times are seconds since 1970. */
const time = z.number().transform((seconds) => new Date(seconds * 1000))

const Envelope = z.object({
  id: z.string(),
  type: z.string(),
  created: time,
  data: z.object({ object: z.record(z.string(), z.unknown()) }),
})

const Session = z.object({
  id: z.string(),
  payment_status: z.string(),
  client_reference_id: z.string().nullish(),
  customer: z.string().nullish(),
  payment_intent: z.string().nullish(),
  subscription: z.string().nullish(),
  amount_total: z.number().nullish(),
  currency: z.string().nullish(),
  metadata: z
    .object({ pack: z.enum(PACKS).optional().catch(undefined), userId: z.string().optional() })
    .nullish(),
})

const Line = z.object({
  amount: z.number(),
  period: z.object({ start: time, end: time }),
  pricing: z.object({ price_details: z.object({ price: z.string() }).nullish() }).nullish(),
  // What an upgrade gives back for the old plan is of either kind, by the billing mode of the subscription.
  parent: z
    .object({
      subscription_item_details: z.object({ proration: z.boolean() }).nullish(),
      invoice_item_details: z.object({ proration: z.boolean() }).nullish(),
    })
    .nullish(),
})

const Invoice = z.object({
  id: z.string(),
  amount_paid: z.number(),
  currency: z.string(),
  hosted_invoice_url: z.string().nullish(),
  parent: z.object({ subscription_details: z.object({ subscription: z.string() }).nullish() }).nullish(),
  lines: z.object({ data: z.array(Line) }),
  /** Not in every event: the adapter asks for it. */
  payments: z
    .object({
      data: z.array(
        z.object({
          status: z.string().optional(),
          payment: z.object({ payment_intent: z.string().nullish(), charge: z.string().nullish() }),
        }),
      ),
    })
    .nullish(),
})

const Charge = z.object({
  id: z.string(),
  payment_intent: z.string().nullish(),
  amount: z.number().positive(),
  amount_refunded: z.number(),
})

const Dispute = z.object({
  id: z.string(),
  charge: z.string(),
  payment_intent: z.string().nullish(),
  status: z.string(),
})

const Identified = z.object({ id: z.string() })

/**
 * Reads a webhook whose signature was verified. `termsOf` says what a price of ours stands for, null for any other.
 * Types that are of no use here, and payments for something else, are `other`.
 */
export function readStripeEvent(event: unknown, termsOf: (price: string) => Terms | null): PaymentEvent {
  const { id, type, created, data } = Envelope.parse(event)
  const base = { id, createdAt: created }
  const other = { ...base, kind: 'other', type } as const
  switch (type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return readSession(base, Session.parse(data.object)) ?? other
    case 'checkout.session.async_payment_failed':
      return readFailedSession(base, Session.parse(data.object)) ?? other
    case 'invoice.paid':
      return readPaidInvoice(base, Invoice.parse(data.object), termsOf) ?? other
    case 'invoice.payment_failed': {
      const invoice = Invoice.parse(data.object)
      const subscriptionId = invoice.parent?.subscription_details?.subscription
      if (!subscriptionId) return other
      return { ...base, kind: 'invoice_failed', invoiceId: invoice.id, subscriptionId }
    }
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
      return { ...base, kind: 'subscription_changed', subscriptionId: Identified.parse(data.object).id }
    case 'charge.refunded': {
      const charge = Charge.parse(data.object)
      return {
        ...base,
        kind: 'refunded',
        // The event tells the sum of all refunds so far, so that sum names it.
        refundId: `${charge.id}:${charge.amount_refunded}`,
        chargeId: charge.payment_intent ?? charge.id,
        share: Math.min(1, charge.amount_refunded / charge.amount),
      }
    }
    case 'charge.dispute.created':
    case 'charge.dispute.closed': {
      const dispute = Dispute.parse(data.object)
      const kind = WON.has(dispute.status) ? 'dispute_won' : 'disputed'
      return { ...base, kind, disputeId: dispute.id, chargeId: dispute.payment_intent ?? dispute.charge }
    }
    default:
      return other
  }
}

/** An early warning moves no money, and neither does one that comes to nothing. */
const WON = new Set(['won', 'prevented', 'warning_needs_response', 'warning_under_review', 'warning_closed'])

type Base = { id: string; createdAt: Date }

function readSession(base: Base, session: z.output<typeof Session>): PaymentEvent | null {
  if (session.subscription)
    return { ...base, kind: 'subscription_changed', subscriptionId: session.subscription }
  const { pack, userId } = packOf(session)
  // `no_payment_required`: a promotion code took it all off.
  if (!pack || !userId || !['paid', 'no_payment_required'].includes(session.payment_status)) return null
  return {
    ...base,
    kind: 'pack_paid',
    sessionId: session.id,
    userId,
    customerId: session.customer ?? null,
    pack,
    amountCents: session.amount_total ?? 0,
    currency: session.currency ?? 'usd',
    chargeId: session.payment_intent ?? null,
    receiptUrl: null,
  }
}

/** Metadata is ours alone, whereas whoever opens a payment link may give it any reference. */
const packOf = ({ metadata, client_reference_id }: z.output<typeof Session>) => ({
  pack: metadata?.pack,
  userId: metadata?.userId ?? client_reference_id,
})

function readFailedSession(base: Base, session: z.output<typeof Session>): PaymentEvent | null {
  const { pack, userId } = packOf(session)
  return pack && userId ? { ...base, kind: 'pack_failed', sessionId: session.id, userId, pack } : null
}

function readPaidInvoice(
  base: Base,
  invoice: z.output<typeof Invoice>,
  termsOf: (price: string) => Terms | null,
): PaymentEvent | null {
  const subscriptionId = invoice.parent?.subscription_details?.subscription
  const lines = invoice.lines.data.flatMap((line) => {
    const terms = termsOf(line.pricing?.price_details?.price ?? '')
    return terms ? [{ ...line, terms }] : []
  })
  // An upgrade has a line that charges for the new plan and one that gives back for the old.
  const charged = lines.toSorted((a, b) => a.amount - b.amount).at(-1)
  if (!subscriptionId || !charged) return null
  const credited = lines.find((line) => line !== charged && isProration(line))
  const payments = invoice.payments?.data ?? []
  const payment = (payments.find(({ status }) => status === 'paid') ?? payments[0])?.payment
  return {
    ...base,
    kind: 'invoice_paid',
    invoiceId: invoice.id,
    subscriptionId,
    terms: charged.terms,
    before: credited?.terms.plan ?? null,
    from: charged.period.start,
    until: charged.period.end,
    amountCents: invoice.amount_paid,
    currency: invoice.currency,
    chargeId: payment?.payment_intent ?? payment?.charge ?? null,
    receiptUrl: invoice.hosted_invoice_url ?? null,
  }
}

const isProration = ({ parent }: z.output<typeof Line>): boolean =>
  (parent?.subscription_item_details ?? parent?.invoice_item_details)?.proration === true
