'use client'
import { useQuery } from '@tanstack/react-query'
import { PAGE_PRICE, type Quote } from '@/domain/blots'
import { blotsInWords } from '@/domain/plural'
import { drawnIn } from '@/domain/quality'
import { quoteInWords } from '@/domain/quote-words'
import { useChosenQuality } from './book-prices'
import { accountQuery } from './queries'

/** What can be spent, and prices in words. In a studio without billing nothing costs anything and no price is named. */
export function useWallet() {
  const account = useQuery(accountQuery()).data
  const billing = account?.billing ?? true
  const quality = drawnIn(useChosenQuality(), account?.qualities ?? [])
  return {
    billing,
    /** What pages of this book are drawn in; standard ones outside of a book. */
    quality,
    /** Blots of one of them, and of one drawing of an edit. */
    pagePrice: PAGE_PRICE[quality],
    /** Why nothing new can be inked for now, or null. */
    inkingOff: account?.switchedOff.generation ?? null,
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
