import { describe, expect, it } from 'vitest'
import type { ProjectCard } from '@/domain/project'
import { type ListView, viewProjects } from './project-list-view'

const card = (title: string, over: Partial<ProjectCard> = {}): ProjectCard => ({
  id: title,
  title,
  state: 'planned',
  sample: false,
  archived: false,
  pages: 40,
  inked: 0,
  needsReview: 0,
  coverUrl: null,
  activeJobId: null,
  updatedAt: '2026-11-01T00:00:00.000Z',
  ...over,
})

const books = [
  card('Moss the Cat', { state: 'needs_review', needsReview: 3, updatedAt: '2026-11-03T00:00:00.000Z' }),
  card('Garden Mandalas', { state: 'print_ready', updatedAt: '2026-11-05T00:00:00.000Z' }),
  card('Łódź by Night', { state: 'inking', updatedAt: '2026-11-04T00:00:00.000Z' }),
  card('Old Dragons', { state: 'print_ready', archived: true }),
  card('', { state: 'draft', updatedAt: '2026-11-02T00:00:00.000Z' }),
]

const titles = (view: Partial<ListView>) =>
  viewProjects(books, { q: '', show: 'all', sort: 'recent', ...view }).map((book) => book.title)

describe('the list of books', () => {
  it('leaves archived books out, newest first', () => {
    expect(titles({})).toEqual(['Garden Mandalas', 'Łódź by Night', 'Moss the Cat', ''])
  })

  it('shows archived books when asked for them, and nothing else', () => {
    expect(titles({ show: 'archived' })).toEqual(['Old Dragons'])
  })

  it('filters by what a book needs', () => {
    expect(titles({ show: 'review' })).toEqual(['Moss the Cat'])
    expect(titles({ show: 'ready' })).toEqual(['Garden Mandalas'])
    expect(titles({ show: 'draft' })).toEqual([''])
  })

  it('finds words anywhere in the title, without case or accents', () => {
    expect(titles({ q: 'lodz NIGHT' })).toEqual(['Łódź by Night'])
    expect(titles({ q: '  cat ' })).toEqual(['Moss the Cat'])
    expect(titles({ q: 'zebra' })).toEqual([])
  })

  it('sorts by what waits for the author first', () => {
    expect(titles({ sort: 'status' })).toEqual(['Moss the Cat', 'Łódź by Night', '', 'Garden Mandalas'])
  })

  it('sorts titles as people do', () => {
    expect(titles({ sort: 'title' })).toEqual(['', 'Garden Mandalas', 'Łódź by Night', 'Moss the Cat'])
  })

  it('leaves the list it was given alone', () => {
    const before = books.map((book) => book.title)
    titles({ sort: 'title' })
    expect(books.map((book) => book.title)).toEqual(before)
  })
})
