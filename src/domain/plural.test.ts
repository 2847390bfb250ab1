import { expect, it } from 'vitest'
import { blotsInWords, pagesInWords, plural } from './plural'

it('counts one and many', () => {
  expect(pagesInWords(1)).toBe('1 page')
  expect(pagesInWords(40)).toBe('40 pages')
  expect(pagesInWords(0)).toBe('0 pages')
})

it('writes large numbers as people do', () => {
  expect(blotsInWords(1200)).toBe('1,200 Blots')
})

it('keeps the sentence in one piece', () => {
  expect(plural(1, { one: '# page of Moss needs your eye', other: '# pages of Moss need your eye' })).toBe(
    '1 page of Moss needs your eye',
  )
})
