import 'server-only'
import type { Billing, Pack, Plan } from '@/domain/plans'

/** What the provider knows of a subscription right now. */
export type Subscription = {
  readonly id: string
  readonly customerId: string
  readonly userId: string
  readonly plan: Exclude<Plan, 'free'>
  readonly billing: Billing
  /** `unpaid`: the first payment has not come. `past_due`: a later one failed and is tried again. */
  readonly status: 'unpaid' | 'active' | 'past_due' | 'ended'
  /** Its months are counted from here. */
  readonly anchor: Date
  /** Ends with what is paid for. */
  readonly cancels: boolean
  /** A change that waits for the end of what is paid for. */
  readonly next: { readonly plan: Exclude<Plan, 'free'>; readonly billing: Billing } | null
}

type EventOf<K extends string, Rest> = {
  readonly kind: K
  /** The provider's id of the event: its effect happens once. */
  readonly id: string
  readonly createdAt: Date
} & Readonly<Rest>

type Money = { amountCents: number; currency: string; chargeId: string | null; receiptUrl: string | null }

/** What a payment provider tells us, whatever it is called there. Money is credited from these alone. */
export type PaymentEvent =
  | EventOf<'pack_paid', Money & { sessionId: string; userId: string; customerId: string | null; pack: Pack }>
  | EventOf<
      'invoice_paid',
      Money & {
        invoiceId: string
        subscriptionId: string
        /** What it pays for. An upgrade's starts when the plan was changed. */
        from: Date
        until: Date
        /** The plans between which an upgrade is paid; null for a whole month or year. */
        upgrade: { readonly from: Plan; readonly to: Plan } | null
      }
    >
  | EventOf<'invoice_failed', { invoiceId: string; subscriptionId: string }>
  | EventOf<'subscription_changed', { subscriptionId: string }>
  /** `share` of the charge that is back with the payer so far, 0 to 1: the sum of its refunds. */
  | EventOf<'refunded', { refundId: string; chargeId: string; share: number }>
  | EventOf<'disputed', { disputeId: string; chargeId: string }>
  | EventOf<'dispute_won', { disputeId: string; chargeId: string }>
  | EventOf<'other', { type: string }>

/** Thrown for a webhook that the provider did not sign, or signed too long ago. */
export class BadSignature extends Error {
  override name = 'BadSignature'
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
export type Terms = { readonly plan: Exclude<Plan, 'free'>; readonly billing: Billing }

/** Takes money. Adapters: sandbox.ts (built in). Addresses are absolute; amounts are in cents. */
export type Payments = {
  readonly name: 'sandbox' | 'stripe'
  /** The page on which a person pays. */
  checkoutPack(buyer: Buyer, pack: Pack, back: WayBack): Promise<{ url: string }>
  checkoutPlan(buyer: Buyer, terms: Terms, back: WayBack): Promise<{ url: string }>
  /** The page with a person's invoices and payment method. */
  portal(customerId: string, returnUrl: string): Promise<{ url: string }>
  /** An upgrade is paid for and in force at once; a downgrade waits for the end of what is paid for. */
  previewChange(subscriptionId: string, terms: Terms): Promise<ChangePreview>
  change(subscriptionId: string, terms: Terms): Promise<void>
  /** Ends the subscription with what is paid for, or takes that back. */
  setCancels(subscriptionId: string, cancels: boolean): Promise<void>
  /** Ends everything at once: the account is being erased. */
  forget(customerId: string): Promise<void>
  subscription(id: string): Promise<Subscription>
  /** Reads a webhook's exact bytes; throws `BadSignature`. */
  readEvent(body: string, signature: string | null): PaymentEvent
}

const shared = globalThis as typeof globalThis & { pennyplainPayments?: Payments | undefined }

/** This process's provider. */
export async function payments(): Promise<Payments> {
  if (!shared.pennyplainPayments) throw new Error('no payment provider is configured')
  return shared.pennyplainPayments
}

/** Tests bring their own. */
export function bringPayments(own: Payments | undefined): void {
  shared.pennyplainPayments = own
}
