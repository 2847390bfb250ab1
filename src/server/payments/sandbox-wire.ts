import 'server-only'
import { BILLINGS, PLANS, type Terms } from '@/domain/plans'
import { env } from '@/env'
import type { SandboxLine, Stored } from './sandbox-store'

/** The sandbox's objects as Stripe's API 2026-10-28 writes them; only fields that exist there. */

export const priceOf = ({ plan, billing }: Terms): string => `price_${plan}_${billing}`

const TERMS = new Map(
  PLANS.flatMap((plan) =>
    plan === 'free'
      ? []
      : BILLINGS.map((billing) => [priceOf({ plan, billing }), { plan, billing }] as const),
  ),
)
export const termsOf = (price: string): Terms | null => TERMS.get(price) ?? null

/** Charges and payment intents are one and the same here, under two names. */
export const intentOf = (chargeId: string): string => chargeId.replace(/^ch_/, 'pi_')

export const receiptUrl = (invoiceId: string): string => `${env().appUrl}/sandbox/receipt/${invoiceId}`

export function sessionOnWire(
  session: Stored<'session'>,
  userId: string,
  paid: { invoiceId: string; chargeId: string | null; cents: number; subscriptionId: string | null },
) {
  return {
    id: session.id,
    object: 'checkout.session',
    mode: session.mode,
    status: 'complete',
    payment_status: 'paid',
    client_reference_id: userId,
    customer: session.customerId,
    invoice: paid.invoiceId,
    payment_intent: paid.subscriptionId || !paid.chargeId ? null : intentOf(paid.chargeId),
    subscription: paid.subscriptionId,
    amount_total: paid.cents,
    currency: 'usd',
    metadata: session.mode === 'payment' ? { pack: session.pack } : {},
  }
}

export function subscriptionOnWire(s: Stored<'subscription'>) {
  return {
    id: s.id,
    object: 'subscription',
    customer: s.customerId,
    status: s.status === 'ended' ? 'canceled' : s.status,
    start_date: s.startedAt,
    billing_cycle_anchor: s.anchor,
    cancel_at_period_end: s.cancels,
    items: {
      object: 'list',
      data: [
        {
          id: s.id.replace(/^sub_/, 'si_'),
          object: 'subscription_item',
          price: { id: priceOf(s.terms), recurring: { interval: s.terms.billing } },
          current_period_start: s.periodStart,
          current_period_end: s.periodEnd,
        },
      ],
    },
  }
}

export function invoiceOnWire(invoice: Stored<'invoice'>) {
  const { id, subscriptionId, chargeId, status, cents } = invoice
  return {
    id,
    object: 'invoice',
    number: invoice.number,
    customer: invoice.customerId,
    status,
    currency: 'usd',
    created: invoice.createdAt,
    amount_due: cents,
    amount_paid: status === 'paid' ? cents : 0,
    hosted_invoice_url: receiptUrl(id),
    parent: subscriptionId
      ? {
          type: 'subscription_details',
          subscription_details: { subscription: subscriptionId, metadata: {} },
        }
      : null,
    lines: {
      object: 'list' as const,
      data: invoice.lines.map((line, i) => lineOnWire(line, `il_${id}_${i}`, invoice)),
    },
    payments: {
      object: 'list' as const,
      data: chargeId ? [{ payment: { type: 'payment_intent', payment_intent: intentOf(chargeId) } }] : [],
    },
  }
}

function lineOnWire(line: SandboxLine, id: string, { subscriptionId }: Stored<'invoice'>) {
  const { label, cents, terms, from, until, proration } = line
  return {
    id,
    object: 'line_item' as const,
    description: label,
    amount: cents,
    currency: 'usd',
    period: { start: from, end: until },
    pricing: {
      type: 'price_details' as const,
      price_details: { price: terms ? priceOf(terms) : 'price_pack' },
    },
    parent: {
      type: 'subscription_item_details',
      subscription_item_details: { subscription: subscriptionId, proration },
    },
  }
}

export function chargeOnWire(charge: Stored<'charge'>) {
  return {
    id: charge.id,
    object: 'charge',
    customer: charge.customerId,
    payment_intent: intentOf(charge.id),
    amount: charge.cents,
    amount_refunded: charge.refundedCents,
    refunded: charge.refundedCents === charge.cents,
    currency: 'usd',
    created: charge.createdAt,
  }
}

export function disputeOnWire(dispute: Stored<'dispute'>, charge: Stored<'charge'>) {
  return {
    id: dispute.id,
    object: 'dispute',
    charge: charge.id,
    payment_intent: intentOf(charge.id),
    amount: charge.cents,
    currency: 'usd',
    reason: 'fraudulent',
    status: dispute.status,
  }
}
