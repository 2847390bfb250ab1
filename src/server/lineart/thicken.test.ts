import { describe, expect, it } from 'vitest'
import { copyBitmap, inkPixels } from './bitmap'
import { judge } from './judge'
import { renderBitmap, samplePage } from './testing'
import { heavier, thicken } from './thicken'

const gate = { audience: 'children', trim: '6x9' } as const
const page = renderBitmap(
  samplePage(16, 'children').replace('viewBox="0 0 612 792"', 'viewBox="0 0 528 792"'),
  1800,
)
const linePt = judge({ bitmap: page, ...gate }).metrics.lineMedian!
const { findings } = judge({ bitmap: page, ...gate })

describe('thicker lines', () => {
  it('are as much heavier as they may be, and leave the page given as it is', () => {
    const before = copyBitmap(page)
    const { bitmap, judgement, byPt } = thicken(page, { ...gate, linePt, findings })!
    expect(Buffer.compare(page.data, before.data)).toBe(0)
    expect(byPt).toBeGreaterThan(linePt * 0.04)
    expect(byPt).toBeLessThan(heavier(linePt) * 1.3)
    const metrics = (list: typeof findings) =>
      list.filter(({ severity }) => severity === 'fail').map(({ metric }) => metric)
    for (const metric of metrics(judgement.findings)) expect(metrics(findings)).toContain(metric)
    let lost = 0
    for (let i = 0; i < page.data.length; i++) if (page.data[i] && !bitmap.data[i]) lost++
    expect(lost).toBe(0)
  })

  it('are only the thin ones where there is room for no more, and none where there is no room', () => {
    let [full, steps] = [page, 0]
    for (;;) {
      const metrics = judge({ bitmap: full, ...gate })
      const more = thicken(full, { ...gate, linePt: metrics.metrics.lineMedian!, findings: metrics.findings })
      if (!more) break
      expect(inkPixels(more.bitmap)).toBeGreaterThan(inkPixels(full))
      full = more.bitmap
      expect(++steps).toBeLessThan(12)
    }
    expect(steps).toBeGreaterThan(0)
    const { metrics } = judge({ bitmap: full, ...gate })
    expect(metrics.ink).toBeLessThanOrEqual(13)
    expect(metrics.lineMedian).toBeLessThanOrEqual(5.5)
  })
})
