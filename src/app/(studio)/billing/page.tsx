import type { Metadata } from 'next'
import { Prefetched } from '@/client/prefetched'
import { ledgerQuery, projectsQuery } from '@/client/queries'
import { BillingScreen } from '@/features/billing/billing-screen'
import { requireUser } from '@/server/auth/session'
import { listLedger } from '@/server/billing/list-ledger'
import { listProjects } from '@/server/projects/list-projects'

export const metadata: Metadata = { title: 'Billing and Blots' }

export default async function BillingPage() {
  const user = await requireUser()
  const [ledger, projects] = await Promise.all([listLedger(user), listProjects(user)])
  return (
    <Prefetched
      seeds={[
        [ledgerQuery(), { pages: [ledger], pageParams: [null] }],
        [projectsQuery(), projects],
      ]}
    >
      <BillingScreen />
    </Prefetched>
  )
}
