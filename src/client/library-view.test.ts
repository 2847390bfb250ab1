import { expect, it } from 'vitest'
import { askedBy, isWhole, viewOf, WHOLE_LIBRARY } from './library-view'

const id = 'c0a8d3f2-6c1f-4f4e-9b8a-1d2e3f405162'

it('reads an address, and passes over what it does not understand', () => {
  expect(viewOf({})).toEqual(WHOLE_LIBRARY)
  expect(viewOf({ q: 'cat', book: id, state: 'ready', like: id, tab: 'x' })).toEqual({
    q: 'cat',
    book: id,
    state: 'ready',
    collection: '',
    like: id,
  })
  expect(viewOf({ q: ['a', 'b'], book: "' or 1=1", state: 'stolen', like: '7' })).toEqual(WHOLE_LIBRARY)
})

it('asks only for what was said', () => {
  expect(askedBy(WHOLE_LIBRARY)).toEqual({})
  expect(isWhole({ ...WHOLE_LIBRARY, q: '  ' })).toBe(true)
  expect(askedBy({ ...WHOLE_LIBRARY, q: ' cat ', collection: id })).toEqual({ q: 'cat', collectionId: id })
})
