import { Droplet } from 'lucide-react'
import { Card } from '@/components/ui/card'
import type { AccountView } from '@/domain/account'
import { pagesAfforded } from '@/domain/blots'
import { formatNumber, plural } from '@/domain/plural'

export function BalanceCard({ account }: { account: AccountView }) {
  return (
    <Card className="grid content-start gap-3">
      <h2 className="text-base">Balance</h2>
      <p className="flex items-center gap-3 font-display text-3xl font-bold tracking-tight">
        <Droplet aria-hidden="true" className="size-9 text-primary" />
        <span>
          <span className="tabular-nums">{formatNumber(account.balance)}</span>{' '}
          <span className="text-lg font-semibold text-muted">Blots</span>
        </span>
      </p>
      <p className="text-muted">
        {plural(pagesAfforded(account.balance), {
          one: 'Enough for # new page or redraw.',
          other: 'Enough for # new pages or redraws.',
        })}
      </p>
      <p className="border-t border-line pt-3 text-sm text-muted">
        {account.held === 0
          ? 'Nothing is reserved. Blots are reserved when pages start, and come back for each page that does not pass.'
          : plural(account.held, {
              one: '# Blot is reserved by pages being inked. It comes back if they do not pass.',
              other:
                '# Blots are reserved by pages being inked. They come back for each page that does not pass.',
            })}
      </p>
    </Card>
  )
}
