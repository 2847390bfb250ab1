import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bitmap } from './bitmap'
import { connectedComponents, flipComponents, labelAt, labelMap, paperAround } from './connected-components'
import { bitmapFrom, randomBitmap } from './testing'

/** Components counted the slow way. */
function floodAreas({ width, height, data }: Bitmap, of: 0 | 1, connectivity: 4 | 8): number[] {
  const seen = new Uint8Array(data.length)
  const areas: number[] = []
  for (let start = 0; start < data.length; start++) {
    if (data[start] !== of || seen[start]) continue
    const stack = [start]
    seen[start] = 1
    let area = 0
    while (stack.length > 0) {
      const at = stack.pop()!
      area++
      const [x, y] = [at % width, Math.floor(at / width)]
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          if ((connectivity === 4 && dx !== 0 && dy !== 0) || x + dx < 0 || x + dx >= width) continue
          const j = at + dy * width + dx
          if (y + dy < 0 || y + dy >= height || data[j] !== of || seen[j]) continue
          seen[j] = 1
          stack.push(j)
        }
      }
    }
    areas.push(area)
  }
  return areas
}

describe('connectedComponents', () => {
  it('finds what a flood fill finds, in the order of first pixels', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        fc.constantFrom<0 | 1>(0, 1),
        fc.constantFrom<4 | 8>(4, 8),
        (seed, share, of, connectivity) => {
          const bitmap = randomBitmap(23, 17, share, seed)
          const components = connectedComponents(bitmap, of, connectivity)
          expect([...components.area.slice(1)]).toEqual(floodAreas(bitmap, of, connectivity))
        },
      ),
    )
  })

  it('knows the bounding box of each', () => {
    const components = connectedComponents(bitmapFrom(['..#.', '.##.', '...#', '#...']), 1, 4)
    const { left, top, right, bottom, count } = components
    expect(count).toBe(3)
    expect([left[1], top[1], right[1], bottom[1]]).toEqual([1, 0, 2, 1])
    expect([left[3], top[3], right[3], bottom[3]]).toEqual([0, 3, 0, 3])
  })

  it('joins ink across corners and keeps paper apart there', () => {
    const diagonal = bitmapFrom(['#..', '.#.', '..#'])
    expect(connectedComponents(diagonal, 1, 8).count).toBe(1)
    expect(connectedComponents(diagonal, 0, 4).count).toBe(2)
  })
})

describe('paperAround', () => {
  it('is what is found in the bitmap, with components erased too', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.01, max: 0.9, noNaN: true }), (seed, share) => {
        const bitmap = randomBitmap(67, 9, share, seed)
        const ink = connectedComponents(bitmap, 1, 8)
        expect(paperAround(ink)).toEqual(connectedComponents(bitmap, 0, 4))
        const odd = Uint8Array.from({ length: ink.count + 1 }, (_, label) => label & 1)
        flipComponents(bitmap, ink, odd)
        expect(paperAround(ink, odd)).toEqual(connectedComponents(bitmap, 0, 4))
      }),
    )
  })
})

describe('labels', () => {
  it('are the same by map and by pixel', () => {
    const components = connectedComponents(randomBitmap(31, 19, 0.5, 4), 1, 8)
    const map = labelMap(components)
    for (let i = 0; i < map.length; i++) expect(labelAt(components, i % 31, Math.floor(i / 31))).toBe(map[i])
  })
})

describe('flipComponents', () => {
  it('erases the chosen components only', () => {
    const bitmap = bitmapFrom(['##.#', '....', '#..#'])
    flipComponents(bitmap, connectedComponents(bitmap, 1, 8), Uint8Array.of(0, 1, 0, 1, 0))
    expect(bitmap).toEqual(bitmapFrom(['...#', '....', '...#']))
  })
})
