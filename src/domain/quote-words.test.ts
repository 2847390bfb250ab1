import { expect, it } from 'vitest'
import { quote } from './blots'
import { affordsInWords, quoteInWords } from './quote-words'

it('says price, balance and what is left', () => {
  expect(quoteInWords(quote(['page', 'standard'], 40, 600))).toBe(
    '480 Blots for 40 pages. You have 600. 120 left after.',
  )
})

it('says what is missing instead of a negative rest', () => {
  expect(quoteInWords(quote(['page', 'standard'], 1, 11))).toBe(
    '12 Blots for 1 page. You have 11. 1 Blot short.',
  )
})

it('groups thousands', () => {
  expect(quoteInWords(quote(['page', 'standard'], 120, 5000))).toContain(
    '1,440 Blots for 120 pages. You have 5,000.',
  )
})

it('says what a balance buys, in whole pages, and which where there are several kinds', () => {
  const said = (...offered: Parameters<typeof affordsInWords>[1]) =>
    [600, 23, 11, 6].map((balance) => affordsInWords(balance, offered))
  const none = 'Not enough for a page.'
  expect(said('standard')).toEqual(['Enough for about 50 pages.', 'Enough for 1 page.', none, none])
  expect(said('draft', 'standard', 'fine')).toEqual([
    ...['Enough for about 50 standard pages.', 'Enough for 1 standard page.'],
    ...['Enough for a draft page.', none],
  ])
})
