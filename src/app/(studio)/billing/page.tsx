import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { billingQuery, invoicesQuery, usageQuery } from '@/client/billing-queries'
import { Prefetched } from '@/client/prefetched'
import { ledgerQuery, projectsQuery } from '@/client/queries'
import { BillingScreen } from '@/features/billing/billing-screen'
import { requireUser } from '@/server/auth/session'
import { readBillingScreen } from '@/server/billing/read-billing-screen'
import { listProjects } from '@/server/projects/list-projects'

export const metadata: Metadata = { title: 'Billing and Blots' }

type Props = { searchParams: Promise<{ paid?: string; before?: string; short?: string }> }

export default async function BillingPage({ searchParams }: Props) {
  const user = await requireUser()
  const screen = await readBillingScreen(user)
  if (!screen) notFound()
  const [projects, { paid, before, short }] = await Promise.all([listProjects(user), searchParams])
  return (
    <Prefetched
      seeds={[
        [billingQuery(), screen.billing],
        [usageQuery(30), screen.usage],
        ...(screen.invoices ? [[invoicesQuery(), screen.invoices] as const] : []),
        [ledgerQuery(), { pages: [screen.ledger], pageParams: [null] }],
        [projectsQuery(), projects],
      ]}
    >
      <BillingScreen
        paid={paid ? { item: paid, before: Number(before) || 0 } : null}
        short={Math.max(0, Math.floor(Number(short) || 0))}
      />
    </Prefetched>
  )
}
