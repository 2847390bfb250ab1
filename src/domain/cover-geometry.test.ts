import { describe, expect, it } from 'vitest'
import { type CoverSpec, coverGeometry, spineWidth } from './cover-geometry'
import { PRINTER_RULES, PRINTERS } from './printer'
import { PAPERS } from './printer-rules'
import { TRIMS } from './trim'

const inches = (spec: CoverSpec) => {
  const { pageSize, spineWidth: spine } = coverGeometry(spec)
  const three = (value: number) => Number(value.toFixed(3))
  return { width: three(pageSize.width / 72), height: three(pageSize.height / 72), spine: three(spine) }
}

describe('check values worked out by hand', () => {
  it.each<[CoverSpec, { width: number; height: number; spine: number }]>([
    // 84 × .002252 = .189; 2 × 8.5 + .189 + .25 by 11 + .25.
    [
      { printer: 'kdp-paperback', trim: '8.5x11', pages: 84, paper: 'white' },
      { spine: 0.189, width: 17.439, height: 11.25 },
    ],
    // 24 × .0025 = .06; 2 × 8.5 + .06 + .25.
    [
      { printer: 'kdp-paperback', trim: '8.5x8.5', pages: 24, paper: 'cream' },
      { spine: 0.06, width: 17.31, height: 8.75 },
    ],
    // 300 × .002347 = .7041.
    [
      { printer: 'kdp-paperback', trim: '8x10', pages: 300, paper: 'premium-color' },
      { spine: 0.704, width: 16.954, height: 10.25 },
    ],
    // 590 × .002252 = 1.32868.
    [
      { printer: 'kdp-paperback', trim: '6x9', pages: 590, paper: 'white' },
      { spine: 1.329, width: 13.579, height: 9.25 },
    ],
    // 150 × .002252 = .3378; 2 × 8.27 + .3378 + .25.
    [
      { printer: 'kdp-paperback', trim: 'a4', pages: 150, paper: 'white' },
      { spine: 0.338, width: 17.128, height: 11.94 },
    ],
    // Readings of Amazon's own calculator.
    [
      { printer: 'kdp-hardcover', trim: '6x9', pages: 76, paper: 'white' },
      { spine: 0.36, width: 13.935, height: 10.417 },
    ],
    [
      { printer: 'kdp-hardcover', trim: '6x9', pages: 120, paper: 'white' },
      { spine: 0.459, width: 14.034, height: 10.417 },
    ],
    [
      { printer: 'kdp-hardcover', trim: '6x9', pages: 250, paper: 'white' },
      { spine: 0.752, width: 14.327, height: 10.417 },
    ],
    // 84 / 444 + .06 = .249.
    [
      { printer: 'lulu', trim: '8.5x11', pages: 84, paper: 'white' },
      { spine: 0.249, width: 17.499, height: 11.25 },
    ],
    [
      { printer: 'ingramspark', trim: '8x10', pages: 84, paper: 'white', spineInches: 0.2 },
      { spine: 0.2, width: 16.45, height: 10.25 },
    ],
  ])('%o', (spec, expected) => {
    expect(inches(spec)).toEqual(expected)
  })
})

describe('a wrap', () => {
  const specs = PRINTERS.flatMap((printer) =>
    TRIMS.flatMap((trim) =>
      PAPERS.flatMap((paper) =>
        [24, 76, 78, 79, 80, 150, 151, 300, 548].map(
          (pages): CoverSpec => ({ printer, trim, paper, pages, spineInches: 0.3 }),
        ),
      ),
    ),
  ).filter(({ printer, trim, paper, pages }) => {
    const allowed = PRINTER_RULES[printer].pages[trim]?.[paper]
    return PRINTER_RULES[printer].cover && allowed && pages >= allowed.min && pages <= allowed.max
  })

  it('is back, spine and front beside each other, as wide as the sheet without what is turned in', () => {
    expect(specs.length).toBeGreaterThan(400)
    for (const spec of specs) {
      const { panels, trim, pageSize } = coverGeometry(spec)
      const { back, spine, front } = panels
      expect(back.x).toBe(trim.x)
      expect(spine.x).toBeCloseTo(back.x + back.width, 2)
      expect(front.x).toBeCloseTo(spine.x + spine.width, 2)
      expect(front.x + front.width).toBeCloseTo(trim.x + trim.width, 2)
      expect(trim.x * 2 + trim.width).toBeCloseTo(pageSize.width, 2)
      expect(trim.y * 2 + trim.height).toBeCloseTo(pageSize.height, 2)
    }
  })

  it('keeps type and barcode inside their panels', () => {
    for (const spec of specs) {
      const { panels, safe, barcode, spineText } = coverGeometry(spec)
      for (const name of ['back', 'front'] as const) {
        expect(safe[name].x).toBeGreaterThan(panels[name].x)
        expect(safe[name].x + safe[name].width).toBeLessThan(panels[name].x + panels[name].width)
      }
      expect(safe.spine.width > 0).toBe(spineText)
      if (spineText) expect(safe.spine.x - panels.spine.x).toBeCloseTo(0.0625 * 72, 2)
      const { inset } = PRINTER_RULES[spec.printer].cover!.barcode
      expect(barcode.y - panels.back.y).toBeCloseTo(inset * 72, 2)
      expect(panels.spine.x - barcode.x - barcode.width).toBeGreaterThanOrEqual(inset * 72 - 0.01)
      expect(barcode.x).toBeGreaterThan(panels.back.x)
    }
  })

  it('allows type on a spine from 79 pages on at KDP', () => {
    const kdp = (pages: number) =>
      coverGeometry({ printer: 'kdp-paperback', trim: '8.5x11', paper: 'white', pages }).spineText
    expect([78, 79, 80].map(kdp)).toEqual([false, true, true])
  })
})

describe('a cover that cannot be', () => {
  it.each<[CoverSpec, string]>([
    [
      { printer: 'home-letter', trim: '8.5x11', paper: 'white', pages: 40 },
      'Home print, Letter has no cover: the pages stay loose.',
    ],
    [
      { printer: 'kdp-hardcover', trim: '8.5x11', paper: 'white', pages: 84 },
      'KDP hardcover does not offer 8.5 × 11 in.',
    ],
    [
      { printer: 'kdp-paperback', trim: '8.5x11', paper: 'white', pages: 600 },
      'KDP paperback prints 8.5 × 11 in on white paper with 24 to 590 pages; this book has 600.',
    ],
    [
      { printer: 'ingramspark', trim: '8.5x11', paper: 'white', pages: 84 },
      'IngramSpark tells the spine width in its cover template; enter it in inches, between 0 and 4.',
    ],
  ])('%o', (spec, sentence) => {
    expect(() => coverGeometry(spec)).toThrow(sentence)
  })

  it('has no spine to be measured either', () => {
    expect(() => spineWidth({ printer: 'home-a4', paper: 'white', pages: 10 })).toThrow('stay loose')
  })
})
