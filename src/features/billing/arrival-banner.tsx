'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CircleCheck, Hourglass } from 'lucide-react'
import { useEffect, useState } from 'react'
import { billingQuery, invoicesQuery } from '@/client/billing-queries'
import { accountQuery, ledgerQuery } from '@/client/queries'
import { Banner } from '@/components/ui/banner'
import { PACK, PACKS, PLAN, PLANS } from '@/domain/plans'
import { blotsInWords, formatNumber } from '@/domain/plural'

/** Milliseconds between looks, and after which it is said that it takes longer. */
const EVERY = 1_000
const LONGER_AFTER = 15_000

/** Back from the checkout: waits for the Blots, which come when the provider says that they were paid. */
export function ArrivalBanner({ paid }: { paid: { item: string; before: number } }) {
  const client = useQueryClient()
  const [late, setLate] = useState(false)
  const { data: billing } = useQuery({
    ...billingQuery(),
    refetchInterval: ({ state }) => (state.data && state.data.payments > paid.before ? false : EVERY),
  })
  const arrived = billing !== undefined && billing.payments > paid.before
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LONGER_AFTER)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (!arrived) return
    for (const { queryKey } of [accountQuery(), ledgerQuery(), invoicesQuery()])
      void client.invalidateQueries({ queryKey })
  }, [arrived, client])
  const what = bought(paid.item)
  if (!what) return null
  return (
    <div role="status">
      {arrived ? (
        <Banner
          tone="fern"
          icon={<CircleCheck aria-hidden="true" />}
          title={`The ${what.name} is paid. ${blotsInWords(what.blots)} are here.`}
        >
          {`You have ${formatNumber(billing.balance)} Blots now.`}
        </Banner>
      ) : (
        <Banner
          tone="sky"
          icon={<Hourglass aria-hidden="true" />}
          title={`Thank you. The Blots of the ${what.name} are on their way.`}
        >
          {late
            ? 'This takes longer than usual; a transfer from a bank takes days. You can go on; they appear by themselves.'
            : 'This takes a few seconds.'}
        </Banner>
      )}
    </div>
  )
}

function bought(item: string): { name: string; blots: number } | null {
  const pack = PACKS.find((one) => one === item)
  if (pack) return { name: `${PACK[pack].label} pack`, blots: PACK[pack].blots }
  const plan = PLANS.find((one) => one === item)
  return plan ? { name: `${PLAN[plan].label} plan`, blots: PLAN[plan].blots } : null
}
