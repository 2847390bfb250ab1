import { expect, it } from 'vitest'
import { quote } from './blots'
import { quoteInWords } from './quote-words'

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
