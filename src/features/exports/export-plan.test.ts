import { describe, expect, it } from 'vitest'
import { firstSettings } from '@/domain/export-settings'
import { USUAL_MATTER } from '@/domain/matter'
import type { PageView } from '@/domain/page'
import { DEFAULT_DNA, type ProjectView } from '@/domain/project'
import { exportFixes } from './export-fixes'
import { exportPlan } from './export-plan'

const page = (position: number, state: PageView['state'], passed: boolean | null): PageView => ({
  id: String(position),
  projectId: 'book',
  position,
  brief: 'A page',
  composition: 'action',
  subject: '',
  heroOnPage: false,
  locked: false,
  state,
  reason: null,
  startedAt: null,
  version:
    passed === null
      ? null
      : {
          id: `v${position}`,
          number: 1,
          imageUrl: '/i',
          thumbUrl: '/t',
          width: 2550,
          height: 3300,
          score: 100,
          passed,
          metrics: {},
          findings: [],
          repairs: [],
          createdAt: '2026-11-23T00:00:00.000Z',
        },
})

const book = (pageList: PageView[]): ProjectView => ({
  id: 'book',
  title: 'Moss the Cat',
  state: 'planned',
  sample: false,
  archived: false,
  pages: pageList.length,
  inked: 0,
  needsReview: 0,
  coverUrl: null,
  activeJobId: null,
  updatedAt: '2026-11-23T00:00:00.000Z',
  idea: '',
  dna: { ...DEFAULT_DNA, seed: 1 },
  matter: USUAL_MATTER,
  heroes: [],
  dnaLocked: true,
  planNote: null,
  template: null,
  series: null,
  pageList,
})
const ready = (count: number) => Array.from({ length: count }, (_, i) => page(i + 1, 'ready', true))
const settings = firstSettings({ ...DEFAULT_DNA, seed: 1 }, [])
const count = (plan: ReturnType<typeof exportPlan>, kind: string) =>
  plan.kinds.find((found) => found.kind === kind)?.count ?? 0

describe('the interior', () => {
  it('counts front matter and blank backs', () => {
    const plan = exportPlan(book(ready(40)), 'interior', settings)
    expect(plan).toMatchObject({ drawings: 40, pages: 84, gutter: 0.375, problem: null })
    expect(count(plan, 'drawing')).toBe(40)
    expect(count(plan, 'blank')).toBe(40)
  })

  it('gets by with half the pages when drawings are back to back', () => {
    const plan = exportPlan(book(ready(40)), 'interior', { ...settings, blankBacks: false })
    expect(plan.pages).toBe(44)
  })

  it('is padded with notes pages to the least the printer takes', () => {
    const plan = exportPlan(book(ready(4)), 'interior', settings)
    expect(plan.pages).toBe(24)
    expect(count(plan, 'notes')).toBeGreaterThan(0)
  })

  it('leaves out what needs review until it is approved or asked for', () => {
    const pages = [page(1, 'ready', true), page(2, 'needs_review', false), page(3, 'approved', false)]
    const plan = exportPlan(book([...pages, page(4, 'planned', null)]), 'interior', settings)
    expect(plan).toMatchObject({ drawings: 2, leftOut: 1, undrawn: 1 })
    const all = exportPlan(book(pages), 'interior', { ...settings, includeNeedsReview: true })
    expect(all).toMatchObject({ drawings: 3, leftOut: 0 })
  })
})

describe('what one click mends', () => {
  const a4 = { ...book(ready(40)), dna: { ...DEFAULT_DNA, seed: 1, trim: 'a4' as const } }

  it('is a paper the printer has for this trim', () => {
    const wanted = { ...settings, paper: 'standard-color' as const }
    expect(exportPlan(a4, 'interior', wanted).problem).toContain('standard color')
    const fixes = exportFixes(a4, 'interior', wanted)
    expect(fixes.map(({ changes }) => changes)).toContainEqual({ paper: 'white' })
    for (const { changes } of fixes)
      expect(exportPlan(a4, 'interior', { ...wanted, ...changes }).problem).toBeNull()
  })

  it('is another printer only where this one has no such book', () => {
    const wanted = { ...settings, printer: 'kdp-hardcover' as const }
    const fixes = exportFixes(a4, 'interior', wanted)
    expect(fixes[0]).toEqual({
      label: 'For KDP paperback',
      changes: { printer: 'kdp-paperback', paper: 'white' },
    })
  })

  it('is printing on both sides where the book is too thick', () => {
    const thick = { ...book(ready(300)), dna: { ...DEFAULT_DNA, seed: 1, trim: '6x9' as const } }
    const wanted = { ...settings, printer: 'kdp-hardcover' as const }
    expect(exportFixes(thick, 'interior', wanted)[0]?.changes).toEqual({ blankBacks: false })
  })

  it('is nothing where only the spine’s width is to be entered', () => {
    const spark = { ...settings, printer: 'ingramspark' as const }
    expect(exportPlan(book(ready(40)), 'cover', spark).problem).toContain('spine width')
    expect(exportFixes(book(ready(40)), 'cover', spark)).toEqual([])
  })
})

describe('pictures', () => {
  it('are one file a drawing, at print size', () => {
    const plan = exportPlan(book(ready(3)), 'png', settings)
    expect(plan).toMatchObject({ pages: 3, pixels: { width: 2550, height: 3300 }, gutter: null })
  })
})

describe('the settings to begin with', () => {
  it('are those of the last interior', () => {
    const made = {
      id: 'x',
      projectId: 'book',
      state: 'completed' as const,
      phase: 'done' as const,
      progress: 1,
      reason: null,
      findings: [],
      file: null,
      createdAt: '2026-11-23T00:00:00.000Z',
    }
    const again = firstSettings({ ...DEFAULT_DNA, seed: 1 }, [
      { ...made, format: 'png', options: {} },
      { ...made, format: 'interior', options: { titlePage: false, pageNumbers: true } },
    ])
    expect(again).toEqual({
      printer: 'kdp-paperback',
      paper: 'white',
      spineInches: null,
      bleed: false,
      blankBacks: true,
      pageNumbers: true,
      includeNeedsReview: false,
    })
  })
})
