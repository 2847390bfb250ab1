/** What the pages of the built-in payment sandbox show. Money is in cents, times are ISO 8601. */
import type { InvoiceView } from './billing'
import type { Terms } from './plans'

export type CheckoutPage = {
  readonly id: string
  readonly what: string
  readonly cents: number
  /** Paid again each month or year. */
  readonly renews: Terms['billing'] | null
  /** Where to go once it is paid; a path of this studio. */
  readonly donePath: string
  readonly backPath: string
  readonly open: boolean
}

export type PortalCharge = {
  readonly id: string
  readonly what: string
  readonly cents: number
  readonly refundedCents: number
  readonly dispute: 'needs_response' | 'won' | 'lost' | null
  readonly createdAt: string
}

export type PortalPage = {
  readonly id: string
  readonly email: string
  readonly card: 'good' | 'failing'
  readonly backPath: string
  readonly plan: {
    readonly terms: Terms
    readonly status: 'active' | 'past_due'
    readonly until: string
    readonly cancels: boolean
    readonly next: Terms | null
  } | null
  readonly invoices: readonly InvoiceView[]
  readonly charges: readonly PortalCharge[]
}
