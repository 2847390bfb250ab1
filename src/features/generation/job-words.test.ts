import { describe, expect, it } from 'vitest'
import type { ItemState, JobView } from '@/domain/job'
import { jobState } from '@/domain/job'
import { announcement, blotsOutcome, holdUp, milestone, outcomeTitle, progressInWords } from './job-words'

const job = (states: readonly ItemState[], more: Partial<JobView> = {}): JobView => {
  const count = (state: ItemState) => states.filter((s) => s === state).length
  const done = count('completed')
  const over = states.filter((s) => s !== 'queued' && s !== 'running').length
  return {
    id: 'job',
    projectId: 'book',
    heroId: null,
    kind: 'pages',
    state: jobState(states),
    total: states.length,
    done,
    needsReview: count('needs_review'),
    failed: count('failed'),
    cancelled: count('cancelled'),
    etaMs: null,
    paused: null,
    quotedBlots: states.length * 12,
    capturedBlots: done * 12,
    releasedBlots: (over - done) * 12,
    createdAt: '2026-11-23T00:00:00.000Z',
    finishedAt: null,
    items: states.map((state, i) => ({
      id: String(i),
      pageId: String(i),
      state,
      attempts: 0,
      startedAt: null,
      finishedAt: null,
      reason: null,
    })),
    ...more,
  }
}
const of = (count: number, state: ItemState) => Array.from({ length: count }, () => state)

describe('a job under way', () => {
  it('counts pages on paper, also those that need review', () => {
    expect(progressInWords(job([...of(11, 'completed'), 'needs_review', ...of(28, 'queued')]))).toBe(
      '12 of 40 pages inked.',
    )
  })

  it('reaches five milestones, the last only when it is over', () => {
    const at = (finished: number) =>
      milestone(job([...of(finished, 'completed'), ...of(40 - finished, 'running')]))
    expect([0, 9, 10, 20, 39, 40].map(at)).toEqual([0, 0, 25, 50, 75, 100])
  })

  it('says why nothing is drawn while the model is away', () => {
    const waiting = job(of(2, 'queued'))
    expect(holdUp(waiting)).toBeNull()
    const items = waiting.items.map((item) => ({ ...item, reason: 'The model is busy.' }))
    expect(holdUp({ ...waiting, items })).toBe('The model is busy. The job goes on by itself.')
  })

  it('says that drawing is paused and resumes, once nothing is drawn any more', () => {
    const paused = { until: '2026-11-26T08:00:00.000Z', reason: 'The artist does not answer.' }
    expect(holdUp(job(of(2, 'queued'), { paused }))).toBe(
      'Paused: The artist does not answer. It resumes by itself.',
    )
    expect(holdUp(job(['running', 'queued'], { paused }))).toBeNull()
  })
})

describe('a job that is over', () => {
  it('says that all is inked, and what it cost', () => {
    expect(announcement(job(of(40, 'completed')))).toBe('All 40 pages are inked. 480 Blots spent.')
  })

  it('says what came back for pages that did not pass', () => {
    const mixed = job([...of(38, 'completed'), 'needs_review', 'failed'])
    expect(outcomeTitle(mixed)).toBe('39 of 40 pages inked.')
    expect(blotsOutcome(mixed)).toBe('456 Blots spent, 24 came back.')
  })

  it('says where it was stopped', () => {
    const stopped = job([...of(4, 'completed'), ...of(36, 'cancelled')])
    expect(outcomeTitle(stopped)).toBe('Stopped. 4 of 40 pages inked.')
    expect(outcomeTitle(job(of(3, 'cancelled')))).toBe('Stopped before a page was inked.')
    expect(blotsOutcome(job(of(3, 'cancelled')))).toBe('36 Blots came back.')
  })

  it('says that the ink ran', () => {
    expect(announcement(job(['failed']))).toBe('The ink ran. 12 Blots came back.')
  })
})
