'use client'
import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { Moment } from '@/client/moment'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { Td } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { LedgerKind } from '@/domain/blots'
import { formatNumber, plural } from '@/domain/plural'
import type { LedgerEntry, LedgerLine } from './fold-ledger'

const KIND: Record<LedgerKind, string> = {
  grant: 'Received',
  hold: 'Reserved',
  capture: 'Used',
  release: 'Came back',
  expire: 'Expired',
  refund: 'Taken back',
  repay: 'Settled',
}

const SIGNED = new Intl.NumberFormat('en-US', { signDisplay: 'exceptZero' })

/** One line; a job's can be unfolded to its single movements. `known`: its book is still there. */
export function LedgerRow({ line, known }: { line: LedgerLine; known: boolean }) {
  const [open, setOpen] = useState(false)
  const details = useId()
  const foldable = line.entries.length > 1
  return (
    <tr>
      <Td className="whitespace-nowrap text-muted max-sm:hidden">
        <Moment at={line.at} />
      </Td>
      <Td>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {known && line.projectId ? (
            <TextLink href={`/projects/${line.projectId}`}>{line.note}</TextLink>
          ) : (
            <span>{line.note}</span>
          )}
          {line.held > 0 && (
            <Badge tone="sky">{plural(line.held, { one: '# reserved', other: '# reserved' })}</Badge>
          )}
          {foldable && (
            <button
              type="button"
              aria-expanded={open}
              aria-controls={details}
              onClick={() => setOpen(!open)}
              className="inline-flex min-h-6 items-center gap-1 rounded-sm text-note font-medium text-muted hover:text-ink coarse:min-h-11"
            >
              {plural(line.entries.length, { one: '# movement', other: '# movements' })}
              <ChevronDown
                aria-hidden="true"
                className={cn('size-3.5 transition-transform', open && 'rotate-180')}
              />
            </button>
          )}
        </span>
        <span className="block text-note text-muted sm:hidden">
          <Moment at={line.at} />
        </span>
        {foldable && (
          <ul id={details} hidden={!open} className="mt-2 grid gap-1 text-note text-muted">
            {line.entries.map((entry) => (
              <Movement key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </Td>
      <Td className={cn('text-end font-semibold tabular-nums', line.change > 0 && 'text-fern')}>
        {SIGNED.format(line.change).replace('-', '−')}
      </Td>
    </tr>
  )
}

function Movement({ entry }: { entry: LedgerEntry }) {
  return (
    <li className="flex items-baseline gap-3">
      <span className="w-18 shrink-0 font-medium">{KIND[entry.kind]}</span>
      <span className="min-w-0 flex-1">{entry.note}</span>
      <span className="tabular-nums">{formatNumber(entry.blots)}</span>
    </li>
  )
}
