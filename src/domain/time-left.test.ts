import { expect, it } from 'vitest'
import { timeLeftInWords } from './time-left'

it('never promises less than half a minute', () => {
  expect(timeLeftInWords(0)).toBe('About 30 seconds left.')
  expect(timeLeftInWords(30_000)).toBe('About 30 seconds left.')
})

it('rounds up to whole minutes after that', () => {
  expect(timeLeftInWords(60_000)).toBe('About 1 min left.')
  expect(timeLeftInWords(95_000)).toBe('About 2 min left.')
  expect(timeLeftInWords(240_000)).toBe('About 4 min left.')
})
