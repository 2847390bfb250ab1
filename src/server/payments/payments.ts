import 'server-only'
import type { InvoiceView } from '@/domain/billing'
import type { Pack, Plan, Terms } from '@/domain/plans'
import { env } from '@/env'

/** What the provider knows of a subscription right now. */
export type Subscription = {
  readonly id: string
  readonly customerId: string
  readonly userId: string
  readonly terms: Terms
  /** `unpaid`: the first payment has not come. `past_due`: a later one failed and is tried again. */
  readonly status: 'unpaid' | 'active' | 'past_due' | 'ended'
  /** Its months are counted from here. */
  readonly anchor: Date
  /** Ends with what is paid for. */
  readonly cancels: boolean
  /** A change that waits for the end of what is paid for. */
  readonly next: Terms | null
}

type EventOf<K extends string, Rest> = {
  readonly kind: K
  /** The provider's id of the event: its effect happens once. */
  readonly id: string
  readonly createdAt: Date
} & Readonly<Rest>

/** `chargeId`: what refunds and disputes of this money name too. */
type Money = { amountCents: number; currency: string; chargeId: string | null; receiptUrl: string | null }

/** What a payment provider tells us, whatever it is called there. Money is credited from these alone. */
export type PaymentEvent =
  | EventOf<'pack_paid', Money & { sessionId: string; userId: string; customerId: string | null; pack: Pack }>
  /** A way to pay that takes days came to nothing. */
  | EventOf<'pack_failed', { sessionId: string; userId: string; pack: Pack }>
  | EventOf<
      'invoice_paid',
      Money & {
        invoiceId: string
        subscriptionId: string
        /** What it pays for. An upgrade's starts when the plan was changed. */
        terms: Terms
        from: Date
        until: Date
        /** Of an upgrade, the plan before; null for a whole month or year. */
        before: Plan | null
      }
    >
  | EventOf<'invoice_failed', { invoiceId: string; subscriptionId: string }>
  | EventOf<'subscription_changed', { subscriptionId: string }>
  /** `share` of the charge that is back with the payer so far, 0 to 1: the sum of its refunds. */
  | EventOf<'refunded', { refundId: string; chargeId: string; share: number }>
  /** A refund did not reach the payer after all: `share` is what is back with them now. */
  | EventOf<'refund_failed', { refundId: string; chargeId: string; share: number }>
  | EventOf<'disputed', { disputeId: string; chargeId: string }>
  | EventOf<'dispute_won', { disputeId: string; chargeId: string }>
  | EventOf<'other', { type: string }>

/** Thrown when a payment that must succeed at once does not. */
export class CardDeclined extends Error {
  override name = 'CardDeclined'
}

/** Thrown for a webhook that the provider did not sign, or signed at another time. */
export class BadSignature extends Error {
  override name = 'BadSignature'
  /** Of a webhook that the provider did sign: how long ago by our clock, in seconds. */
  readonly secondsAgo: number | null
  constructor(message: string, secondsAgo: number | null = null) {
    super(message)
    this.secondsAgo = secondsAgo
  }
}

export type ChangePreview = {
  readonly dueNowCents: number
  readonly currency: string
  /** When the plan changes: now, or at the end of what is paid for. */
  readonly from: Date
}

export type Buyer = {
  readonly id: string
  readonly email: string
  /** Known to the provider from an earlier payment. */
  readonly customerId: string | null
}
/** Where the provider's page sends a person back to: absolute addresses. */
export type WayBack = { readonly doneUrl: string; readonly cancelUrl: string }

/** A page of the provider to pay on, and who the payer is to it from now on. */
export type Checkout = { readonly url: string; readonly customerId: string }

/** Takes money. Adapters: sandbox.ts (built in), stripe.ts. Addresses are absolute; amounts are in cents. */
export type Payments = {
  readonly name: 'sandbox' | 'stripe'
  /** The page on which a person pays. */
  checkoutPack(buyer: Buyer, pack: Pack, back: WayBack): Promise<Checkout>
  checkoutPlan(buyer: Buyer, terms: Terms, back: WayBack): Promise<Checkout>
  /** The page with a person's invoices and payment method. */
  portal(customerId: string, returnUrl: string): Promise<{ url: string }>
  /** A person's invoices and receipts, newest first. */
  invoices(customerId: string): Promise<readonly InvoiceView[]>
  /** An upgrade is paid for and in force at once; a downgrade waits for the end of what is paid for. */
  previewChange(subscriptionId: string, terms: Terms): Promise<ChangePreview>
  /** Throws `CardDeclined`, and then nothing has changed. */
  change(subscriptionId: string, terms: Terms): Promise<void>
  /** Ends the subscription with what is paid for, or takes that back. */
  setCancels(subscriptionId: string, cancels: boolean): Promise<void>
  /** Ends everything at once: the account is being erased. */
  forget(customerId: string): Promise<void>
  /** Null: there is none of that name, or it was not sold by this studio. */
  subscription(id: string): Promise<Subscription | null>
  /** Reads a webhook's exact bytes; throws `BadSignature`. */
  readEvent(body: string, signature: string | null): Promise<PaymentEvent>
}

// Not shared by the copies of this module that a bundler makes: what an adapter throws is told by its class, and each
// copy has its own.
let provider: Payments | undefined

/** This process's provider. */
export async function payments(): Promise<Payments> {
  provider ??= env().stripe ? (await import('./stripe')).stripe : (await import('./sandbox')).sandbox
  return provider
}

/** Tests bring their own. */
export function bringPayments(own: Payments | undefined): void {
  provider = own
}
