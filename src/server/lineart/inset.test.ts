import { describe, expect, it } from 'vitest'
import { blankBitmap } from './bitmap'
import { connectedComponents } from './connected-components'
import { inkBox } from './fingerprint'
import { inset } from './inset'
import { renderBitmap } from './testing'

const draw = (body: string) =>
  renderBitmap(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" fill="none" stroke="#000" stroke-width="8">${body}</svg>`,
    600,
  )

describe('inset', () => {
  it('frees the margin on every side', () => {
    const box = inkBox(inset(draw('<rect x="10" y="12" width="580" height="776"/>'), 40, 8))!
    expect(box.left).toBeGreaterThanOrEqual(40)
    expect(box.top).toBeGreaterThanOrEqual(40)
    expect(box.right).toBeLessThan(560)
    expect(box.bottom).toBeLessThan(760)
  })

  it('frames a drawing that ran off the page, so that its regions stay closed', () => {
    const running = inset(draw('<path d="M-10 300H610M300 -10V810"/>'), 40, 8)
    expect(connectedComponents(running, 0, 4).count).toBe(5)
  })

  it('leaves a blank page blank', () => {
    const blank = blankBitmap(60, 80)
    expect(inset(blank, 5, 2)).toBe(blank)
  })
})
