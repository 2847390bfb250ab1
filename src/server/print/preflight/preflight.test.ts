import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PREFLIGHT_RULES } from '@/domain/preflight'
import { type PreflightOptions, preflightFile } from './preflight'

const SAMPLES = path.join(import.meta.dirname, 'samples')
const sample = (name: string) => path.join(SAMPLES, `${name}.pdf`)

const INTERIOR: PreflightOptions = { printer: 'kdp-paperback', trim: '8.5x11', bleed: false, paper: 'white' }
const COVER: PreflightOptions = { ...INTERIOR, cover: true, pages: 84 }

/** Rules with their severity and pages, as `fail gutter 6 7`. */
async function foundIn(file: string, options: Partial<PreflightOptions> = {}): Promise<string[]> {
  const { findings } = await preflightFile(file, { ...INTERIOR, ...options })
  const pages = new Map<string, number[]>()
  for (const { rule, severity, page } of findings) {
    const key = `${severity} ${rule}`
    pages.set(key, [...(pages.get(key) ?? []), ...(page === null ? [] : [page])])
  }
  return [...pages].map(([key, list]) => {
    const numbers = [...new Set(list)]
    return [key, ...(numbers.length > 20 ? ['all'] : numbers)].join(' ')
  })
}

type Case = readonly [sample: string, found: string[], options?: Partial<PreflightOptions>]

const GOOD: readonly (readonly [string, Partial<PreflightOptions>?])[] = [
  ['gs-good', { title: 'A shy dragon', author: 'Mira Holloway', pages: 24 }],
  ['gs-good', { printer: 'home-letter' }],
  ['gs-to-the-bleed', { bleed: true }],
  ['gs-fax'],
  ['qpdf-object-streams'],
  ['poppler-united'],
  ['cairo-good'],
  ['img2pdf-good'],
  ['chromium-good', { title: 'A Shy Dragon' }],
  ['libreoffice-good'],
  ['cover-good', { ...COVER, title: 'A Shy Dragon' }],
  ['cover-thick-spine', { ...COVER, pages: 200 }],
  ['cover-cream-spine', { ...COVER, paper: 'cream' }],
  ['cover-plain-ground', COVER],
]

/** Seeded one by one in the files above. */
const FAULTY: readonly Case[] = [
  ['gs-odd-count', ['warn page-count']],
  ['gs-too-few', ['fail page-count']],
  ['gs-good', ['fail page-count'], { paper: 'standard-color' }],
  ['gs-good', ['warn page-count'], { pages: 26 }],
  ['gs-narrow', ['fail page-size']],
  ['gs-with-bleed', ['fail page-size']],
  ['gs-good', ['fail page-size'], { bleed: true }],
  ['gs-landscape', ['fail page-size']],
  ['gs-mixed-sizes', ['fail page-sizes 7']],
  ['poppler-other-size', ['fail page-sizes 25 26']],
  ['gs-one-spread', ['fail spread 3']],
  ['gs-spreads', ['fail spread']],
  ['qpdf-turned', ['fail page-sizes 3', 'warn rotation 3']],
  ['qpdf-upside-down', ['fail gutter 5', 'warn rotation 5']],
  ['gs-crop-marks', ['fail page-size', 'fail marks all']],
  ['gs-wrong-trim-box', ['warn boxes 4']],
  ['gs-with-bleed', ['warn safe-area all'], { bleed: true }],
  ['gs-over-the-margin', ['fail safe-area 5']],
  ['gs-over-the-edge', ['fail safe-area 9']],
  ['gs-in-the-gutter', ['fail gutter 6 7']],
  ['gs-shifted', ['fail gutter-side 1']],
  ['gs-thin-line', ['warn line-width 8']],
  ['gs-hairline-by-scale', ['warn line-width 8']],
  ['gs-thin-bar', ['warn line-width 8']],
  ['gs-small-type', ['warn type-size 2']],
  ['gs-small-by-scale', ['warn type-size 2']],
  ['gs-font-left-out', ['fail fonts 2']],
  ['gs-red', ['warn color 10']],
  ['gs-rich-black', ['warn color 10']],
  ['gs-spot-ink', ['warn color 10']],
  ['gs-grey-fill', ['warn grey 10']],
  ['gs-gradient', ['warn grey 10']],
  ['gs-see-through', ['warn transparency 11']],
  ['gs-blended', ['warn transparency 11']],
  ['gs-three-blanks', ['warn blank-pages 12']],
  ['gs-white-only', ['warn blank-pages 12']],
  ['gs-six-blanks', ['fail blank-pages 12']],
  ['gs-comment', ['fail annotations 3']],
  ['gs-link', ['fail annotations 2']],
  ['gs-bookmarks', ['warn bookmarks']],
  ['gs-good', ['warn title 1', 'warn author'], { title: 'A Bold Dragon', author: 'M. Holloway' }],
  ['img2pdf-good', ['warn title'], { title: 'A Shy Dragon' }],
  ['qpdf-encrypted', ['fail encryption']],
  ['qpdf-password', ['fail encryption']],
  ['qpdf-attachment', ['fail attachments']],
  ['qpdf-javascript', ['fail javascript']],
  ['qpdf-form', ['fail forms']],
  ['qpdf-layers', ['warn layers']],
  ['cut-off', ['fail damaged']],
  ['broken-table', ['fail damaged']],
  ['img2pdf-299-dpi', ['fail resolution all']],
  ['img2pdf-screen-dpi', ['fail resolution all']],
  ['img2pdf-soft-edges', ['warn grey all']],
  ['img2pdf-jpeg', ['warn grey all']],
  ['img2pdf-colored', ['warn color all']],
  ['img2pdf-colored-rgb', ['warn color all']],
  ['img2pdf-see-through', ['warn grey all', 'warn transparency all']],
  ['img2pdf-to-the-edge', ['fail resolution all', 'fail safe-area all', 'fail gutter all']],
  ['img2pdf-edge-in-grey', ['fail resolution all', 'fail safe-area all', 'fail gutter all']],
  ['chromium-see-through', ['warn transparency 3']],
  ['chromium-link', ['warn color 3', 'fail annotations 3']],
  ['chromium-small-type', ['warn type-size 3']],
  ['chromium-thin-border', ['warn line-width 3']],
  ['chromium-blue', ['warn color 3']],
  ['chromium-letter-for-a4', ['fail page-size']],
  ['chromium-no-margin', ['fail safe-area all', 'fail gutter all']],
  ['libreoffice-small-type', ['warn type-size 4']],
  ['libreoffice-red', ['warn color 4']],
  ['libreoffice-link', ['fail annotations 4', 'warn color 4']],
  ['libreoffice-good', ['fail page-count'], { printer: 'lulu' }],
  ['libreoffice-good', ['fail pdf-x all', 'fail boxes all'], { printer: 'ingramspark' }],
  ['cover-good', ['warn title 1', 'warn author 1'], { ...COVER, title: 'A Bold Dragon', author: 'Jo Ray' }],
  ['cover-wide-spine', ['fail spine-width 1'], COVER],
  ['cover-good', ['fail spine-width 1'], { ...COVER, pages: 120 }],
  ['cover-thin-spine', ['fail spine-text 1'], { ...COVER, pages: 60 }],
  ['cover-cream-spine', ['fail spine-width 1'], COVER],
  ['cover-wide-spine-type', ['fail spine-text 1'], COVER],
  ['cover-good', ['fail page-count'], { ...COVER, pages: 600 }],
  ['cover-low', ['fail cover-size 1'], COVER],
  ['cover-front-alone', ['fail cover-size 1'], COVER],
  ['cover-two-pages', ['fail page-count'], COVER],
  ['cover-type-at-the-edge', ['fail safe-area 1'], COVER],
  ['cover-type-over-the-fold', ['fail safe-area 1'], COVER],
  ['cover-type-under-the-barcode', ['fail barcode 1'], COVER],
  ['cover-art-under-the-barcode', ['warn barcode 1'], COVER],
  ['cover-coarse-picture', ['fail resolution 1'], COVER],
]

describe('a preflight of files made by other programs', () => {
  it.each(GOOD.map(([name, options]) => ({ name, options })))(
    'finds nothing in $name',
    async ({ name, options }) => {
      const { findings, passed } = await preflightFile(sample(name), { ...INTERIOR, ...options })
      expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
      expect(passed).toBe(true)
    },
  )

  it.each(FAULTY.map(([name, found, options]) => ({ name, found, options })))(
    'finds $found in $name',
    async ({ name, found, options }) => {
      expect((await foundIn(sample(name), options)).sort()).toEqual([...found].sort())
    },
  )

  it('has a test for every sample, and a seeded fault for every rule', () => {
    const tested = new Set([...GOOD, ...FAULTY].map(([name]) => `${name}.pdf`))
    expect(readdirSync(SAMPLES).filter((file) => !tested.has(file))).toEqual([])
    expect([...tested].filter((file) => !existsSync(path.join(SAMPLES, file)))).toEqual([])
    const seeded = new Set(FAULTY.flatMap(([, found]) => found.map((one) => one.split(' ')[1])))
    // What can't be read, and files too large to keep, are in the tests of hostile files.
    const kept = PREFLIGHT_RULES.filter((rule) => !['unread', 'file-size'].includes(rule))
    expect(kept.filter((rule) => !seeded.has(rule))).toEqual([])
  })
})

describe('what a preflight says', () => {
  it('tells by how much, where, and what would mend it', async () => {
    const { findings } = await preflightFile(sample('gs-in-the-gutter'), INTERIOR)
    expect(findings[0]).toEqual({
      rule: 'gutter',
      severity: 'fail',
      page: 6,
      message: 'Ink on page 6 comes within 0.194 in of the binding edge (right); keep it 0.375 in away.',
    })
    const [size] = (await preflightFile(sample('gs-with-bleed'), INTERIOR)).findings
    expect(size).toMatchObject({
      fix: { setting: 'bleed', value: true },
      message: expect.stringContaining('8.625 × 11.25 in'),
    })
    const [spine] = (await preflightFile(sample('cover-wide-spine'), COVER)).findings
    expect(spine).toMatchObject({
      fix: { setting: 'pages', value: 84 },
      message: expect.stringMatching(
        /leaves 0\.27 in for the spine, which must be 0\.189 in.*about 120 pages/,
      ),
    })
  })

  it('reports progress, and stops when told to', async () => {
    const pages: number[] = []
    const stop = new AbortController()
    const onProgress = ({ page }: { page: number }) => {
      pages.push(page)
      if (page === 3) stop.abort(new Error('enough'))
    }
    await expect(
      preflightFile(sample('gs-good'), { ...INTERIOR, onProgress, signal: stop.signal }),
    ).rejects.toThrow('enough')
    expect(pages).toEqual([1, 2, 3])
  })
})
