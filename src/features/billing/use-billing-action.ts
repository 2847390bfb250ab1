'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sentenceOf } from '@/client/api-error'
import { billingQuery } from '@/client/billing-queries'
import { accountQuery } from '@/client/queries'
import { request } from '@/client/request'
import { toast } from '@/components/ui/toast'
import { BillingView, type ChangePlan, GoTo, type StartCheckout } from '@/domain/billing'

/** Leaves for a page of the payment provider. */
function useLeave<Body>(path: '/api/billing/checkout' | '/api/billing/portal') {
  const leave = useMutation({
    mutationFn: (body: Body) => request(path, { method: 'POST', body, schema: GoTo }),
    onSuccess: ({ url }) => window.location.assign(url),
    onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }),
  })
  const { reset } = leave
  // Whoever comes back with the browser's button finds the page as it was left, and can leave again.
  useEffect(() => {
    const back = ({ persisted }: PageTransitionEvent) => persisted && reset()
    window.addEventListener('pageshow', back)
    return () => window.removeEventListener('pageshow', back)
  }, [reset])
  return leave
}

export const useCheckout = () => useLeave<StartCheckout>('/api/billing/checkout')
export const usePortal = () => useLeave<undefined>('/api/billing/portal')

/** Changes, ends or keeps the plan; the screen follows. */
export function useChangePlan(done: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ChangePlan) =>
      request('/api/billing/plan', { method: 'POST', body, schema: BillingView }),
    onSuccess: (billing) => {
      client.setQueryData(billingQuery().queryKey, billing)
      void client.invalidateQueries({ queryKey: accountQuery().queryKey })
      toast(done, { tone: 'fern' })
    },
    onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }),
  })
}
