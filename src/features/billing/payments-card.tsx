'use client'
import { useQuery } from '@tanstack/react-query'
import { sentenceOf } from '@/client/api-error'
import { invoicesQuery } from '@/client/billing-queries'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { type BillingView, dayInWords, moneyInWords } from '@/domain/billing'
import { PortalButton } from './portal-button'

/** Shown here; the provider's page has them all. */
const NEWEST = 5

export function PaymentsCard({ billing }: { billing: BillingView }) {
  const { data, error, isFetching, refetch } = useQuery(invoicesQuery())
  const invoices = data?.invoices.slice(0, NEWEST) ?? []
  return (
    <Card className="grid content-start gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-base">Invoices and payment method</h2>
        {billing.customer && <PortalButton>Open</PortalButton>}
      </div>
      {!data && error ? (
        <div role="status" className="grid justify-items-start gap-2">
          <p>{`Invoices can't be shown. ${sentenceOf(error)}`}</p>
          <Button size="sm" pending={isFetching} onClick={() => refetch()}>
            Try again
          </Button>
        </div>
      ) : (
        invoices.length === 0 && (
          <p className="text-muted">
            {data ? 'Invoices appear here after your first payment.' : 'Looking for your invoices.'}
          </p>
        )
      )}
      <ul className="grid gap-2 empty:hidden">
        {invoices.map((invoice) => (
          <li key={invoice.id} className="flex flex-wrap items-baseline gap-x-3">
            <span className="min-w-0 flex-1">
              {invoice.url ? (
                <a
                  href={invoice.url}
                  className="rounded-sm font-medium text-primary underline decoration-primary/40 underline-offset-3"
                >
                  {invoice.what}
                </a>
              ) : (
                invoice.what
              )}
            </span>
            {invoice.status !== 'paid' && (
              <Badge tone="marigold">{invoice.status === 'open' ? 'Not paid yet' : 'Void'}</Badge>
            )}
            <span className="text-muted">{dayInWords(invoice.createdAt)}</span>
            <span className="tabular-nums">{moneyInWords(invoice.amountCents, invoice.currency)}</span>
          </li>
        ))}
      </ul>
      {billing.sandbox && (
        <p className="text-note text-muted">
          This studio uses the payment sandbox: everything works, and no real money moves.
        </p>
      )}
    </Card>
  )
}
