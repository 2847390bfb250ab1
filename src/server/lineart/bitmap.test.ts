import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blankBitmap,
  halveBitmap,
  inkPixels,
  packBits,
  packedStride,
  placeBitmap,
  unpackBits,
} from './bitmap'
import { bitmapFrom, randomBitmap } from './testing'

describe('packBits', () => {
  it('is undone by unpackBits at every width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer(),
        (w, h, seed) => {
          const bitmap = randomBitmap(w, h, 0.4, seed)
          expect(unpackBits(packBits(bitmap), w, h)).toEqual(bitmap)
        },
      ),
    )
  })

  it('puts the leftmost pixel in the highest bit and pads rows with paper', () => {
    const packed = packBits(bitmapFrom(['#........#']))
    expect([...packed]).toEqual([0b10000000, 0b01000000])
    expect(packedStride(10)).toBe(2)
  })
})

describe('unpackBits', () => {
  it('refuses too few bytes', () => {
    expect(() => unpackBits(new Uint8Array(3), 16, 2)).toThrow(RangeError)
  })
})

describe('halveBitmap', () => {
  it('keeps a stroke one pixel wide in one piece', () => {
    const half = halveBitmap(bitmapFrom(['......', '######', '......', '......']))
    expect(half.data).toEqual(bitmapFrom(['###', '...']).data)
  })

  it.each([
    [40, 30],
    [41, 30],
    [40, 31],
    [1, 1],
  ])('inks what is at least half ink, also at odd edges: %i × %i', (width, height) => {
    const page = randomBitmap(width, height, 0.4, 3)
    const half = halveBitmap(page)
    const at = (x: number, y: number) => (x < width && y < height ? page.data[y * width + x]! : 0)
    half.data.forEach((ink, i) => {
      const [x, y] = [2 * (i % half.width), 2 * Math.floor(i / half.width)]
      expect(ink).toBe(at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1) >= 2 ? 1 : 0)
    })
  })

  it('drops a single pixel and pads odd edges', () => {
    const half = halveBitmap(bitmapFrom(['#..', '..#', '..#']))
    expect(half).toEqual(bitmapFrom(['..', '..']))
  })
})

describe('placeBitmap', () => {
  it('cuts off what falls outside of the page', () => {
    const page = placeBitmap(bitmapFrom(['###', '###']), 4, 2, 2, -1)
    expect(page).toEqual(bitmapFrom(['..##', '....']))
  })

  it('leaves the page blank when nothing lands on it', () => {
    expect(inkPixels(placeBitmap(bitmapFrom(['##']), 3, 3, 9, 9))).toBe(0)
    expect(inkPixels(blankBitmap(3, 3))).toBe(0)
  })
})
