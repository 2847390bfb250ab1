import { describe, expect, it } from 'vitest'
import { USUAL_MATTER } from '@/domain/matter'
import type { PageView } from '@/domain/page'
import { DEFAULT_DNA, type ProjectView } from '@/domain/project'
import { movedTo, withChangedPage, withJob, withOrder, withoutPages } from './book-changes'

const drawn = (passed: boolean): NonNullable<PageView['version']> => ({
  id: 'v1',
  number: 1,
  imageUrl: '/i',
  thumbUrl: '/t',
  width: 2550,
  height: 3300,
  score: passed ? 100 : 60,
  passed,
  metrics: {},
  findings: [],
  repairs: [],
  createdAt: '2026-11-23T00:00:00.000Z',
})

const page = (id: string, position: number, more: Partial<PageView> = {}): PageView => ({
  id,
  projectId: 'book',
  position,
  brief: id,
  composition: 'action',
  subject: '',
  heroOnPage: false,
  locked: false,
  state: 'planned',
  reason: null,
  startedAt: null,
  version: null,
  ...more,
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
  heroes: [],
  dnaLocked: false,
  planNote: null,
  template: null,
  series: null,
  matter: USUAL_MATTER,
  pageList,
})

const abcde = book(['a', 'b', 'c', 'd', 'e'].map((id, i) => page(id, i + 1)))
const order = (of: ProjectView) => of.pageList.map(({ id, position }) => `${id}${position}`).join(' ')

describe('moving pages', () => {
  it('moves one page and numbers the others anew', () => {
    expect(order(withChangedPage(abcde, 'b', { position: 4 }))).toBe('a1 c2 d3 b4 e5')
  })

  it('takes a place after the last for the last', () => {
    expect(order(withChangedPage(abcde, 'a', { position: 99 }))).toBe('b1 c2 d3 e4 a5')
  })

  it('keeps several pages together and in their order', () => {
    expect(movedTo(abcde, ['d', 'b'], 1)).toEqual(['b', 'd', 'a', 'c', 'e'])
  })

  it('keeps unchanged pages as they are, so that their tiles are not drawn again', () => {
    const moved = withOrder(abcde, ['a', 'b', 'c', 'e', 'd'])
    expect(moved.pageList[0]).toBe(abcde.pageList[0])
  })
})

describe('removing pages', () => {
  it('closes the gap', () => {
    expect(order(withoutPages(abcde, new Set(['b', 'c'])))).toBe('a1 d2 e3')
  })
})

describe('approving', () => {
  const reviewed = book([page('a', 1, { state: 'needs_review', reason: 'Specks', version: drawn(false) })])

  it('takes the reason away', () => {
    const [approved] = withChangedPage(reviewed, 'a', { approved: true }).pageList
    expect(approved).toMatchObject({ state: 'approved', reason: null })
  })

  it('can be taken back, to what the gate had said', () => {
    const approved = withChangedPage(reviewed, 'a', { approved: true })
    expect(withChangedPage(approved, 'a', { approved: false }).pageList[0]?.state).toBe('needs_review')
  })

  it('does nothing to a page without a drawing', () => {
    expect(withChangedPage(abcde, 'a', { approved: true }).pageList[0]?.state).toBe('planned')
  })
})

describe('a job that was just started', () => {
  it('lets bare pages wait and drawn ones be redrawn', () => {
    const before = book([page('a', 1), page('b', 2, { state: 'ready', version: drawn(true) }), page('c', 3)])
    const after = withJob(before, 'job', new Set(['a', 'b']))
    expect(after.pageList.map(({ state }) => state)).toEqual(['waiting', 'redrawing', 'planned'])
    expect(after.activeJobId).toBe('job')
  })
})
