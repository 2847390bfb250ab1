'use client'
import { useQuery } from '@tanstack/react-query'
import type { Quote } from '@/domain/blots'
import { blotsInWords } from '@/domain/plural'
import { quoteInWords } from '@/domain/quote-words'
import { accountQuery } from './queries'

/** What can be spent, and prices in words. In a studio without billing nothing costs anything and no price is named. */
export function useWallet() {
  const account = useQuery(accountQuery()).data
  const billing = account?.billing ?? true
  return {
    billing,
    balance: billing ? (account?.balance ?? 0) : Number.POSITIVE_INFINITY,
    /** "Redraw, 12 Blots". */
    priced: (verb: string, blots: number): string => (billing ? `${verb}, ${blotsInWords(blots)}` : verb),
    /** "12 Blots for 1 page. You have 600. 588 left after." */
    quoted: (quote: Quote): string => (billing ? quoteInWords(quote) : ''),
  }
}

/** Where to get the Blots that are missing. */
export const getBlotsHref = (shortfall: number): `/billing${string}` =>
  shortfall > 0 ? `/billing?short=${shortfall}` : '/billing'
