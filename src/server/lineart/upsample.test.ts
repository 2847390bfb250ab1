import { describe, expect, it } from 'vitest'
import { inkPixels } from './bitmap'
import type { Grey } from './grey'
import { inkOverlap, renderBitmap, renderGrey, samplePage } from './testing'
import { fitInside, upsampleToBitmap } from './upsample'

describe('upsampleToBitmap', () => {
  it('finds the edges of a drawing between the pixels of its half-size rendering', () => {
    const page = samplePage(1)
    const small = renderGrey(page, 612)
    const large = upsampleToBitmap(small, 1224, 1584, fitInside(small, 1224, 1584))
    expect(inkOverlap(large, renderBitmap(page, 1224))).toBeGreaterThan(0.93)
  })

  it('shifts nothing: a mirrored picture gives the mirrored page', () => {
    const field: Grey = { width: 9, height: 3, data: new Uint8Array(27).fill(255) }
    for (let y = 0; y < 3; y++) field.data.fill(0, y * 9 + 3, y * 9 + 6)
    const page = upsampleToBitmap(field, 23, 8, { scaleX: 23 / 9, scaleY: 23 / 9, left: 0, top: 0 })
    const row = [...page.data.slice(23 * 4, 23 * 5)]
    expect(row).toEqual(row.toReversed())
    expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(23 / 3, -1)
  })

  it('leaves the page beside the picture blank', () => {
    const black: Grey = { width: 10, height: 10, data: new Uint8Array(100) }
    const page = upsampleToBitmap(black, 60, 30, fitInside(black, 60, 30))
    expect(inkPixels(page)).toBe(900)
    expect(page.data.slice(15 * 60, 15 * 60 + 15)).toEqual(new Uint8Array(15))
    expect(page.data[15 * 60 + 15]).toBe(1)
  })
})

describe('fitInside', () => {
  it('centers without stretching', () => {
    const picture: Grey = { width: 100, height: 50, data: new Uint8Array(5000) }
    expect(fitInside(picture, 300, 400)).toEqual({ scaleX: 3, scaleY: 3, left: 0, top: 125 })
    expect(fitInside(picture, 300, 100)).toEqual({ scaleX: 2, scaleY: 2, left: 50, top: 0 })
  })

  it('fills the page when only rounding keeps the shapes apart', () => {
    const raw: Grey = { width: 1276, height: 1650, data: new Uint8Array(0) }
    expect(fitInside(raw, 2550, 3300)).toEqual({ scaleX: 2550 / 1276, scaleY: 2, left: 0, top: 0 })
  })
})
