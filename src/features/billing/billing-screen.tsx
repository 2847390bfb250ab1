'use client'
import { useQuery } from '@tanstack/react-query'
import { accountQuery } from '@/client/queries'
import { PageTitle } from '@/components/ui/page-title'
import { BalanceCard } from './balance-card'
import { LedgerCard } from './ledger-card'
import { PriceCard } from './price-card'

/** What the author has, what things cost, and where every Blot went. */
export function BillingScreen() {
  const { data: account } = useQuery(accountQuery())
  return (
    <div className="grid gap-6">
      <PageTitle subtitle="You pay only for pages that pass.">Billing and Blots</PageTitle>
      <div className="grid items-stretch gap-6 md:grid-cols-2">
        {account && <BalanceCard account={account} />}
        <PriceCard />
      </div>
      <LedgerCard />
    </div>
  )
}
