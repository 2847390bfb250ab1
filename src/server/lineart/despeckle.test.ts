import { describe, expect, it } from 'vitest'
import { fillPinholes, removeSpecks } from './despeckle'
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

describe('fillPinholes', () => {
  it('closes holes in ink and leaves regions', () => {
    const page = bitmapFrom(['######', '#.##.#', '####.#', '####.#', '######'])
    expect(fillPinholes(page, 3)).toBe(1)
    expect(page).toEqual(bitmapFrom(['######', '####.#', '####.#', '####.#', '######']))
  })
})
