import { describe, expect, it } from 'vitest'
import { type Bitmap, blankBitmap } from './bitmap'
import { type HeadPlace, likeness, likenessFromText, likenessToText, resemblance } from './likeness'

/** A head that looks to one side, drawn into a page by the inverse of what is to be undone. */
function drawn({ x, y, half, turn, mirrored }: HeadPlace, size = 400): Bitmap {
  const page = blankBitmap(size, size)
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const [dx, dy] = [column + 0.5 - x, row + 0.5 - y]
      const u = ((dx * cos + dy * sin) / half) * (mirrored ? -1 : 1)
      const v = (-dx * sin + dy * cos) / half
      const outline = Math.abs(Math.hypot(u, v) - 1) < 0.06
      const eye = Math.hypot(u - 0.4, v + 0.2) < 0.16
      const ear = Math.abs(u - 0.7) < 0.12 && v > -1.25 && v < -0.7
      if (outline || eye || ear) page.data[row * size + column] = 1
    }
  return page
}
const UPRIGHT = { x: 200, y: 200, half: 100, turn: 0, mirrored: false }
const upright = likeness(drawn(UPRIGHT), UPRIGHT)

describe('a likeness', () => {
  it.each([
    ['turned', { ...UPRIGHT, turn: 25 }],
    ['turned the other way', { ...UPRIGHT, turn: -70 }],
    ['mirrored', { ...UPRIGHT, mirrored: true }],
    ['mirrored and turned', { ...UPRIGHT, mirrored: true, turn: 40 }],
    ['smaller and elsewhere', { ...UPRIGHT, x: 120, y: 260, half: 60 }],
  ])('is the same for a head that is %s', (_, place) => {
    expect(resemblance(likeness(drawn(place), place), upright)).toBeGreaterThan(0.9)
  })

  it('tells that left and right are not the same', () => {
    const turnedAway = likeness(drawn({ ...UPRIGHT, mirrored: true }), UPRIGHT)
    expect(resemblance(turnedAway, upright)).toBeLessThan(0.8)
  })

  it('is like nothing on empty paper', () => {
    expect(resemblance(likeness(blankBitmap(9, 9), { ...UPRIGHT, x: -50 }), upright)).toBe(0)
  })

  it('can be written down', () => {
    expect(likenessFromText(likenessToText(upright))).toEqual(upright)
    expect(() => likenessFromText('')).toThrow(RangeError)
  })
})
