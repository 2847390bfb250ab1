import { describe, expect, it } from 'vitest'
import { cleanPicture } from './clean'
import { contours } from './contours'
import { fitCurve } from './fit-curve'
import { bitmapFrom, inkOverlap, renderBitmap, renderGrey, samplePage } from './testing'
import { traceField, traceSvg } from './trace'

const greyOf = (rows: string[]) => {
  const { width, height, data } = bitmapFrom(rows)
  return { width, height, data: data.map((ink) => (ink ? 0 : 255)) }
}

describe('contours', () => {
  it('are one per outline, holes included', () => {
    expect(contours(greyOf(['.....', '.###.', '.#.#.', '.###.', '.....']), 128)).toHaveLength(2)
    expect(contours(greyOf(['#.', '..']), 128)).toHaveLength(1)
    expect(contours(greyOf(['..', '..']), 128)).toEqual([])
  })

  it('enclose the area of the ink', () => {
    const [outline] = contours(greyOf(['......', '.####.', '.####.', '.####.', '.####.', '......']), 127.5)
    let doubled = 0
    for (let i = 0; i < outline!.length; i += 2) {
      const j = (i + 2) % outline!.length
      doubled += outline![i]! * outline![j + 1]! - outline![j]! * outline![i + 1]!
    }
    expect(Math.abs(doubled) / 2).toBeCloseTo(15.5, 1)
  })

  it('follow diagonal contacts without losing their way', () => {
    for (const rows of [
      ['#.#', '.#.', '#.#'],
      ['#..', '.#.', '..#'],
      ['##.', '##.', '..#'],
    ])
      for (const outline of contours(greyOf(rows), 128)) expect(outline.length).toBeGreaterThanOrEqual(8)
  })
})

describe('fitCurve', () => {
  it('needs few curves for a circle', () => {
    const circle = Array.from({ length: 201 }, (_, i): [number, number] => [
      100 * Math.cos((i * Math.PI) / 100),
      100 * Math.sin((i * Math.PI) / 100),
    ])
    const curves = fitCurve(circle, 0.3)
    expect(curves.length).toBeLessThanOrEqual(8)
    for (const [a, , , d] of curves) for (const [x, y] of [a, d]) expect(Math.hypot(x, y)).toBeCloseTo(100, 3)
  })

  it('makes nothing of a single point', () => {
    expect(fitCurve([[1, 1]], 1)).toEqual([])
  })
})

describe('traceSvg', () => {
  it.each([
    ['toddler', 0.985],
    ['children', 0.985],
    ['tween', 0.985],
    ['adult', 0.98],
  ] as const)('is the page again when drawn, for %s', (audience, overlap) => {
    const page = renderBitmap(samplePage(6, audience), 2550)
    expect(inkOverlap(renderBitmap(traceSvg(page), 2550), page)).toBeGreaterThan(overlap)
  })

  it('has the page’s size in inches and is small', () => {
    const page = renderBitmap(samplePage(1), 2550)
    const file = traceSvg(page)
    expect(file).toContain('width="8.5in" height="11in" viewBox="0 0 2550 3300"')
    expect(file.length).toBeLessThan(150_000)
  })

  it('is empty for an empty page', () => {
    expect(traceSvg(bitmapFrom(['....', '....']))).toContain('d=""')
  })
})

describe('traceField', () => {
  it('draws what cleaning made of the picture', () => {
    const size = { width: 2550, height: 3300 }
    const { bitmap, field, placement } = cleanPicture({ grey: renderGrey(samplePage(6), 1275) }, size)
    expect(inkOverlap(renderBitmap(traceField(field, placement, 2550, 3300), 2550), bitmap)).toBeGreaterThan(
      0.95,
    )
  })
})
