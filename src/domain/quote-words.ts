/** Quotes in words, for the line beside every button that spends. */
import { pagesAfforded, type Quote } from './blots'
import { blotsInWords, formatNumber, pagesInWords, plural } from './plural'
import type { Quality } from './quality'

const DRAWINGS = { one: '# drawing', other: '# drawings' }

/** "480 Blots for 40 pages. You have 600. 120 left after." A shortfall is said instead of what is left. */
export function quoteInWords(quote: Quote): string {
  const items = quote.kind === 'edit' ? plural(quote.items, DRAWINGS) : pagesInWords(quote.items)
  const price = `${blotsInWords(quote.total)} for ${items}. You have ${formatNumber(quote.balance)}.`
  return quote.shortfall > 0
    ? `${price} ${blotsInWords(quote.shortfall)} short.`
    : `${price} ${formatNumber(quote.after)} left after.`
}

/** What a balance is good for: standard pages, and said so where the studio offers others; below that a draft. */
export function affordsInWords(balance: number, offered: readonly Quality[]): string {
  const pages = pagesAfforded(balance)
  if (pages === 0)
    return offered.includes('draft') && pagesAfforded(balance, 'draft') > 0
      ? 'Enough for a draft page.'
      : 'Not enough for a page.'
  return plural(
    pages,
    offered.length > 1
      ? { one: 'Enough for # standard page.', other: 'Enough for about # standard pages.' }
      : { one: 'Enough for # page.', other: 'Enough for about # pages.' },
  )
}
