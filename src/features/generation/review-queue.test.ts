import { describe, expect, it } from 'vitest'
import type { PageState, PageView } from '@/domain/page'
import { nextPending, queueWith } from './review-queue'

const page = (id: string, state: PageState): PageView => ({
  id,
  projectId: 'book',
  position: 1,
  brief: id,
  composition: 'action',
  subject: '',
  heroOnPage: false,
  locked: false,
  state,
  reason: null,
  startedAt: null,
  version: null,
})

describe('the pages under review', () => {
  const pages = [page('a', 'needs_review'), page('b', 'ready'), page('c', 'needs_review')]

  it('are those that need it, in the order of the book', () => {
    expect(queueWith([], pages)).toEqual(['a', 'c'])
  })

  it('stay in the queue once they are decided', () => {
    const queue = queueWith([], pages)
    expect(queueWith(queue, [page('a', 'approved'), page('c', 'needs_review')])).toBe(queue)
  })

  it('are joined at the end by pages that come to need it', () => {
    expect(queueWith(['c'], pages)).toEqual(['c', 'a'])
  })
})

describe('the next page', () => {
  const queue = [page('a', 'needs_review'), page('b', 'approved'), page('c', 'needs_review')]

  it('is the next one not yet decided', () => {
    expect(nextPending(queue, 'a')).toBe('c')
  })

  it('comes around the end', () => {
    expect(nextPending(queue, 'c')).toBe('a')
  })

  it('is none after the last', () => {
    expect(nextPending([page('a', 'needs_review')], 'a')).toBeNull()
    expect(nextPending([], 'a')).toBeNull()
  })
})
