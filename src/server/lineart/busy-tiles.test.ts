import { describe, expect, it } from 'vitest'
import { busySpans, busyTiles } from './busy-tiles'
import { whiteGrey } from './grey'
import { halveDarkest } from './halve'

const spansAt = (marks: readonly [x: number, y: number][], y: number) => {
  const picture = whiteGrey(100, 70)
  for (const [x, row] of marks) picture.data[row * 100 + x] = 90
  return busySpans(busyTiles(halveDarkest(picture), 200, 100), y)
}

describe('busyTiles', () => {
  it('are those with a mark and those around them', () => {
    expect(spansAt([[40, 40]], 40)).toEqual([[16, 64]])
    expect(spansAt([[40, 40]], 16)).toEqual([[16, 64]])
    expect(spansAt([[40, 40]], 15)).toEqual([])
    expect(spansAt([], 40)).toEqual([])
  })

  it('end with the picture', () => {
    expect(
      spansAt(
        [
          [0, 0],
          [99, 0],
        ],
        0,
      ),
    ).toEqual([
      [0, 32],
      [80, 100],
    ])
    expect(spansAt([[99, 69]], 69)).toEqual([[80, 100]])
  })
})
