'use client'
import { ShieldCheck } from 'lucide-react'
import { useRef, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { useStartGeneration } from '@/client/use-start-generation'
import { getBlotsHref, useWallet } from '@/client/use-wallet'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { pagesAfforded, type Quote, quote } from '@/domain/blots'
import { SAMPLE_PAGES } from '@/domain/limits'
import { isUndrawn } from '@/domain/page-words'
import { formatNumber, plural } from '@/domain/plural'
import type { ProjectView } from '@/domain/project'

/** Starts the drawing: a few samples first, then the rest, each with its price and what would be left. */
export function StartPanel({ book }: { book: ProjectView }) {
  const wallet = useWallet()
  const { balance, quality } = wallet
  const [choosing, setChoosing] = useState(false)
  const start = useStartGeneration(book.id)
  const undrawn = book.pageList.filter(isUndrawn).length
  const failed = book.pageList.filter((page) => page.state === 'failed').length
  const begun = undrawn < book.pageList.length || failed > 0
  const all = quote(['page', quality], undrawn, balance)
  const samples = undrawn > SAMPLE_PAGES ? quote(['page', quality], SAMPLE_PAGES, balance) : null
  const ink = (pages: number) => start.mutate(pages < undrawn ? { count: pages } : {})
  if (undrawn === 0) return null

  return (
    <Card role="region" aria-labelledby="start-title" className="grid gap-4 p-4 sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="grid min-w-0 flex-1 basis-72 gap-1">
          <h2 id="start-title" className="text-base">
            {begun
              ? plural(undrawn, { one: '# page is not drawn yet', other: '# pages are not drawn yet' })
              : 'Ready to ink'}
          </h2>
          <p className="text-sm text-muted">
            {!begun && samples && 'Look at a few samples first, then ink the rest. '}
            {failed > 0 &&
              plural(failed, {
                one: 'On # of them the ink ran, which was not charged. ',
                other: 'On # of them the ink ran, which was not charged. ',
              })}
            {wallet.quoted(all)}
          </p>
          {wallet.billing && (
            <p className="flex items-center gap-1.5 text-sm font-medium text-fern">
              <ShieldCheck aria-hidden="true" className="size-4 shrink-0" />
              You pay only for pages that pass.
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          {samples && !begun && (
            <InkButton
              variant="primary"
              label={samplesLabel(samples, wallet.priced)}
              quote={samples}
              pending={start.isPending && start.variables.count === SAMPLE_PAGES}
              off={wallet.inkingOff !== null}
              onInk={ink}
              onShort={() => setChoosing(true)}
            />
          )}
          <InkButton
            variant={begun || !samples ? 'primary' : 'secondary'}
            label={allLabel(all, begun, wallet.priced)}
            quote={all}
            pending={start.isPending && start.variables.count === undefined}
            off={wallet.inkingOff !== null}
            onInk={ink}
            onShort={() => setChoosing(true)}
          />
          {undrawn > 1 && !choosing && !wallet.inkingOff && (
            <Button variant="ghost" onClick={() => setChoosing(true)}>
              Choose how many
            </Button>
          )}
        </div>
      </div>
      {wallet.inkingOff && (
        <p id={INKING_OFF} className="text-sm font-medium text-marigold">
          {wallet.inkingOff}
        </p>
      )}
      {choosing && !wallet.inkingOff && (
        <ChooseHowMany undrawn={undrawn} wallet={wallet} pending={start.isPending} onInk={ink} />
      )}
      {start.isError && (
        <Banner
          tone="tomato"
          role="alert"
          actions={
            <Button size="sm" onClick={() => start.mutate(start.variables)}>
              Try again
            </Button>
          }
        >
          {sentenceOf(start.error)}
        </Banner>
      )}
    </Card>
  )
}

/** Where it is said why nothing can be inked. */
const INKING_OFF = 'inking-off'

/** Stays a button when the Blots do not suffice: then it shows the ways out. */
function InkButton({
  variant,
  label,
  quote,
  pending,
  off,
  onInk,
  onShort,
}: {
  variant: 'primary' | 'secondary'
  label: string
  quote: Quote
  pending: boolean
  /** The operator switched inking off for now. */
  off: boolean
  onInk: (pages: number) => void
  onShort: () => void
}) {
  return (
    <Button
      variant={variant}
      pending={pending}
      disabled={off}
      aria-describedby={off ? INKING_OFF : undefined}
      onClick={() => (quote.shortfall > 0 ? onShort() : onInk(quote.items))}
    >
      {label}
    </Button>
  )
}

/** Fewer pages, or more Blots. */
function ChooseHowMany({
  undrawn,
  wallet,
  pending,
  onInk,
}: {
  undrawn: number
  wallet: Wallet
  pending: boolean
  onInk: (pages: number) => void
}) {
  const most = Math.min(undrawn, pagesAfforded(wallet.balance, wallet.quality))
  // Until a number is typed it follows the plan, whose lines come and go.
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? String(Math.max(1, most))
  const pages = Math.round(Number(value))
  const wrong = !(pages >= 1 && pages <= undrawn)
  const chosen = quote(['page', wallet.quality], wrong ? 0 : pages, wallet.balance)
  const field = useRef<HTMLInputElement>(null)
  const ink = () => {
    if (wrong || chosen.shortfall > 0) field.current?.focus()
    else onInk(pages)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ink()
      }}
      className="grid gap-3 border-t border-line pt-4"
    >
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Pages to ink now" className="w-40">
          {(control) => (
            <Input
              {...control}
              ref={field}
              type="number"
              inputMode="numeric"
              min={1}
              max={undrawn}
              value={value}
              autoFocus
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button
          type="submit"
          pending={pending}
          variant={chosen.shortfall > 0 || wrong ? 'secondary' : 'primary'}
        >
          {wrong
            ? 'Ink'
            : plural(pages, {
                one: wallet.priced('Ink # page', chosen.total),
                other: wallet.priced('Ink # pages', chosen.total),
              })}
        </Button>
        {wallet.billing && <LinkButton href={getBlotsHref(chosen.shortfall)}>Get Blots</LinkButton>}
      </div>
      <p
        role="status"
        className={cn('text-note', wrong || chosen.shortfall > 0 ? 'font-medium text-tomato' : 'text-muted')}
      >
        {wrong
          ? plural(undrawn, { one: 'One page is left to ink.', other: 'Choose 1 to # pages.' })
          : wallet.quoted(chosen)}{' '}
        {chosen.shortfall > 0 &&
          (most > 0
            ? plural(most, {
                one: 'Your Blots suffice for # page.',
                other: 'Your Blots suffice for # pages.',
              })
            : 'Your Blots do not suffice for a page.')}
      </p>
    </form>
  )
}

type Wallet = ReturnType<typeof useWallet>

const samplesLabel = (samples: Quote, priced: Wallet['priced']) =>
  plural(samples.items, {
    one: priced('Start with # sample page', samples.total),
    other: priced('Start with # sample pages', samples.total),
  })

const allLabel = (all: Quote, begun: boolean, priced: Wallet['priced']) => {
  if (begun)
    return plural(all.items, {
      one: priced('Ink the last page', all.total),
      other: priced('Ink the other #', all.total),
    })
  return priced(all.items === 1 ? 'Ink the page' : `Ink all ${formatNumber(all.items)}`, all.total)
}
