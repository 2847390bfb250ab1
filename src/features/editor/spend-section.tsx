'use client'
import { Sparkles } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { ApiError, sentenceOf } from '@/client/api-error'
import { getBlotsHref, useWallet } from '@/client/use-wallet'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Segmented } from '@/components/ui/segmented'
import { Textarea } from '@/components/ui/textarea'
import { quote } from '@/domain/blots'
import { MOST_VARIANTS } from '@/domain/edit'
import { LENGTHS } from '@/domain/limits'
import { useDesk } from './desk'
import { Running } from './running'

const COUNTS = Array.from({ length: MOST_VARIANTS }, (_, i) => ({
  value: String(i + 1),
  label: String(i + 1),
}))

/** What should change, where, how often, and what it costs. */
export function SpendSection() {
  const { board, words, setWords, editing } = useDesk()
  const { empty } = useSyncExternalStore(board.subscribe, board.snapshot, board.snapshot)
  const { balance, quality, billing, priced, quoted } = useWallet()
  const [count, setCount] = useState('1')
  const variants = Number(count)
  const price = quote(['edit', quality], variants, balance)
  const where = empty ? 'Redraw whole page' : 'Redraw painted area'
  const spend = () => {
    const said = words.trim()
    if (said === '') editing.ask({ kind: 'quick', action: 'redraw', variants })
    else editing.ask({ kind: empty ? 'chat' : 'mask', words: said, variants })
  }
  const fault = editing.error instanceof ApiError ? wordsFault(editing.error) : null
  return (
    <section aria-labelledby="change-title" className="grid gap-3">
      <h2 id="change-title" className="text-base">
        What should change?
      </h2>
      <Field
        label="Describe the change"
        aside={words.length > LENGTHS.editPrompt / 2 ? `${words.length} of ${LENGTHS.editPrompt}` : undefined}
        hint={
          empty
            ? 'Paint over what should change, or leave the page unpainted to change all of it.'
            : 'Everything outside of the painted area stays as it is.'
        }
        error={fault ?? undefined}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={LENGTHS.editPrompt}
            placeholder="A knitted scarf around the neck"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="flex items-center justify-between gap-3">
        <span className="text-sm font-semibold">Drawings to choose from</span>
        <Segmented
          label="Drawings to choose from"
          name="variants"
          options={COUNTS}
          value={count}
          onValueChange={setCount}
        />
      </div>
      {editing.job ? (
        <Running />
      ) : price.shortfall > 0 ? (
        <>
          <LinkButton variant="primary" href={getBlotsHref(price.shortfall)}>
            Get Blots
          </LinkButton>
          <p className="text-note text-muted">{`${quoted(price)} What you painted is kept.`}</p>
        </>
      ) : (
        <>
          <Button variant="primary" pending={editing.pending} onClick={spend}>
            <Sparkles aria-hidden="true" />
            {priced(where, price.total)}
          </Button>
          {billing && <p className="text-note text-muted">{`${quoted(price)} Charged only if it passes.`}</p>}
        </>
      )}
      {editing.outcome && <Banner tone="marigold">{editing.outcome}</Banner>}
      {editing.error !== null && !fault && (
        <Banner tone="tomato" role="alert">
          {sentenceOf(editing.error)}
        </Banner>
      )}
    </section>
  )
}

/** What is wrong with the words, when the studio refused them. */
function wordsFault({ code, sentence, details }: ApiError): string | null {
  const fields = details.fields as Record<string, unknown> | undefined
  return code === 'invalid' && fields && 'words' in fields
    ? typeof fields.words === 'string'
      ? fields.words
      : sentence
    : null
}
