import { describe, expect, it } from 'vitest'
import type { Audience } from '@/domain/audience'
import type { Verdict } from '@/domain/verdict'
import { type Bitmap, copyBitmap } from './bitmap'
import { judge } from './judge'
import { mend } from './mend'
import { repair } from './repair'
import { inkOverlap, renderBitmap, renderGrey, samplePage, seeded } from './testing'
import { DEFECTS } from './testing-defects'
import { drawWord } from './testing-words'

/** Half a printed page's pixels each way: what is proved here has no size. */
const at = { trim: '8.5x11', dpi: 150 } as const
const WIDTH = 1275
const good = renderBitmap(samplePage(1), WIDTH)
const gate = (bitmap: Bitmap, audience: Audience = 'children') =>
  judge({ bitmap, audience, ...at, dpi: (bitmap.width * at.dpi) / WIDTH })

function repaired(bitmap: Bitmap, audience: Audience = 'children') {
  const untouched = copyBitmap(bitmap)
  const before = gate(bitmap, audience)
  const result = repair(bitmap, before, { audience, ...at, dpi: (bitmap.width * at.dpi) / WIDTH })
  expect(Buffer.compare(bitmap.data, untouched.data)).toBe(0)
  return { ...result, before, verdict: gate(result.bitmap, audience) }
}

function box(page: Bitmap, x: number, y: number, width: number, height: number, ink: 0 | 1): void {
  for (let row = y; row < y + height; row++)
    page.data.fill(ink, row * page.width + x, row * page.width + x + width)
}

describe('repair', () => {
  it('does nothing to a page that passes', () => {
    expect(repaired(good).done).toEqual([])
  })

  it('removes specks and nothing else', () => {
    const page = copyBitmap(good)
    for (let i = 0; i < 12; i++) box(page, 300 + i * 25, 95, 4, 4, 1)
    const { done, verdict, bitmap } = repaired(page)
    expect(done).toEqual(['Removed 12 specks.'])
    expect(verdict.passed).toBe(true)
    expect(inkOverlap(bitmap, good)).toBeGreaterThan(0.999)
  })

  it('hollows out solid black', () => {
    const page = copyBitmap(good)
    box(page, 850, 1200, 200, 150, 1)
    const { done, verdict, bitmap } = repaired(page)
    expect(done).toEqual(['Hollowed out 1 solid area.'])
    expect(verdict.passed).toBe(true)
    expect(bitmap.data[1275 * WIDTH + 950]).toBe(0)
  })

  it('thickens lines that are too thin for the age, all or only the thinnest', () => {
    const thin = renderBitmap(samplePage(1).replaceAll(/stroke-width="4.50?"/g, 'stroke-width="2"'), WIDTH)
    const all = repaired(thin)
    expect(all.before.passed).toBe(false)
    expect(all.done).toContain('Made all lines thicker.')
    expect(all.verdict.metrics.lineMedian).toBeCloseTo(2.7, 0)
    const hairlines = Array.from(
      { length: 14 },
      (_, i) => `<path d="M60 ${560 + i * 12}H560" stroke="#000" stroke-width="1"/>`,
    )
    // Hairlines have few pixels: these at a printed page's size.
    const some = repaired(
      renderBitmap(samplePage(1).replace('</svg>', `${hairlines.join('')}</svg>`), 2 * WIDTH),
    )
    expect(some.done).toEqual(['Thickened the thinnest lines.'])
    expect(some.verdict.metrics.lineP10).toBeGreaterThanOrEqual(1.8)
  })

  it('makes the drawing smaller when it runs into the margin, and closes what ran off the page', () => {
    const page = copyBitmap(good)
    box(page, 0, 800, 300, 8, 1)
    const { done, verdict } = repaired(page)
    expect(done).toEqual(['Made the drawing smaller to keep the margin free.'])
    expect(verdict.passed).toBe(true)
    expect(verdict.metrics.margin).toBe(0)
  })

  it('closes open outlines', () => {
    const page = copyBitmap(good)
    box(page, 70, 750, 15, 12, 0)
    const { before, done, verdict, bitmap } = repaired(page)
    expect(before.findings.map((finding) => finding.metric)).toEqual(['leaks'])
    expect(done).toEqual(['Closed 1 gap.'])
    expect(verdict.findings).toEqual([])
    expect(inkOverlap(bitmap, good)).toBeGreaterThan(0.998)
  })

  it('merges shapes too small to color, no more than needed', () => {
    const page = renderBitmap(samplePage(0, 'toddler'), WIDTH)
    const { before, done, verdict } = repaired(page, 'toddler')
    expect(before.metrics.tinyRegions).toBeGreaterThan(20)
    expect(done).toEqual([expect.stringMatching(/^Merged \d+ shapes too small to color\.$/)])
    expect(verdict.passed).toBe(true)
    expect(verdict.metrics.tinyRegions).toBeGreaterThan(0)
    expect(verdict.metrics.regions).toBeGreaterThanOrEqual(before.metrics.regions!)
  })

  it('takes letters away that nobody asked for, and their dots', async () => {
    const page = renderBitmap(samplePage(1), 2 * WIDTH)
    const word = await drawWord('tune', seeded(3), 60)
    const spoiled = copyBitmap(page)
    // On bare paper inside of the frame.
    for (let y = 0; y < word.height; y++)
      for (let x = 0; x < word.width; x++)
        spoiled.data[(220 + y) * page.width + 300 + x] = word.data[y * word.width + x]!
    const { before, done, verdict, bitmap } = repaired(spoiled)
    expect(before.findings.map(({ metric }) => metric)).toContain('letters')
    expect(done).toEqual([expect.stringMatching(/^Removed \d+ letters that nobody asked for\.$/)])
    expect(verdict.passed).toBe(true)
    expect(inkOverlap(bitmap, page)).toBeGreaterThan(0.99)
  })

  it('never leaves a page with a new failure', () => {
    for (const [seed, drawnFor, audience] of [
      [8, 'adult', 'children'],
      [4, 'toddler', 'teen'],
    ] as const) {
      const page = renderBitmap(samplePage(seed, drawnFor), WIDTH)
      const { before, verdict } = repaired(page, audience)
      const failures = ({ findings }: typeof verdict) =>
        findings.filter((f) => f.severity === 'fail').map((f) => f.metric)
      for (const metric of failures(verdict)) expect(failures(before)).toContain(metric)
    }
  })
})

/** Defects that repair makes pass, and some that only another drawing can. */
const MENDED = ['solid', 'specks', 'margin', 'letters', 'hairlines', 'thin', 'thick'] as const
const LEFT = ['tinyRegions', 'manyRegions', 'inky', 'silhouette', 'blank', 'fewRegions'] as const

describe.each([...MENDED, ...LEFT])('mending a page spoiled by %s', (name) => {
  it('makes no metric worse than it was, and says what was done', async () => {
    const audience = 'children'
    const svg = samplePage(1)
    const sample = {
      bitmap: renderBitmap(svg, 2 * WIDTH),
      raw: { grey: renderGrey(svg, WIDTH) },
      audience,
    } as const
    const { bitmap = sample.bitmap } = await DEFECTS[name].spoil(sample, seeded(11), 'tune')
    const judged = (page: Bitmap) => judge({ bitmap: page, audience, trim: '8.5x11' })
    const before = judged(bitmap)
    const { judgement, repairs, bitmap: after } = mend(bitmap, judged, { audience, trim: '8.5x11' })
    const failing = ({ findings }: Verdict) =>
      new Set(findings.filter(({ severity }) => severity === 'fail').map(({ metric }) => metric))
    expect(before.passed).toBe(false)
    expect([...failing(judgement)].filter((metric) => !failing(before).has(metric))).toEqual([])
    expect(repairs.length > 0).toBe(after !== bitmap)
    if ((MENDED as readonly string[]).includes(name)) expect(judgement.findings).toEqual([])
  })
})
