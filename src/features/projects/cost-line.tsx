'use client'
import { useQuery } from '@tanstack/react-query'
import { accountQuery } from '@/client/queries'
import { quote } from '@/domain/blots'
import { quoteInWords } from '@/domain/quote-words'

/** What the drawings will cost, as the number of pages changes. Planning itself is free. */
export function CostLine({ pages }: { pages: number }) {
  const account = useQuery(accountQuery()).data
  if (!account?.billing || !(pages > 0)) return null
  return (
    <p role="status" className="max-w-prose text-sm text-muted">
      {quoteInWords(quote('page', pages, account.balance))} Pages that fail are never charged.
    </p>
  )
}
