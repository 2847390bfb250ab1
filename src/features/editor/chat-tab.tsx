'use client'
import { useQuery } from '@tanstack/react-query'
import { SendHorizontal } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { sentenceOf } from '@/client/api-error'
import { chatQuery } from '@/client/page-queries'
import { getBlotsHref, useWallet } from '@/client/use-wallet'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { RetryBanner } from '@/components/ui/retry-banner'
import { Skeleton } from '@/components/ui/skeleton'
import { Textarea } from '@/components/ui/textarea'
import { quote } from '@/domain/blots'
import { LENGTHS } from '@/domain/limits'
import { ChatTurn } from './chat-turn'
import { useDesk } from './desk'
import { Running } from './running'

const CHIPS = ['thicker lines', 'less detail', 'remove background'] as const

/** Changes by saying them, one after the other. Each answer is a drawing that can be kept or compared. */
export function ChatTab() {
  const { page, board, editing } = useDesk()
  const { empty } = useSyncExternalStore(board.subscribe, board.snapshot, board.snapshot)
  const { data, error, refetch } = useQuery(chatQuery(page.id))
  const { balance, quality, billing, priced, quoted } = useWallet()
  const [said, setSaid] = useState('')
  const [nothing, setNothing] = useState(false)
  const price = quote(['edit', quality], 1, balance)
  const end = useRef<HTMLDivElement>(null)
  const turns = data?.turns ?? []
  const known = turns.length
  useEffect(() => {
    if (known > 0) end.current?.scrollIntoView({ block: 'end' })
  }, [known])

  const send = (event: FormEvent) => {
    event.preventDefault()
    const words = said.trim()
    setNothing(words === '')
    if (words === '') return
    // What could not be sent stays to be sent again.
    editing.ask({ kind: 'chat', words, variants: 1 }, () =>
      setSaid((now) => (now.trim() === words ? '' : now)),
    )
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto p-4">
        {error && !data ? (
          <RetryBanner onRetry={refetch}>{sentenceOf(error)}</RetryBanner>
        ) : !data ? (
          <Skeleton className="h-24" />
        ) : known === 0 ? (
          <p className="text-sm text-muted">
            Say what should change, as you would to somebody with a pen. Each answer is a drawing of its own;
            the page stays as it is until you keep one.
          </p>
        ) : (
          <ol aria-label="Thread" className="grid gap-5">
            {turns.map((turn) => (
              <ChatTurn key={turn.id} turn={turn} />
            ))}
          </ol>
        )}
        <div ref={end} />
      </div>
      <form onSubmit={send} className="grid gap-2 border-t border-line bg-paper p-4">
        <fieldset aria-label="Often said" className="flex min-w-0 flex-wrap gap-1.5">
          {CHIPS.map((chip) => (
            <Button key={chip} size="sm" className="rounded-full" onClick={() => setSaid(chip)}>
              {chip}
            </Button>
          ))}
        </fieldset>
        {!empty && <p className="text-note font-medium text-grape">Applies to the painted area.</p>}
        {billing && <p className="text-note text-muted">{quoted(price)}</p>}
        <Field
          label="Your message"
          hideLabel
          error={nothing ? 'Say in a few words what should change.' : undefined}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={LENGTHS.editPrompt}
              placeholder="Make the hat taller"
              value={said}
              onChange={(event) => setSaid(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
                event.preventDefault()
                event.currentTarget.form?.requestSubmit()
              }}
            />
          )}
        </Field>
        {editing.job ? (
          <Running />
        ) : price.shortfall > 0 ? (
          <LinkButton variant="primary" href={getBlotsHref(price.shortfall)}>
            Get Blots
          </LinkButton>
        ) : (
          <Button type="submit" variant="primary" pending={editing.pending}>
            <SendHorizontal aria-hidden="true" className="rtl:-scale-x-100" />
            {priced('Send', price.total)}
          </Button>
        )}
        {editing.error !== null && (
          <p role="alert" className="text-note font-medium text-tomato">
            {sentenceOf(editing.error)}
          </p>
        )}
      </form>
    </div>
  )
}
