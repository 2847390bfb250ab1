'use client'
import { useQuery } from '@tanstack/react-query'
import { accountQuery } from '@/client/queries'
import { quote } from '@/domain/blots'
import { drawnIn, type Quality } from '@/domain/quality'
import { quoteInWords } from '@/domain/quote-words'

/** What the drawings will cost, as the number of pages changes. Planning itself is free. */
export function CostLine({ pages, quality }: { pages: number; quality: Quality }) {
  const account = useQuery(accountQuery()).data
  if (!account?.billing || !(pages > 0)) return null
  const ware = ['page', drawnIn(quality, account.qualities)] as const
  return (
    <p role="status" className="max-w-prose text-sm text-muted">
      {quoteInWords(quote(ware, pages, account.balance))} Pages that fail are never charged.
    </p>
  )
}
