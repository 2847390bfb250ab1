import { describe, expect, it } from 'vitest'
import { bookChecks } from './book-checks'
import { layOutInterior } from './interior'
import { USUAL_MATTER } from './matter'
import { isExportable, type PageView } from './page'
import type { Finding } from './verdict'

const drawn = (position: number, changes: Partial<NonNullable<PageView['version']>> = {}): PageView => ({
  id: `page ${position}`,
  projectId: 'book',
  position,
  brief: 'A dragon',
  composition: 'action',
  subject: '',
  heroOnPage: false,
  locked: false,
  state: 'ready',
  reason: null,
  startedAt: null,
  version: {
    id: `version ${position}`,
    number: 1,
    imageUrl: '',
    thumbUrl: '',
    width: 2550,
    height: 3300,
    score: 90,
    passed: true,
    metrics: {},
    findings: [],
    repairs: [],
    createdAt: '',
    ...changes,
  },
})
const plain = {
  trim: '8.5x11',
  bleed: false,
  printer: 'kdp-paperback',
  paper: 'white',
  blankBacks: true,
  matter: USUAL_MATTER,
  pageNumbers: false,
} as const

function checksOf(all: PageView[], changes: object = {}, includeNeedsReview = false) {
  const design = { ...plain, ...changes }
  const printed = all.filter((page) => isExportable(page, includeNeedsReview))
  const interior = layOutInterior(design, printed.length)
  const checks = bookChecks({ design, interior, all, printed })
  return { checks, of: (id: string) => checks.find((check) => check.id === id) }
}
const pages = (count: number) => Array.from({ length: count }, (_, i) => drawn(i + 1))
const leak: Finding = { metric: 'leaks', severity: 'fail', message: 'An outline is open.' }

describe('the checks of a book', () => {
  it('pass for ten good drawings, with figures', () => {
    const { checks, of } = checksOf(pages(10))
    expect(checks.map(({ state }) => state)).toEqual(Array(6).fill('pass'))
    expect(of('page-count')?.words).toBe('24 pages, an even number that KDP paperback binds.')
    expect(of('dpi')?.words).toBe('Every drawing prints at 323 dpi or finer.')
  })

  it('say which pages were added to a thin book, and show the first of them', () => {
    expect(checksOf(pages(3)).of('page-count')).toMatchObject({
      state: 'warn',
      words: '14 notes pages are added, because KDP paperback binds no book of fewer than 24 pages.',
      page: 11,
    })
  })

  it('fail, and come first, when the printer can’t bind so many pages or offers no such paper', () => {
    const { checks } = checksOf(pages(10), { trim: 'a4', paper: 'standard-color' })
    expect(checks[0]).toMatchObject({ id: 'page-count', state: 'fail' })
    const thick = Array.from({ length: 300 }, (_, i) => drawn(i + 1))
    expect(checksOf(thick).of('page-count')?.words).toMatch(/24 to 590 pages; this book has 604\.$/)
  })

  it('tell drawings with too few pixels', () => {
    const all = [...pages(9), drawn(10, { width: 1000, height: 1300 })]
    const { of } = checksOf(all)
    expect(of('dpi')).toMatchObject({ state: 'warn', drawings: [{ position: 10 }] })
    expect(of('safe-area')?.state).toBe('pass')
  })

  it('tell open outlines, pages that wait and pages that are not there', () => {
    const waiting = { ...drawn(11, { passed: false, findings: [leak] }), state: 'needs_review' as const }
    const blank = { ...drawn(12), version: null, state: 'planned' as const }
    const all = [...pages(10), waiting, blank]
    const left = checksOf(all)
    expect(left.of('outlines')?.state).toBe('pass')
    expect(left.of('review')).toMatchObject({ state: 'warn', words: '1 page needs review and stays out.' })
    expect(left.of('undrawn')).toMatchObject({ state: 'warn', drawings: [{ position: 12 }] })
    const inside = checksOf(all, {}, true)
    expect(inside.of('outlines')).toMatchObject({ state: 'warn', drawings: [{ position: 11 }] })
    expect(inside.of('review')?.words).toBe('1 page needs review and is printed all the same.')
  })
})
