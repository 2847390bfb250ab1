import { describe, expect, it } from 'vitest'
import { type InteriorPage, interiorGeometry, sideOf } from './print'
import { gutterBox, placeIn, spreadOfPage, spreadsOf, windowOf } from './spreads'

const pages = (count: number): InteriorPage[] =>
  Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    side: sideOf(i + 1),
    kind: 'drawing',
    drawing: i,
    tile: null,
    added: false,
  }))
const numbers = (count: number, bound: boolean) =>
  spreadsOf(pages(count), bound).map(({ left, right }) => [left?.number ?? null, right?.number ?? null])

describe('what lies open', () => {
  it('is the first page alone at the right, then two, then the last alone at the left', () => {
    expect(numbers(6, true)).toEqual([
      [null, 1],
      [2, 3],
      [4, 5],
      [6, null],
    ])
    expect(numbers(1, true)).toEqual([[null, 1]])
    expect(numbers(0, true)).toEqual([])
  })

  it('is one sheet after the other when nothing is bound', () => {
    expect(numbers(3, false)).toEqual([
      [null, 1],
      [null, 2],
      [null, 3],
    ])
  })

  it('is found by the number of a page', () => {
    for (const bound of [true, false])
      for (const { number } of pages(25)) {
        const spread = spreadsOf(pages(25), bound)[spreadOfPage(number, bound)]
        expect([spread?.left?.number, spread?.right?.number]).toContain(number)
      }
  })
})

describe('the part of a sheet that shows', () => {
  const boxes = (printer: 'kdp-paperback' | 'lulu') =>
    interiorGeometry({ trim: '8.5x11', bleed: true, pages: 24, printer })

  it('is the trim without guides, and everything with them', () => {
    const { recto } = boxes('kdp-paperback')
    const page = { side: 'recto' } as const
    expect(windowOf(recto, page, { untrimmed: false, facing: true })).toEqual(recto.trim)
    expect(windowOf(recto, page, { untrimmed: true, facing: false })).toEqual(recto.media)
    expect(windowOf(recto, page, { untrimmed: true, facing: true })).toEqual(recto.media)
  })

  it('ends at the fold where a page has bleed there too', () => {
    const { recto, verso } = boxes('lulu')
    const open = { untrimmed: true, facing: true }
    expect(windowOf(recto, { side: 'recto' }, open)).toEqual({ x: 9, y: 0, width: 621, height: 810 })
    expect(windowOf(verso, { side: 'verso' }, open)).toEqual({ x: 0, y: 0, width: 621, height: 810 })
  })

  it('places boxes as shares from the upper left', () => {
    const window = { x: 9, y: 0, width: 200, height: 400 }
    expect(placeIn(window, { x: 59, y: 300, width: 100, height: 40 })).toEqual({
      left: 0.25,
      top: 0.15,
      width: 0.5,
      height: 0.1,
    })
  })
})

it('the fold takes the gutter at the binding edge', () => {
  const geometry = interiorGeometry({ trim: '8.5x11', bleed: true, pages: 24, printer: 'kdp-paperback' })
  expect(gutterBox(geometry, { side: 'recto' })).toEqual({ x: 0, y: 9, width: 27, height: 792 })
  expect(gutterBox(geometry, { side: 'verso' })).toEqual({ x: 594, y: 9, width: 27, height: 792 })
})
