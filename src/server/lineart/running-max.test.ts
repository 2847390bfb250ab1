import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grey } from './grey'
import { closing, runningMax } from './running-max'
import { seeded } from './testing'

function noise(width: number, height: number, seed: number): Grey {
  const random = seeded(seed)
  return { width, height, data: Uint8Array.from({ length: width * height }, () => random() * 256) }
}

describe('runningMax', () => {
  it('is the largest value of every square, cut at the borders', () => {
    const size = fc.integer({ min: 1, max: 24 })
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 9 }), fc.integer(), (width, height, radius, seed) => {
        const grey = noise(width, height, seed)
        const max = runningMax(grey, radius)
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            let most = 0
            for (let j = Math.max(0, y - radius); j <= Math.min(height - 1, y + radius); j++)
              for (let i = Math.max(0, x - radius); i <= Math.min(width - 1, x + radius); i++)
                most = Math.max(most, grey.data[j * width + i]!)
            expect(max.data[y * width + x]).toBe(most)
          }
        }
      }),
    )
  })
})

describe('closing', () => {
  it('is the smallest of the largest values around', () => {
    const grey = noise(20, 20, 3)
    const negative = (of: Grey) => ({ ...of, data: of.data.map((value) => 255 - value) })
    const smallest = negative(runningMax(negative(runningMax(grey, 2)), 2))
    expect(closing(grey, 2)).toEqual(smallest)
  })

  it('fills a dark stroke and keeps the edge of a dark area', () => {
    const row = [...new Array(10).fill(250), 10, 10, ...new Array(10).fill(250), ...new Array(14).fill(180)]
    const picture = { width: row.length, height: 9, data: Uint8Array.from(new Array(9).fill(row).flat()) }
    const filled = closing(picture, 3).data.slice(0, row.length)
    expect([...filled.slice(0, 22)]).toEqual(new Array(22).fill(250))
    expect([...filled.slice(22)]).toEqual(new Array(14).fill(180))
  })
})
