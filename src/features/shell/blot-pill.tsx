'use client'
import { useQuery } from '@tanstack/react-query'
import { Droplet } from 'lucide-react'
import { accountQuery } from '@/client/queries'
import { cn } from '@/components/ui/cn'
import { LinkButton } from '@/components/ui/link-button'
import { Popover, PopoverClose } from '@/components/ui/popover'
import { dayInWords } from '@/domain/billing'
import { blotsInWords } from '@/domain/plural'
import { affordsInWords } from '@/domain/quote-words'
import { type BlotLevel, blotLevel } from './blots'
import { RollingNumber } from './rolling-number'

const LOOK: Record<BlotLevel, string> = {
  plenty: 'bg-sunken text-ink',
  low: 'bg-marigold-tint text-marigold',
  empty: 'bg-tomato-tint text-tomato',
}

const WORD: Record<BlotLevel, string | null> = { plenty: null, low: 'Low', empty: 'Out of Blots' }

/** The balance in the header, always in view; more about it on a press. */
export function BlotPill() {
  const { data: account } = useQuery(accountQuery())
  if (!account?.billing) return null
  const level = blotLevel(account)
  return (
    <Popover
      title="Your Blots"
      trigger={
        <button
          type="button"
          className={cn(
            'flex min-h-9 items-center gap-1.5 rounded-full border border-transparent px-3 text-sm font-semibold whitespace-nowrap max-sm:gap-1 max-sm:px-2',
            'transition-[filter] hover:brightness-95 dark:hover:brightness-125 coarse:min-h-11',
            LOOK[level],
          )}
        >
          <Droplet aria-hidden="true" className={cn('size-4', level === 'plenty' && 'text-primary')} />
          {level !== 'empty' && <RollingNumber value={account.balance} />}
          <span className={cn(level === 'plenty' && 'sr-only', level === 'low' && 'font-medium')}>
            {WORD[level] ?? 'Blots'}
          </span>
        </button>
      }
    >
      <dl className="grid gap-2 text-sm">
        <div className="flex justify-between gap-4">
          <dt className="text-muted">To spend</dt>
          <dd className="font-semibold tabular-nums">{blotsInWords(account.balance)}</dd>
        </div>
        <div className="flex justify-between gap-4">
          <dt className="text-muted">Reserved by running jobs</dt>
          <dd className="tabular-nums">{blotsInWords(account.held)}</dd>
        </div>
        <div className="flex justify-between gap-4">
          <dt className="text-muted">Next refill</dt>
          <dd className="tabular-nums">{dayInWords(account.refillAt)}</dd>
        </div>
        {account.debt > 0 && (
          <div className="flex justify-between gap-4 text-tomato">
            <dt>Owed first</dt>
            <dd className="font-semibold tabular-nums">{blotsInWords(account.debt)}</dd>
          </div>
        )}
      </dl>
      <p className="mt-3 mb-4 text-note text-muted">
        {affordsInWords(account.balance, account.qualities)} Pages that fail are never charged.
      </p>
      <div className="flex flex-wrap gap-2">
        <PopoverClose>
          <LinkButton href="/billing#get-more" size="sm" variant="primary">
            Get more
          </LinkButton>
        </PopoverClose>
        <PopoverClose>
          <LinkButton href="/billing" size="sm">
            See where they went
          </LinkButton>
        </PopoverClose>
      </div>
    </Popover>
  )
}
