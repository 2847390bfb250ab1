import 'server-only'
import { env } from '@/env'
import type { User } from '../auth/session'
import { getBilling } from './get-billing'
import { getUsage } from './get-usage'
import { listInvoices } from './list-invoices'
import { listLedger } from './list-ledger'

/** Everything the billing screen first shows; null in a studio without billing. */
export async function readBillingScreen(user: User) {
  if (!env().billing) return null
  const [billing, usage, invoices, ledger] = await Promise.all([
    getBilling(user),
    getUsage(user, { days: 30 }),
    listInvoices(user),
    listLedger(user),
  ])
  return { billing, usage, invoices, ledger }
}
