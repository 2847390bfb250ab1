import { describe, expect, it } from 'vitest'
import { enlarge } from './enlarge'
import { shrink } from './shrink'
import { renderGrey, samplePage } from './testing'

describe('enlarge', () => {
  it('keeps a flat picture flat', () => {
    const flat = { width: 5, height: 4, data: new Uint8Array(20).fill(77) }
    expect(new Set(enlarge(flat, 13, 11).data)).toEqual(new Set([77]))
  })

  it('moves nothing: a mirror image stays one', () => {
    const row = [255, 255, 0, 0, 0, 255, 255]
    const wide = enlarge({ width: 7, height: 1, data: Uint8Array.from(row) }, 25, 1).data
    expect([...wide].reverse()).toEqual([...wide])
  })

  it('is undone by averaging, but for a little blur', () => {
    const page = renderGrey(samplePage(1), 306)
    const back = shrink(enlarge(page, page.width * 3, page.height * 3), page.width, page.height)
    const error =
      back.data.reduce((sum, value, i) => sum + Math.abs(value - page.data[i]!), 0) / back.data.length
    expect(error).toBeLessThan(5)
  })
})
