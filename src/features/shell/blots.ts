import type { AccountView } from '@/domain/account'
import { lowBelow } from '@/domain/low-balance'

export type BlotLevel = 'plenty' | 'low' | 'empty'

/** Low under a fifth of what the plan brings a month; empty when nothing can be spent. */
export function blotLevel({ balance, plan }: Pick<AccountView, 'balance' | 'plan'>): BlotLevel {
  if (balance <= 0) return 'empty'
  return balance < lowBelow(plan) ? 'low' : 'plenty'
}
