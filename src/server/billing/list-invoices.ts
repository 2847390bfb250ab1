import 'server-only'
import type { InvoiceView } from '@/domain/billing'
import type { User } from '../auth/session'
import { payments } from '../payments/payments'
import { requireBilling } from './require-billing'
import { readSubscriber } from './subscriber'

/** The author's invoices and receipts, newest first. */
export async function listInvoices(user: Pick<User, 'id'>): Promise<{ invoices: readonly InvoiceView[] }> {
  requireBilling()
  const { customerId } = await readSubscriber(user)
  return { invoices: customerId ? await (await payments()).invoices(customerId) : [] }
}
