import { describe, expect, it } from 'vitest'
import { inkPixels } from './bitmap'
import { connectedComponents } from './connected-components'
import { hollowOut } from './hollow-out'
import { renderBitmap } from './testing'

/** At 300 DPI: a disc 200 px wide (48 pt), one 60 px wide, and a stroke 10 px wide between them. */
const page = renderBitmap(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 400"><circle cx="150" cy="200" r="100"/><circle cx="500" cy="200" r="30"/><path d="M150 200H500" stroke="#000" stroke-width="10"/></svg>',
  612,
)

describe('hollowOut', () => {
  it('leaves an outline of what was solid, and small dots as they are', () => {
    const { bitmap, count } = hollowOut(page, 36, 3, 300)
    expect(count).toBe(1)
    expect(bitmap.data[200 * 612 + 150]).toBe(0)
    expect(bitmap.data[200 * 612 + 500]).toBe(1)
    expect(connectedComponents(bitmap, 0, 4).count).toBe(2)
    const outline = [...bitmap.data.slice(110 * 612, 111 * 612)].filter(Boolean).length
    expect(outline).toBeGreaterThan(20)
  })

  it('does nothing below the limit', () => {
    const { bitmap, count } = hollowOut(page, 60, 3, 300)
    expect(count).toBe(0)
    expect(inkPixels(bitmap)).toBe(inkPixels(page))
  })
})
