import { describe, expect, it } from 'vitest'
import type { Grey } from './grey'
import { shrink } from './shrink'

const ramp: Grey = {
  width: 6,
  height: 2,
  data: Uint8Array.of(0, 30, 60, 90, 120, 150, 0, 30, 60, 90, 120, 150),
}

describe('shrink', () => {
  it('averages whole pixels', () => {
    expect([...shrink(ramp, 3, 1).data]).toEqual([15, 75, 135])
  })

  it('averages parts of pixels by their share', () => {
    expect([...shrink(ramp, 4, 1).data]).toEqual([10, 50, 100, 140])
  })

  it('keeps the mean of the picture', () => {
    const data = Uint8Array.from({ length: 37 * 41 }, (_, i) => (i * 7919) % 256)
    const mean = (grey: Grey) => grey.data.reduce((sum, value) => sum + value, 0) / grey.data.length
    expect(mean(shrink({ width: 37, height: 41, data }, 11, 9))).toBeCloseTo(
      mean({ width: 37, height: 41, data }),
      0,
    )
  })
})
