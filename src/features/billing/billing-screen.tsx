'use client'
import { useQuery } from '@tanstack/react-query'
import { billingQuery } from '@/client/billing-queries'
import { PageTitle } from '@/components/ui/page-title'
import { ArrivalBanner } from './arrival-banner'
import { BalanceCard } from './balance-card'
import { BillingBanners } from './billing-banners'
import { LedgerCard } from './ledger-card'
import { PacksCard } from './packs-card'
import { PaymentsCard } from './payments-card'
import { PlansCard } from './plans-card'
import { PriceCard } from './price-card'
import { UsageCard } from './usage-card'

/** `paid`: what was just paid for, and how many payments there were before. `short`: Blots missing elsewhere. */
export type BillingScreenProps = {
  paid: { item: string; before: number } | null
  short: number
}

/** What the author has, how to get more, what things cost, and where every Blot went. */
export function BillingScreen({ paid, short }: BillingScreenProps) {
  const { data: billing } = useQuery(billingQuery())
  if (!billing) return null
  return (
    <div className="grid gap-6">
      <PageTitle subtitle="You pay only for pages that pass.">Billing and Blots</PageTitle>
      {paid && <ArrivalBanner paid={paid} />}
      <BillingBanners billing={billing} short={short} />
      <div className="grid items-stretch gap-6 lg:grid-cols-[2fr_3fr]">
        <BalanceCard billing={billing} />
        <UsageCard />
      </div>
      <PacksCard short={short + billing.debt} />
      <PlansCard billing={billing} />
      <div className="grid items-stretch gap-6 md:grid-cols-2">
        <PriceCard />
        <PaymentsCard billing={billing} />
      </div>
      <LedgerCard />
    </div>
  )
}
