import { expect, it } from 'vitest'
import { affordsInWords, blotLevel } from './blots'

it('calls a balance low under a fifth of the monthly grant', () => {
  expect(blotLevel({ plan: 'starter', balance: 120 })).toBe('plenty')
  expect(blotLevel({ plan: 'starter', balance: 119 })).toBe('low')
  expect(blotLevel({ plan: 'starter', balance: 0 })).toBe('empty')
})

it('says what a balance buys, in whole pages', () => {
  expect(affordsInWords(600)).toBe('Enough for about 50 pages.')
  expect(affordsInWords(23)).toBe('Enough for 1 page.')
  expect(affordsInWords(11)).toBe('Not enough for a page.')
})
