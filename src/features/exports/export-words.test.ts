import { expect, it } from 'vitest'
import { bytesInWords, kindInWords } from './export-words'

it('says sizes as people do', () => {
  expect([400, 84_400, 3_354_000, 245_700_000].map(bytesInWords)).toEqual([
    '1 KB',
    '84 KB',
    '3.4 MB',
    '246 MB',
  ])
})

it('names single pages and counts many', () => {
  expect(kindInWords('title', 1)).toBe('Title page')
  expect(kindInWords('blank', 1)).toBe('1 blank page')
  expect(kindInWords('drawing', 40)).toBe('40 drawings')
})
