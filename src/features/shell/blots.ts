import type { AccountView } from '@/domain/account'
import { pagesAfforded } from '@/domain/blots'
import { lowBelow } from '@/domain/low-balance'
import { plural } from '@/domain/plural'

export type BlotLevel = 'plenty' | 'low' | 'empty'

/** Low under a fifth of what the plan brings a month; empty when nothing can be spent. */
export function blotLevel({ balance, plan }: Pick<AccountView, 'balance' | 'plan'>): BlotLevel {
  if (balance <= 0) return 'empty'
  return balance < lowBelow(plan) ? 'low' : 'plenty'
}

/** What a balance is good for. */
export function affordsInWords(balance: number): string {
  const pages = pagesAfforded(balance)
  if (pages === 0) return 'Not enough for a page.'
  return plural(pages, { one: 'Enough for # page.', other: 'Enough for about # pages.' })
}
