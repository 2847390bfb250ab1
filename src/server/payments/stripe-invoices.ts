import 'server-only'
import type { InvoiceView } from '@/domain/billing'
import { PACK, PACKS, termsLabel } from '@/domain/plans'
import { idOf, termsOfPrices } from './stripe-catalog'
import { askFor, type Stripe } from './stripe-client'
import { dateOf } from './unix-seconds'

/** So many of each are asked for; the portal has them all. */
const NEWEST = 24
/** A list that is only shown does not keep anybody waiting. */
const ONCE = { timeout: 5_000, maxNetworkRetries: 0 } as const

/** Plans have invoices, packs have receipts. Newest first. */
export async function listStripeInvoices(customer: string): Promise<readonly InvoiceView[]> {
  const [invoices, charges] = await Promise.all([
    askFor('list', (s) => s.invoices.list({ customer, limit: NEWEST }, ONCE)),
    askFor('list', (s) => s.charges.list({ customer, limit: NEWEST }, ONCE)),
  ])
  const drawn = (invoices?.data ?? []).filter(({ status }) => status !== 'draft')
  const termsOf = await termsOfPrices(drawn.flatMap((one) => one.lines.data.flatMap(priceOf)))
  const labelOf = (line: Stripe.InvoiceLineItem) => {
    const terms = priceOf(line).map(termsOf)[0]
    return terms ? termsLabel(terms) : line.description
  }
  return [...drawn.map((one) => ofInvoice(one, labelOf)), ...(charges?.data ?? []).flatMap(ofCharge)].sort(
    (a, b) => b.createdAt.localeCompare(a.createdAt),
  )
}

const priceOf = ({ pricing }: Stripe.InvoiceLineItem): string[] =>
  pricing?.price_details ? [idOf(pricing.price_details.price)] : []

function ofInvoice(
  { id, number, status, total, currency, created, hosted_invoice_url, lines }: Stripe.Invoice,
  labelOf: (line: Stripe.InvoiceLineItem) => string | null,
): InvoiceView {
  const charged = lines.data.toSorted((a, b) => a.amount - b.amount).at(-1)
  return {
    id,
    number: number ?? id,
    what: (charged && labelOf(charged)) ?? 'Invoice',
    status: status === 'paid' ? 'paid' : status === 'void' ? 'void' : 'open',
    amountCents: total,
    currency,
    createdAt: dateOf(created).toISOString(),
    url: hosted_invoice_url ?? null,
  }
}

/** What a pack was paid with; charges of invoices do not name one. */
function ofCharge({
  id,
  metadata,
  status,
  amount,
  currency,
  created,
  ...charge
}: Stripe.Charge): InvoiceView[] {
  const pack = PACKS.find((one) => one === metadata.pack)
  if (!pack || status === 'failed') return []
  return [
    {
      id,
      number: charge.receipt_number ?? id,
      what: `${PACK[pack].label} pack`,
      status: status === 'succeeded' ? 'paid' : 'open',
      amountCents: amount,
      currency,
      createdAt: dateOf(created).toISOString(),
      url: charge.receipt_url,
    },
  ]
}
