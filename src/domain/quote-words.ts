/** Quotes in words, for the line beside every button that spends. */
import type { Quote } from './blots'
import { blotsInWords, formatNumber, pagesInWords, plural } from './plural'

const DRAWINGS = { one: '# drawing', other: '# drawings' }

/** "480 Blots for 40 pages. You have 600. 120 left after." A shortfall is said instead of what is left. */
export function quoteInWords(quote: Quote): string {
  const items = quote.kind === 'edit' ? plural(quote.items, DRAWINGS) : pagesInWords(quote.items)
  const price = `${blotsInWords(quote.total)} for ${items}. You have ${formatNumber(quote.balance)}.`
  return quote.shortfall > 0
    ? `${price} ${blotsInWords(quote.shortfall)} short.`
    : `${price} ${formatNumber(quote.after)} left after.`
}
