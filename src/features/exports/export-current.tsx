'use client'
import { Check, Circle, CircleAlert } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { Progress } from '@/components/ui/progress'
import { Spinner } from '@/components/ui/spinner'
import type { ExportView } from '@/domain/export'
import { isOver } from '@/domain/job'
import { CheckedDownload } from './checked-download'
import { FORMAT_LABEL, fileInWords, PHASES, READY } from './export-words'

/** The file that is being made, step by step, and then the file. */
export function ExportCurrent({ made, onRetry }: { made: ExportView; onRetry: () => void }) {
  return (
    <Card role="region" aria-label="The file being made" className="grid gap-3">
      <p role="status" className="flex items-center gap-2 font-semibold">
        {!isOver(made.state) && <Spinner />}
        {headline(made)}
      </p>
      {!isOver(made.state) && <Phases made={made} />}
      {made.file && (
        <>
          <p className="text-sm text-muted">{fileInWords(made)}</p>
          <CheckedDownload made={made} variant="primary" />
        </>
      )}
      {isOver(made.state) && made.state !== 'completed' && (
        <>
          <p className="flex items-start gap-2 text-sm">
            <CircleAlert aria-hidden="true" className="size-5 shrink-0 text-tomato" />
            {made.reason ?? 'It was stopped before it was done.'}
          </p>
          <Button onClick={onRetry}>Try again</Button>
        </>
      )}
    </Card>
  )
}

function headline({ state, phase, format }: ExportView): string {
  if (state === 'completed') {
    return READY[format]
  }
  if (isOver(state)) return 'The file was not made.'
  const step = PHASES.find((known) => known.phase === phase)
  return step ? `${step.label}…` : `${FORMAT_LABEL[format]}: waiting for its turn…`
}

function Phases({ made }: { made: ExportView }) {
  const reached = PHASES.findIndex((step) => step.phase === made.phase)
  return (
    <>
      <Progress label="The file" value={made.progress} valueText={headline(made)} />
      <ol className="grid gap-1 text-sm">
        {PHASES.map(({ phase, label }, i) => (
          <li
            key={phase}
            aria-current={i === reached ? 'step' : undefined}
            className={cn('flex items-center gap-2 text-muted', i === reached && 'font-semibold text-ink')}
          >
            {i < reached ? (
              <Check aria-hidden="true" className="size-4 text-fern" />
            ) : (
              <Circle
                aria-hidden="true"
                className={cn('size-4', i === reached ? 'text-primary' : 'text-faint')}
              />
            )}
            {label}
          </li>
        ))}
      </ol>
      <p className="text-note text-muted">You can close this tab; the bell tells you when it is done.</p>
    </>
  )
}
