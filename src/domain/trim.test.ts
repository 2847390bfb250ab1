import { describe, expect, it } from 'vitest'
import { inchesIn, trimLabel } from './trim'

describe('a trim size', () => {
  it('is said in the units of the author', () => {
    expect([trimLabel('8.5x11'), trimLabel('8.5x11', 'mm'), trimLabel('a4', 'mm')]).toEqual([
      '8.5 × 11 in',
      '216 × 279 mm',
      'A4',
    ])
    expect([inchesIn(0.375, 'in'), inchesIn(0.375, 'mm')]).toEqual(['0.375 in', '9.5 mm'])
  })
})
