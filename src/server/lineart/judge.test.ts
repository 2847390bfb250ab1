import { describe, expect, it } from 'vitest'
import type { Audience } from '@/domain/audience'
import type { Metric } from '@/domain/verdict'
import { type Bitmap, blankBitmap, copyBitmap } from './bitmap'
import { type JudgeInput, judge } from './judge'
import { renderBitmap, renderGrey, samplePage } from './testing'

const GOOD: Record<Audience, number> = { toddler: 9, children: 1, tween: 11, teen: 3, adult: 8 }
const good = renderBitmap(samplePage(GOOD.children), 2550)

function gate(bitmap: Bitmap, more: Partial<JudgeInput> = {}) {
  return judge({ bitmap, audience: 'children', trim: '8.5x11', ...more })
}

function inkBox(page: Bitmap, x: number, y: number, width: number, height: number): Bitmap {
  for (let row = y; row < y + height; row++)
    page.data.fill(1, row * page.width + x, row * page.width + x + width)
  return page
}

const svg = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792">${body}</svg>`

describe('judge passes', () => {
  it.each(Object.entries(GOOD) as [Audience, number][])('a good page for %s', (audience, seed) => {
    const bitmap = renderBitmap(samplePage(seed, audience), 2550)
    const verdict = judge({
      bitmap,
      raw: { grey: renderGrey(samplePage(seed, audience), 1275) },
      audience,
      trim: '8.5x11',
    })
    expect(verdict.findings).toEqual([])
    expect(verdict).toMatchObject({ passed: true, score: 100 })
  })

  it('ink at the edge where the page bleeds', () => {
    const page = inkBox(copyBitmap(good), 0, 1600, 140, 12)
    expect(gate(page).passed).toBe(false)
    expect(gate(page, { bleed: true }).findings.map((finding) => finding.metric)).not.toContain('margin')
  })
})

describe('judge finds', () => {
  const failed = (bitmap: Bitmap, metric: Metric, more: Partial<JudgeInput> = {}) => {
    const verdict = gate(bitmap, more)
    expect(verdict.passed).toBe(false)
    expect(verdict.score).toBeLessThan(100)
    const finding = verdict.findings.find((one) => one.metric === metric)
    expect(finding?.severity).toBe('fail')
    return finding!
  }

  it('solid black, how wide and where', () => {
    const { message, box } = failed(inkBox(copyBitmap(good), 1900, 250, 184, 400), 'solid')
    expect(message).toBe(
      'An area of solid black at the top right is 44 pt wide; 36 pt is the limit for this age.',
    )
    expect(box![0]).toBeGreaterThan(1700)
    expect(box![0] + box![2]).toBeLessThan(2250)
  })

  it('ink in the margin, on which side', () => {
    expect(failed(inkBox(copyBitmap(good), 20, 1600, 200, 12), 'margin').message).toBe(
      'Ink runs into the margin at the left.',
    )
  })

  it('specks', () => {
    const page = copyBitmap(good)
    for (let i = 0; i < 9; i++) inkBox(page, 600 + i * 40, 190, 6, 6)
    const { message, box } = failed(page, 'specks')
    expect(message).toMatch(/^A speck of ink at the top( left)?; 9 specks of ink on the page, 5 may be\.$/)
    expect(box![1]).toBeGreaterThan(150)
  })

  it('lines too thin and too thick', () => {
    expect(failed(renderBitmap(samplePage(8, 'adult'), 2550), 'lineMedian').message).toMatch(
      /^Lines are 1\.\d pt wide; children need at least 2\.5 pt\.$/,
    )
    expect(failed(renderBitmap(samplePage(9, 'toddler'), 2550), 'lineMedian').message).toMatch(
      /5\.5 pt is the limit/,
    )
  })

  it('hairlines in an otherwise bold page', () => {
    const hairlines = Array.from(
      { length: 14 },
      (_, i) => `<path d="M60 ${560 + i * 12}H560" stroke="#000" stroke-width=".8"/>`,
    )
    const page = renderBitmap(
      samplePage(GOOD.children).replace('</svg>', `${hairlines.join('')}</svg>`),
      2550,
    )
    expect(failed(page, 'lineP10').message).toMatch(/only \d(\.\d)? pt wide; children need at least 1\.8 pt/)
  })

  it('too few and too many shapes', () => {
    expect(failed(renderBitmap(samplePage(9, 'toddler'), 2550), 'regions').message).toMatch(
      /25 is the least for children/,
    )
    expect(failed(renderBitmap(samplePage(8, 'adult'), 2550), 'regions').message).toMatch(
      /140 is the most for children/,
    )
  })

  it('a photo or a silhouette', () => {
    const body = '<path d="M150 200Q306 60 460 200T460 600Q306 700 150 600Z"/>'
    const { findings } = gate(renderBitmap(svg(body), 2550))
    expect(findings.map((finding) => finding.metric)).toEqual(
      expect.arrayContaining(['lineP90', 'solid', 'ink']),
    )
  })

  it('grey and color in the drawing', () => {
    const shaded = renderGrey(
      svg('<rect x="100" y="100" width="200" height="200" fill="#bbb" stroke="#000"/>'),
      1275,
    )
    expect(failed(good, 'grey', { raw: { grey: shaded } }).message).toMatch(/% of the drawing is flat grey/)
    const chroma = { ...shaded, data: shaded.data.map((value) => (value < 200 ? 120 : 0)) }
    failed(good, 'chroma', { raw: { grey: renderGrey(svg(''), 1275), chroma } })
  })

  it('a drawing cut off at its border', () => {
    const raw = {
      grey: renderGrey(
        svg('<circle cx="560" cy="400" r="300" fill="none" stroke="#000" stroke-width="40"/>'),
        1275,
      ),
    }
    const { message, box } = failed(good, 'cropped', { raw })
    expect(message).toBe('The drawing is cut off at the right.')
    expect(box![0] + box![2]).toBe(2550)
  })

  it('a page drawn twice, also mirrored', () => {
    const { fingerprint } = gate(good)
    const others = [gate(blankBitmap(2550, 3300)).fingerprint, fingerprint]
    const { message, like } = failed(good, 'duplicate', { others, otherNames: ['page 1', 'page 2'] })
    expect(message).toMatch(/nearly the same/)
    expect(like).toBe('page 2')
  })

  it('a blank page as blank and as nothing else', () => {
    const { findings } = gate(blankBitmap(2550, 3300))
    expect(findings.map((finding) => finding.metric)).toEqual(['blank'])
  })

  it('a page of the wrong size', () => {
    expect(failed(good, 'size', { trim: 'a4' }).message).toMatch(/misses its trim size by \d+ pixels/)
  })

  it('open outlines, as a warning with a place', () => {
    const leak = renderBitmap(
      svg(
        '<path d="M206 100H300V300H100V100H198M400 400h100v100h-100z" fill="none" stroke="#000" stroke-width="4"/>',
      ),
      2550,
    )
    const finding = gate(leak).findings.find((one) => one.metric === 'leaks')
    expect(finding).toMatchObject({ severity: 'warn', message: 'The outline near the top left is open.' })
    const [x, y, width, height] = finding!.box!
    expect(x).toBeLessThan(842)
    expect(x + width).toBeGreaterThan(842)
    expect(y).toBeLessThan(417)
    expect(y + height).toBeGreaterThan(417)
  })
})
