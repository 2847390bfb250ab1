/** What the billing screen reads. */
import { queryOptions } from '@tanstack/react-query'
import { BillingView, InvoiceList, PlanPreview, type UsageDays, UsageView } from '@/domain/billing'
import type { Terms } from '@/domain/plans'
import { request } from './request'

export const billingQuery = () =>
  queryOptions({
    queryKey: ['billing'] as const,
    queryFn: ({ signal }) => request('/api/billing', { schema: BillingView, signal }),
  })

export const usageQuery = (days: UsageDays) =>
  queryOptions({
    queryKey: ['usage', days] as const,
    queryFn: ({ signal }) => request(`/api/billing/usage?days=${days}`, { schema: UsageView, signal }),
  })

export const invoicesQuery = () =>
  queryOptions({
    queryKey: ['invoices'] as const,
    queryFn: ({ signal }) => request('/api/billing/invoices', { schema: InvoiceList, signal }),
  })

/** What choosing a plan would charge right now: never an old answer. */
export const planPreviewQuery = ({ plan, billing }: Terms) =>
  queryOptions({
    queryKey: ['plan-preview', plan, billing] as const,
    queryFn: ({ signal }) =>
      request(`/api/billing/plan?plan=${plan}&billing=${billing}`, { schema: PlanPreview, signal }),
    staleTime: 0,
    gcTime: 0,
  })
