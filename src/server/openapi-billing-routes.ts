import 'server-only'
import { z } from 'zod'
import {
  AskUsage,
  BillingView,
  ChangePlan,
  GoTo,
  InvoiceList,
  PlanPreview,
  PreviewPlan,
  StartCheckout,
  UsageView,
} from '@/domain/billing'
import { LedgerView, ListLedger } from '@/domain/ledger'
import type { DescribedRoute } from './openapi-routes'

const NO_BILLING = { 404: 'This studio has no billing.' } as const

/** Blots, plans and payments. */
export const BILLING_ROUTES: readonly DescribedRoute[] = [
  {
    method: 'GET',
    path: '/api/billing',
    says: 'The author’s plan, when it is paid until, and their Blots by pool.',
    answer: BillingView,
    refuses: NO_BILLING,
  },
  {
    method: 'POST',
    path: '/api/billing/checkout',
    says: 'Opens the page on which a pack or a plan is paid. Blots come when the payment provider says it was.',
    body: StartCheckout,
    idempotent: true,
    scope: null,
    answer: GoTo,
    refuses: { ...NO_BILLING, 409: 'There is a plan already: change it instead.' },
  },
  {
    method: 'POST',
    path: '/api/billing/portal',
    says: 'Opens the payment provider’s page with invoices and payment method.',
    idempotent: true,
    scope: null,
    answer: GoTo,
    refuses: { ...NO_BILLING, 409: 'Nothing was paid yet.' },
  },
  {
    method: 'GET',
    path: '/api/billing/plan',
    says: 'What choosing a plan would charge and bring, before anything happens.',
    query: PreviewPlan,
    answer: PlanPreview,
    refuses: { ...NO_BILLING, 409: 'An invoice is still open.' },
  },
  {
    method: 'POST',
    path: '/api/billing/plan',
    says: 'Changes the plan, ends it with what is paid for, or takes that back.',
    body: ChangePlan,
    idempotent: true,
    scope: null,
    answer: BillingView,
    refuses: { ...NO_BILLING, 409: 'There is no paid plan, or the card was declined: nothing has changed.' },
  },
  {
    method: 'GET',
    path: '/api/billing/usage',
    says: 'Blots spent per day; a CSV table with `format=csv` or `Accept: text/csv`.',
    query: AskUsage,
    answer: UsageView,
  },
  {
    method: 'GET',
    path: '/api/billing/invoices',
    says: 'Invoices and receipts, newest first.',
    answer: InvoiceList,
    refuses: NO_BILLING,
  },
  {
    method: 'GET',
    path: '/api/billing/ledger',
    says: 'What came of the author’s Blots, newest first; all of it as a CSV table with `format=csv` or `Accept: text/csv`.',
    query: ListLedger,
    answer: LedgerView,
  },
  {
    method: 'POST',
    path: '/api/webhooks/stripe',
    says: 'For the payment provider: takes a webhook, its exact bytes signed in `Stripe-Signature`. One that was taken before changes nothing.',
    public: true,
    always: true,
    answer: z.object({ received: z.literal(true) }),
    refuses: { 400: 'The signature is wrong, or more than 5 minutes old.' },
  },
]
