/** Which pages the grid shows. The filter lives in the address, so that a view can be kept and sent. */
import type { PageState, PageView } from '@/domain/page'

export const PAGE_FILTERS = ['all', 'review', 'failed', 'ready', 'approved', 'undrawn'] as const
export type PageFilter = (typeof PAGE_FILTERS)[number]

export const FILTER_LABEL: Record<PageFilter, string> = {
  all: 'All',
  review: 'Needs review',
  failed: 'Failed',
  ready: 'Ready',
  approved: 'Approved',
  undrawn: 'Not drawn',
}

const STATES: Record<Exclude<PageFilter, 'all'>, readonly PageState[]> = {
  review: ['needs_review'],
  failed: ['failed'],
  ready: ['ready'],
  approved: ['approved'],
  undrawn: ['planned', 'waiting', 'inking', 'cancelled'],
}

export const passesFilter = (page: PageView, filter: PageFilter): boolean =>
  filter === 'all' || STATES[filter].includes(page.state)

/** How many pages each filter would show. */
export function filterCounts(pages: readonly PageView[]): Record<PageFilter, number> {
  const count = (filter: PageFilter) => pages.filter((page) => passesFilter(page, filter)).length
  return Object.fromEntries(PAGE_FILTERS.map((filter) => [filter, count(filter)])) as Record<
    PageFilter,
    number
  >
}
