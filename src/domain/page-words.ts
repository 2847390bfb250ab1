/** A page in words: its state, its framing and what the quality gate measured, as authors read them. */
import type { Composition } from './composition'
import type { PageState } from './page'
import { formatNumber, plural } from './plural'

/** The crayon that repeats what the label says. */
export type StateWords = {
  readonly label: string
  readonly crayon: 'plain' | 'fern' | 'marigold' | 'tomato' | 'sky'
}

export const PAGE_STATE_WORDS: Record<PageState, StateWords> = {
  planned: { label: 'Not drawn', crayon: 'plain' },
  waiting: { label: 'Waiting', crayon: 'plain' },
  inking: { label: 'Inking', crayon: 'sky' },
  ready: { label: 'Ready', crayon: 'fern' },
  needs_review: { label: 'Needs review', crayon: 'marigold' },
  failed: { label: 'Failed', crayon: 'tomato' },
  approved: { label: 'Approved', crayon: 'fern' },
  redrawing: { label: 'Redrawing', crayon: 'sky' },
  cancelled: { label: 'Cancelled', crayon: 'plain' },
}

export const COMPOSITION_LABEL: Record<Composition, string> = {
  'close-up': 'Close-up',
  'full-body': 'Full body',
  action: 'Action',
  environment: 'Environment',
  pattern: 'Pattern',
}

/** A job is drawing the page, or will. */
export const isBusy = (state: PageState): boolean =>
  state === 'waiting' || state === 'inking' || state === 'redrawing'

/** There is nothing on the paper, and no job that would put something there. */
export const isUndrawn = (page: { state: PageState; version: unknown }): boolean =>
  page.version === null && !isBusy(page.state)

/**
 * What was measured, for people: "31 shapes, smallest 4 mm, median line 4.4 pt, ink 6 %, all closed". Metrics that are not
 * there are left out; empty when none of them is.
 */
export function measuredInWords(metrics: Readonly<Record<string, number>>): string {
  const { regions, smallestRegion, lineMedian, ink, leaks } = metrics
  const said: string[] = []
  if (regions !== undefined) said.push(plural(regions, { one: '# shape', other: '# shapes' }))
  // Of one shape alone there is no smallest; pages measured before it was have none.
  if (smallestRegion && regions !== 1) said.push(`smallest ${millimeters(smallestRegion)}`)
  if (lineMedian) said.push(`median line ${lineMedian.toFixed(1)} pt`)
  if (ink !== undefined) said.push(`ink ${formatNumber(Number(ink.toFixed(1)))} %`)
  if (leaks !== undefined) {
    said.push(leaks === 0 ? 'all closed' : plural(leaks, { one: '# open outline', other: '# open outlines' }))
  }
  return said.join(', ')
}

/** Tenths only where they matter: 2.7 mm, 14 mm. */
const millimeters = (mm: number) => `${formatNumber(Number(mm.toFixed(mm < 10 ? 1 : 0)))} mm`

/** What a page that failed says first. */
export const INK_RAN = 'The ink ran. Not charged.'

/** Why it did, where that says more than that it did. */
export const whyInkRan = (reason: string | null): string | null => (reason === INK_RAN ? null : reason)
