import { listInvoices } from '@/server/billing/list-invoices'
import { route } from '@/server/door'

export const GET = route({}, listInvoices)
