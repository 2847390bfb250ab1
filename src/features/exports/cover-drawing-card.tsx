'use client'
import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { getBlotsHref, useWallet } from '@/client/use-wallet'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Spinner } from '@/components/ui/spinner'
import { Textarea } from '@/components/ui/textarea'
import { quote } from '@/domain/blots'
import type { CoverDrawings } from '@/domain/cover-drawing'
import type { JobAndBalance } from '@/domain/job'

/** Has a picture drawn that is on the front only. */
export function CoverDrawingCard({
  drawings,
  busy,
  draw,
}: {
  drawings: CoverDrawings | undefined
  busy: boolean
  draw: UseMutationResult<JobAndBalance, Error, string>
}) {
  const wallet = useWallet()
  const [brief, setBrief] = useState('')
  const price = quote(['cover'], 1, wallet.balance)
  const short = wallet.billing && price.shortfall > 0
  const fault = busy ? null : (drawings?.drawings[0]?.fault ?? null)
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-base">A picture for the cover only</h2>
        <p className="text-sm text-muted">
          Drawn with your heroes and the look of the book, then colored. Not charged if it fails the gate.
        </p>
      </div>
      <Field label="What it shows" hint="Left empty: what page 1 shows.">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            dir="auto"
            value={brief}
            maxLength={300}
            placeholder={drawings?.usualBrief}
            onChange={(event) => setBrief(event.currentTarget.value)}
          />
        )}
      </Field>
      {busy && (
        <p role="status" className="flex items-center gap-2 text-sm text-muted">
          <Spinner /> The picture is being drawn. You can leave; it will be here.
        </p>
      )}
      {fault && (
        <Banner tone="marigold">
          {`The newest picture is not quite right and was not charged: ${fault} You may use it or draw another one.`}
        </Banner>
      )}
      {draw.isError && (
        <Banner tone="tomato" role="alert">
          {sentenceOf(draw.error)}
        </Banner>
      )}
      {wallet.inkingOff && <p className="text-sm text-muted">{wallet.inkingOff}</p>}
      {short ? (
        <LinkButton href={getBlotsHref(price.shortfall)}>Get Blots</LinkButton>
      ) : (
        <Button
          pending={busy}
          disabled={wallet.inkingOff !== null}
          onClick={() => draw.mutate(brief.trim())}
          className="justify-self-start"
        >
          {wallet.priced(drawings?.drawings.length ? 'Draw another one' : 'Draw it', price.total)}
        </Button>
      )}
    </Card>
  )
}
