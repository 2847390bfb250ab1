import { describe, expect, it } from 'vitest'
import { connectedComponents } from './connected-components'
import { mergeRegions } from './merge-regions'
import { renderBitmap } from './testing'

const draw = (body: string) =>
  renderBitmap(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300" fill="none" stroke="#000" stroke-width="6">${body}</svg>`,
    300,
  )

const limits = { colorable: 900, roomy: 3600, pinhole: 20, line: 6, wall: 8 }
const regionsOf = (page: ReturnType<typeof draw>) =>
  [...connectedComponents(page, 0, 4).area.slice(1)].sort((a, b) => a - b)

describe('mergeRegions', () => {
  it('joins small shapes to each other before the large one around them', () => {
    const window = draw('<rect x="100" y="100" width="60" height="60"/><path d="M130 100V160M100 130H160"/>')
    expect(regionsOf(window)).toHaveLength(5)
    const { bitmap, count } = mergeRegions(window, limits, 9)
    expect(count).toBe(4)
    const after = regionsOf(bitmap)
    expect(after).toHaveLength(2)
    expect(after[0]).toBeGreaterThan(2500)
    expect(bitmap.data[100 * 300 + 130]).toBe(1)
    expect(bitmap.data[130 * 300 + 130]).toBe(0)
  })

  it('makes a dot of a ring that lies alone', () => {
    const { bitmap, count } = mergeRegions(draw('<circle cx="150" cy="150" r="14"/>'), limits, 9)
    expect(count).toBe(1)
    expect(regionsOf(bitmap)).toHaveLength(1)
    expect(bitmap.data[150 * 300 + 150]).toBe(1)
  })

  it('stops when it has merged as many as asked', () => {
    const rings = draw(
      '<circle cx="50" cy="50" r="12"/><circle cx="150" cy="50" r="14"/><circle cx="250" cy="50" r="16"/>',
    )
    const { bitmap, count } = mergeRegions(rings, limits, 2)
    expect(count).toBe(2)
    expect(regionsOf(bitmap)).toHaveLength(2)
    expect(bitmap.data[50 * 300 + 250]).toBe(0)
  })

  it('leaves regions alone that can be colored', () => {
    expect(mergeRegions(draw('<rect x="50" y="50" width="90" height="90"/>'), limits, 9).count).toBe(0)
  })
})
