import { describe, expect, it } from 'vitest'
import type { Grey } from './grey'
import { halveDarkest, halveMean } from './halve'

const odd: Grey = { width: 3, height: 3, data: Uint8Array.of(10, 30, 200, 50, 70, 100, 90, 110, 40) }

describe('halving', () => {
  it('averages four pixels, fewer at odd edges', () => {
    expect(halveMean(odd)).toEqual({ width: 2, height: 2, data: Uint8Array.of(40, 150, 100, 40) })
  })

  it('keeps the darkest of four', () => {
    expect(halveDarkest(odd).data).toEqual(Uint8Array.of(10, 100, 90, 40))
  })
})
