import { describe, expect, it } from 'vitest'
import { whiteGrey } from './grey'
import { renderGrey, samplePage } from './testing'
import { isBilevel, workingGrey } from './working-grey'

describe('workingGrey', () => {
  it.each([
    [300, 1063],
    [1024, 1024],
    [1275, 1275],
    [2550, 1275],
    [3400, 1275],
  ])('works on a picture %i pixels wide at %i', (width, worked) => {
    expect(workingGrey(whiteGrey(width, Math.round((width * 11) / 8.5)), 2550, 3300).width).toBe(worked)
  })

  it('turns black pages with white strokes around and leaves dark drawings alone', () => {
    const page = renderGrey(samplePage(2), 1275)
    const negative = { ...page, data: page.data.map((value) => 255 - value) }
    expect(workingGrey(negative, 2550, 3300).data).toEqual(page.data)
    const half = { ...page, data: page.data.map((value, i) => (i % 1275 < 700 ? 0 : value)) }
    expect(workingGrey(half, 2550, 3300).data).toBe(half.data)
  })
})

describe('isBilevel', () => {
  it('allows hardly any grey', () => {
    const page = whiteGrey(100, 100)
    expect(isBilevel(page)).toBe(true)
    page.data.fill(128, 0, 100)
    expect(isBilevel(page)).toBe(false)
  })
})
