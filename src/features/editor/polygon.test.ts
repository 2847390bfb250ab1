import { describe, expect, it } from 'vitest'
import { Polygon } from './polygon'

const drawn = () => {
  const done: (readonly unknown[])[] = []
  return {
    polygon: new Polygon(
      () => {},
      (corners) => done.push(corners),
    ),
    done,
  }
}

describe('a polygon', () => {
  it('is closed by its first corner', () => {
    const { polygon, done } = drawn()
    for (const corner of [
      [0, 0],
      [100, 0],
      [100, 100],
      [4, 3],
    ] as const)
      polygon.add([...corner], 10)
    expect(done).toEqual([
      [
        [0, 0],
        [100, 0],
        [100, 100],
      ],
    ])
    expect(polygon.open).toBe(false)
  })

  it('is closed by a key, without the corner that was taken back', () => {
    const { polygon, done } = drawn()
    for (const corner of [
      [0, 0],
      [100, 0],
      [100, 100],
      [50, 300],
    ] as const)
      polygon.add([...corner], 10)
    polygon.back()
    polygon.close()
    expect(done).toEqual([
      [
        [0, 0],
        [100, 0],
        [100, 100],
      ],
    ])
  })

  it('of two corners is none, and a dropped one is none', () => {
    const { polygon, done } = drawn()
    polygon.add([0, 0], 10)
    polygon.add([50, 50], 10)
    polygon.close()
    polygon.add([0, 0], 10)
    polygon.drop()
    expect(done).toEqual([])
    expect(polygon.open).toBe(false)
  })
})
