import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { dayInWords, moneyInWords } from '@/domain/billing'
import type { PortalPage } from '@/domain/sandbox'
import { PortalPlan } from './portal-plan'

export type Act = (form: FormData) => Promise<void>

const DID: Record<string, string> = {
  card: 'The payment method is changed.',
  change: 'The plan is changed.',
  cancel: 'The plan ends with what is paid for.',
  resume: 'The plan goes on.',
  refund: 'The money went back.',
  refund_half: 'Half of the money went back.',
  dispute: 'The charge is disputed.',
  won: 'The dispute was won.',
  lost: 'The dispute was lost.',
}

/** Invoices, payment method and plan, and what only a bank or an operator could do, to try it. */
export function Portal({ page, did, act }: { page: PortalPage; did: string | null; act: Act }) {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">Payments of {page.email}</h1>
        <LinkButton href={page.backPath} prefetch={false}>
          Back to Pennyplain
        </LinkButton>
      </div>
      {did === 'declined' && (
        <Banner tone="tomato" role="alert" title="The card was declined. Nothing has changed." />
      )}
      {did && DID[did] && <Banner tone="fern" role="status" title={DID[did]} />}
      <Card className="grid gap-3">
        <h2 className="text-base">Payment method</h2>
        <p>{page.card === 'good' ? 'A card that works.' : 'A card that fails.'}</p>
        <ActForm act={act} session={page.id} name="card">
          <Button type="submit" name="card" value={page.card === 'good' ? 'failing' : 'good'}>
            {page.card === 'good' ? 'Use a card that fails' : 'Use a card that works'}
          </Button>
        </ActForm>
      </Card>
      {page.plan && <PortalPlan plan={page.plan} session={page.id} act={act} />}
      <Invoices page={page} />
      <Charges page={page} act={act} />
    </>
  )
}

export function ActForm({
  act,
  session,
  name,
  children,
}: {
  act: Act
  session: string
  /** What the form does; null: each of its buttons says. */
  name: string | null
  children: ReactNode
}) {
  return (
    <form action={act} className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="session" value={session} />
      {name && <input type="hidden" name="act" value={name} />}
      {children}
    </form>
  )
}

function Invoices({ page }: { page: PortalPage }) {
  return (
    <Card className="grid gap-3">
      <h2 className="text-base">Invoices</h2>
      {page.invoices.length === 0 && <p className="text-muted">None yet.</p>}
      <ul className="grid gap-2">
        {page.invoices.map((invoice) => (
          <li key={invoice.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <TextLink href={invoice.url ?? '#'} prefetch={false}>
              {invoice.number}
            </TextLink>
            <span className="min-w-0 flex-1">{invoice.what}</span>
            <span className="text-muted">{dayInWords(invoice.createdAt)}</span>
            {invoice.status !== 'paid' && <Badge tone="marigold">{invoice.status}</Badge>}
            <span className="tabular-nums">{moneyInWords(invoice.amountCents)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Charges({ page, act }: { page: PortalPage; act: Act }) {
  return (
    <Card className="grid gap-3">
      <h2 className="text-base">Charges</h2>
      <p className="text-muted">With these buttons you are the operator or the bank, to see what follows.</p>
      <ul className="grid gap-4">
        {page.charges.map((charge) => (
          <li key={charge.id} className="grid gap-2 border-t border-line pt-3">
            <span className="flex flex-wrap items-baseline gap-x-3">
              <span className="min-w-0 flex-1 font-medium">{charge.what}</span>
              <span className="tabular-nums">{moneyInWords(charge.cents)}</span>
            </span>
            <span className="flex flex-wrap gap-2 empty:hidden">
              {charge.refundedCents > 0 && (
                <Badge tone="marigold">{`${moneyInWords(charge.refundedCents)} went back`}</Badge>
              )}
              {charge.dispute && (
                <Badge tone="tomato">{`Dispute: ${charge.dispute.replace('_', ' ')}`}</Badge>
              )}
            </span>
            <ActForm act={act} session={page.id} name={null}>
              <input type="hidden" name="charge" value={charge.id} />
              {charge.refundedCents < charge.cents && !charge.dispute && (
                <>
                  <ActButton name="refund" label="Refund" of={charge.what} />
                  <ActButton name="refund_half" label="Refund half" of={charge.what} />
                  <ActButton name="dispute" label="Dispute" of={charge.what} />
                </>
              )}
              {charge.dispute === 'needs_response' && (
                <>
                  <ActButton name="won" label="Win the dispute" of={charge.what} />
                  <ActButton name="lost" label="Lose the dispute" of={charge.what} />
                </>
              )}
            </ActForm>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function ActButton({ name, label, of }: { name: string; label: string; of: string }) {
  return (
    <Button type="submit" size="sm" name="act" value={name} aria-label={`${label}: ${of}`}>
      {label}
    </Button>
  )
}
