'use client'
import { useQuery } from '@tanstack/react-query'
import { Droplet } from 'lucide-react'
import Link from 'next/link'
import { accountQuery } from '@/client/queries'
import { dayInWords } from '@/domain/billing'
import { plural } from '@/domain/plural'
import { affordsInWords } from '@/domain/quote-words'
import { RollingNumber } from './rolling-number'

/** The balance at the foot of the sidebar. */
export function BlotsCard() {
  const { data: account } = useQuery(accountQuery())
  if (!account?.billing) return null
  return (
    <Link href="/billing" className="sheet grid gap-1 p-3.5 no-underline transition-colors hover:bg-sunken">
      <span className="flex items-center gap-2 font-semibold">
        <Droplet aria-hidden="true" className="size-4 text-primary" />
        <span>
          <RollingNumber value={account.balance} /> Blots
        </span>
      </span>
      <span className="text-note text-muted">{affordsInWords(account.balance, account.qualities)}</span>
      <span className="text-note text-muted">{`Next refill ${dayInWords(account.refillAt)}`}</span>
      {account.held > 0 && (
        <span className="text-note text-muted">
          {plural(account.held, { one: '# more is reserved.', other: '# more are reserved.' })}
        </span>
      )}
    </Link>
  )
}
