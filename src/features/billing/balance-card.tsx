'use client'
import { useQuery } from '@tanstack/react-query'
import { Droplet } from 'lucide-react'
import { accountQuery } from '@/client/queries'
import { Card } from '@/components/ui/card'
import { type BillingView, dayInWords, planOfNextMonth } from '@/domain/billing'
import { PLAN } from '@/domain/plans'
import { formatNumber, plural } from '@/domain/plural'
import { affordsInWords } from '@/domain/quote-words'

export function BalanceCard({ billing }: { billing: BillingView }) {
  const { balance, subscription, pack, held } = billing
  const qualities = useQuery(accountQuery()).data?.qualities ?? ['standard']
  const day = dayInWords(billing.periodEnd)
  return (
    <Card className="grid content-start gap-3">
      <h2 className="text-base">Balance</h2>
      <p className="flex items-center gap-3 font-display text-3xl font-bold tracking-tight">
        <Droplet aria-hidden="true" className="size-9 text-primary" />
        <span>
          <span className="tabular-nums">{formatNumber(balance)}</span>{' '}
          <span className="text-lg font-semibold text-muted">Blots</span>
        </span>
      </p>
      <p className="text-muted">{affordsInWords(balance, qualities)}</p>
      <ul className="grid gap-1 border-t border-line pt-3 text-sm">
        <li>
          <strong className="tabular-nums">{formatNumber(subscription)}</strong>
          {` this month, resets ${day}`}
        </li>
        <li>
          <strong className="tabular-nums">{formatNumber(pack)}</strong> that never expire
        </li>
        <li className="text-muted">{`${formatNumber(PLAN[planOfNextMonth(billing)].blots)} more arrive on ${day}.`}</li>
      </ul>
      <p className="border-t border-line pt-3 text-sm text-muted">
        {held === 0
          ? 'Nothing is reserved. Blots are reserved when pages start, and come back for each page that does not pass.'
          : plural(held, {
              one: '# Blot is reserved by pages being inked. It comes back if they do not pass.',
              other:
                '# Blots are reserved by pages being inked. They come back for each page that does not pass.',
            })}
      </p>
    </Card>
  )
}
