import { describe, expect, it } from 'vitest'
import { halfStrokes } from './half-strokes'
import { measureLines, sampleLines } from './measure-lines'
import { renderBitmap, seeded } from './testing'

/** Forty strokes at random angles, `weightPt` points wide, on a letter page at 300 DPI. */
function strokes(weightPt: number) {
  const random = seeded(11)
  const paths = Array.from({ length: 40 }, () => {
    const angle = random() * 2 * Math.PI
    const [x, y] = [100 + random() * 400, 100 + random() * 560]
    return `<path d="M${x} ${y}l${60 * Math.cos(angle)} ${60 * Math.sin(angle)}"/>`
  })
  const group = `<g stroke="#000" stroke-width="${weightPt}">${paths.join('')}</g>`
  return renderBitmap(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792">${group}</svg>`, 2550)
}

const measureOf = (page: ReturnType<typeof strokes>, hairlinePt = 0) =>
  measureLines(page, sampleLines(page, halfStrokes(page), 300), 300, hairlinePt)

describe('measureLines', () => {
  it.each([0.75, 1.25, 2.25, 3, 4.5, 6, 8])('measures strokes of %f points within a tenth', (weightPt) => {
    expect(Math.abs(measureOf(strokes(weightPt)).lineMedian!.value - weightPt)).toBeLessThan(0.1)
  })

  it('finds hairlines among strokes, and where they are', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792"><g fill="none" stroke="#000"><circle cx="200" cy="500" r="120" stroke-width="4"/><path d="M400 100H520M400 120H520" stroke-width="0.8"/></g></svg>`
    const { lineP10, lineMedian } = measureOf(renderBitmap(svg, 2550))
    expect(lineMedian!.value).toBeCloseTo(4, 0)
    expect(lineP10!.value).toBeLessThan(1)
    const [x, y] = lineP10!.spots[0]!.box
    expect(x).toBeGreaterThan(1600)
    expect(y).toBeLessThan(520)
  })

  it('finds one thing drawn in hairlines that no percentile shows', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792"><g fill="none" stroke="#000"><circle cx="250" cy="500" r="220" stroke-width="4"/><path d="M440 100H520" stroke-width="0.8"/></g></svg>`
    const { lineP10, hairlines } = measureOf(renderBitmap(svg, 2550), 1.26)
    expect(lineP10!.value).toBeGreaterThan(3.5)
    expect(hairlines!.value).toBeGreaterThan(4)
    expect(hairlines!.value).toBeLessThan(8)
    const [x, y] = hairlines!.spots[0]!.box
    expect(x).toBeGreaterThan(1750)
    expect(y).toBeLessThan(520)
  })
})
