import 'server-only'
import { Refusal } from '@/domain/errors'
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
    invoicesSoon(user),
    listLedger(user),
  ])
  return { billing, usage, invoices, ledger }
}

/** Milliseconds that the first paint waits for the payment provider. */
const PATIENCE_MS = 1_500

/** Null: the provider is in trouble or slow, and the screen asks again by itself. What we know ourselves is shown. */
async function invoicesSoon(user: User) {
  const late = new Promise<null>((stop) => setTimeout(stop, PATIENCE_MS, null).unref())
  const asked = listInvoices(user).catch((error) => {
    if (error instanceof Refusal) return null
    throw error
  })
  return Promise.race([asked, late])
}
