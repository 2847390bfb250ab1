'use client'
import { Check, PenLine, Undo2 } from 'lucide-react'
import { sentenceOf } from '@/client/api-error'
import { useChangePage } from '@/client/use-change-page'
import { useStartGeneration } from '@/client/use-start-generation'
import { getBlotsHref, useWallet } from '@/client/use-wallet'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { quote } from '@/domain/blots'
import type { PageView } from '@/domain/page'
import { INK_RAN, isBusy, whyInkRan } from '@/domain/page-words'

/** Approve the page as it is, or have it drawn. */
export function DecideSection({ page }: { page: PageView }) {
  const change = useChangePage(page.projectId)
  const start = useStartGeneration(page.projectId)
  const { balance, quality, billing, priced, quoted } = useWallet()
  const price = quote(['page', quality], 1, balance)
  const busy = isBusy(page.state)
  const approved = page.state === 'approved'
  const error = change.error ?? start.error
  const approve = () => change.mutate({ id: page.id, approved: !approved })
  const ink = () => start.mutate({ pageIds: [page.id] })

  return (
    <section aria-label="Decide" className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        {page.version && (
          <Button onClick={approve} disabled={busy} className="grow">
            {approved ? <Undo2 aria-hidden="true" /> : <Check aria-hidden="true" />}
            {approved ? 'Take approval back' : 'Approve'}
          </Button>
        )}
        {page.version ? null : price.shortfall > 0 ? (
          <LinkButton href={getBlotsHref(price.shortfall)} className="grow">
            Get Blots
          </LinkButton>
        ) : (
          <Button variant="primary" onClick={ink} pending={start.isPending} disabled={busy} className="grow">
            <PenLine aria-hidden="true" />
            {priced('Ink page', price.total)}
          </Button>
        )}
      </div>
      <p className="text-note text-muted">
        {situation(page) ?? (billing && !page.version ? `${quoted(price)} Charged only if it passes.` : null)}
      </p>
      {error && (
        <Banner
          tone="tomato"
          role="alert"
          actions={
            <Button size="sm" onClick={start.error ? ink : approve}>
              Try again
            </Button>
          }
        >
          {sentenceOf(error)}
        </Banner>
      )}
    </section>
  )
}

/** What is going on with the page, where that is more urgent than a price. */
function situation({ state, reason }: PageView): string | null {
  switch (state) {
    case 'waiting':
      return 'This page waits for its turn. You can go on; it is inked without you.'
    case 'inking':
      return 'This page is being inked. You can go on; it is finished without you.'
    case 'redrawing':
      return 'This page is being redrawn. The drawing you see stays until the new one is there.'
    case 'failed':
      return [INK_RAN, whyInkRan(reason)].filter(Boolean).join(' ')
    case 'needs_review':
      return 'This page did not pass and was not charged. Approve it as it is, or change it.'
    default:
      return null
  }
}
