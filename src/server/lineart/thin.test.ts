import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectedComponents } from './connected-components'
import { bitmapFrom, renderBitmap, samplePage } from './testing'
import { thin } from './thin'

describe('thin', () => {
  it('leaves the middle line of a bar', () => {
    const skeleton = thin(bitmapFrom(['.........', '.#######.', '.#######.', '.#######.', '.........']))
    const rows = [0, 1, 2, 3, 4].map((y) => skeleton.data.slice(y * 9, y * 9 + 9).reduce((a, b) => a + b, 0))
    expect(rows[1]).toBe(0)
    expect(rows[2]).toBeGreaterThanOrEqual(4)
    expect(rows[3]).toBe(0)
  })

  it('opens and closes no region and loses no stroke', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (seed) => {
        const page = renderBitmap(samplePage(seed), 306)
        const skeleton = thin(page)
        const strokes = connectedComponents(page, 1, 8)
        expect(connectedComponents(skeleton, 1, 8).count).toBe(strokes.count)
        expect(connectedComponents(skeleton, 0, 4).count).toBe(connectedComponents(page, 0, 4).count)
      }),
      { numRuns: 6 },
    )
  })

  it('is at most two pixels thick anywhere', () => {
    const skeleton = thin(renderBitmap(samplePage(3), 612))
    const { width, data } = skeleton
    let blocks = 0
    for (let i = 0; i < data.length - 2 * width - 2; i++) {
      let ink = 0
      for (const row of [0, width, 2 * width]) for (const x of [0, 1, 2]) ink += data[i + row + x]!
      if (ink === 9) blocks++
    }
    expect(blocks).toBe(0)
  })
})
