import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankBitmap, inkPlaces } from './bitmap'
import { distanceTransform } from './distance'
import { distanceAt } from './distance-at'
import { bitmapFrom, randomBitmap } from './testing'
import { thin } from './thin'

describe('distanceTransform', () => {
  it('is the distance to the nearest other pixel, exactly', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.6, max: 0.99, noNaN: true }), (seed, share) => {
        const bitmap = randomBitmap(61, 23, share, seed)
        const distance = distanceTransform(bitmap, 1)
        for (let i = 0; i < distance.length; i++) {
          let nearest = bitmap.data[i] ? 1 << 14 : 0
          for (let j = 0; j < distance.length && bitmap.data[i]; j++) {
            if (bitmap.data[j]) continue
            const [dx, dy] = [(i % 61) - (j % 61), Math.floor(i / 61) - Math.floor(j / 61)]
            nearest = Math.min(nearest, Math.hypot(dx, dy))
          }
          expect(distance[i]).toBeCloseTo(nearest, 4)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('measures paper as well as ink', () => {
    expect([...distanceTransform(bitmapFrom(['#...#']), 0)]).toEqual([0, 1, 2, 1, 0])
  })

  it('is far everywhere when there is nothing to be near to', () => {
    const distance = distanceTransform(blankBitmap(50, 4), 0)
    expect(Math.min(...distance)).toBe(1 << 14)
  })
})

describe('distanceAt', () => {
  it('is exact in the middle of a large black square too, and does not take a search for each pixel there', () => {
    const side = 1200
    const bitmap = { width: side, height: side, data: new Uint8Array(side * side).fill(1) }
    for (let i = 0; i < side; i++) bitmap.data[i] = bitmap.data[i * side] = 0
    const diagonal = { ...bitmap, data: new Uint8Array(side * side) }
    for (let i = 0; i < side; i++) diagonal.data[i * side + i] = 1
    const distance = distanceAt(bitmap, inkPlaces(diagonal))
    expect([1, 100, 500, side - 1].map((i) => distance[i * side + i])).toEqual([1, 100, 500, side - 1])
  })

  it('is the same distance, where it is asked for', () => {
    const bitmap = bitmapFrom(['.........', '.######..', '.#######.', '.#######.', '.######..', '....####.'])
    const skeleton = thin(bitmap)
    const distance = distanceTransform(bitmap, 1)
    expect(distanceAt(bitmap, inkPlaces(skeleton))).toEqual(
      distance.map((far, i) => (skeleton.data[i] ? far : 0)),
    )
    expect(distanceAt(bitmap, inkPlaces(bitmap))).toEqual(distance)
  })

  it('is far where there is no paper at all', () => {
    const black = bitmapFrom(['###', '###'])
    expect(new Set(distanceAt(black, inkPlaces(black)))).toEqual(new Set([1 << 14]))
  })
})
