import { describe, expect, it } from 'vitest'
import { despeckle, removeSpecks } from './despeckle'
import { bitmapFrom } from './testing'

describe('removeSpecks', () => {
  it('takes small ink and leaves strokes, even thin ones', () => {
    const page = bitmapFrom(['#......', '.....##', '.....##', '.......', '#######'])
    expect(removeSpecks(page, 5)).toBe(2)
    expect(page).toEqual(bitmapFrom(['.......', '.......', '.......', '.......', '#######']))
  })

  it('counts diagonal pixels as one stroke', () => {
    const page = bitmapFrom(['#...', '.#..', '..#.', '...#'])
    expect(removeSpecks(page, 4)).toBe(0)
  })
})

describe('despeckle', () => {
  it('closes holes in ink and leaves regions', () => {
    const page = bitmapFrom(['######', '#.##.#', '####.#', '####.#', '######'])
    expect(despeckle(page, 1, 3)).toBe(0)
    expect(page).toEqual(bitmapFrom(['######', '####.#', '####.#', '####.#', '######']))
  })

  it('takes specks out first: what was around one is whole', () => {
    const page = bitmapFrom(['######', '#...##', '#.#.##', '#...##', '######'])
    expect(despeckle(page, 3, 9)).toBe(1)
    expect(page).toEqual(bitmapFrom(['######', '#...##', '#...##', '#...##', '######']))
  })
})
