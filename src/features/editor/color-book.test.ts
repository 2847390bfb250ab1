import { describe, expect, it } from 'vitest'
import { ColorBook } from './color-book'

const fillsOf = (book: ColorBook) => Object.fromEntries(book.snapshot().fills)

describe('the colors of a page', () => {
  it('are put on, changed, and taken off by the same crayon', () => {
    const book = new ColorBook()
    book.toggle(3, 'sky')
    book.toggle(3, 'fern')
    expect(fillsOf(book)).toEqual({ 3: 'fern' })
    book.toggle(3, 'fern')
    expect(fillsOf(book)).toEqual({})
  })

  it('of one drag are one step back', () => {
    const book = new ColorBook()
    book.toggle(1, 'rose')
    const drag = book.drag('sky')
    for (const id of [2, 3, 2, 4]) drag.add(id)
    expect(fillsOf(book)).toEqual({ 1: 'rose', 2: 'sky', 3: 'sky', 4: 'sky' })
    book.undo()
    expect(fillsOf(book)).toEqual({ 1: 'rose' })
    book.redo()
    expect(fillsOf(book)).toEqual({ 1: 'rose', 2: 'sky', 3: 'sky', 4: 'sky' })
  })

  it('of a drag that a second finger interrupts are gone', () => {
    const book = new ColorBook()
    book.toggle(1, 'rose')
    const drag = book.drag('sky')
    drag.add(1)
    drag.add(2)
    drag.cancel()
    expect(fillsOf(book)).toEqual({ 1: 'rose' })
    book.undo()
    expect(fillsOf(book)).toEqual({})
    expect(book.snapshot().canUndo).toBe(false)
  })

  it('tell which shapes changed, so that only those are painted', () => {
    const book = new ColorBook()
    const changed: (readonly number[] | null)[] = []
    book.onChanged = (ids) => changed.push(ids)
    book.toggle(5, 'sky')
    book.undo()
    expect(changed).toEqual([[5], null])
  })

  it('that were saved are no change', () => {
    const book = new ColorBook()
    book.load(new Map([[2, 'grape']]))
    expect(book.snapshot()).toMatchObject({ changes: 0, canUndo: false })
  })
})
