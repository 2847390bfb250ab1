/** A job of pages in words: while it runs, when it is over, and what is read out on the way. */
import { isOver, type JobView } from '@/domain/job'
import { blotsInWords, formatNumber, pagesInWords, plural } from '@/domain/plural'

/** Pages that are on paper, whether they passed or need the author's eye. */
export const inkedPages = (job: JobView): number => job.done + job.needsReview

/** Pages the job will not come back to. */
export const finishedPages = (job: JobView): number => inkedPages(job) + job.failed + job.cancelled

/** "12 of 40 pages inked." */
export const progressInWords = (job: JobView): string =>
  plural(job.total, {
    one: `${formatNumber(inkedPages(job))} of # page inked.`,
    other: `${formatNumber(inkedPages(job))} of # pages inked.`,
  })

/** 0, 25, 50, 75 or 100: a long job is announced five times, not once a page. */
export const milestone = (job: JobView): number =>
  isOver(job.state) ? 100 : Math.min(75, Math.floor((4 * finishedPages(job)) / Math.max(1, job.total)) * 25)

export const announcement = (job: JobView): string =>
  isOver(job.state) ? `${outcomeTitle(job)} ${blotsOutcome(job)}`.trim() : progressInWords(job)

/** What became of a job that is over: "All 40 pages are inked." */
export function outcomeTitle(job: JobView): string {
  if (job.cancelled > 0) {
    return inkedPages(job) === 0 ? 'Stopped before a page was inked.' : `Stopped. ${progressInWords(job)}`
  }
  if (job.done === job.total) {
    return plural(job.total, { one: 'The page is inked.', other: 'All # pages are inked.' })
  }
  if (job.failed === job.total) {
    return plural(job.total, { one: 'The ink ran.', other: 'The ink ran on all # pages.' })
  }
  return progressInWords(job)
}

/** What it cost: "456 Blots spent, 24 came back." */
export function blotsOutcome(job: JobView): string {
  const { capturedBlots: spent, releasedBlots: back } = job
  if (spent === 0)
    return back === 0 ? '' : plural(back, { one: '# Blot came back.', other: '# Blots came back.' })
  if (back === 0) return `${blotsInWords(spent)} spent.`
  return `${blotsInWords(spent)} spent, ${formatNumber(back)} came back.`
}

/** "Retry 3 pages, 36 Blots": what did not pass was not paid for, so it costs what it would have. */
export const retryInWords = (
  pages: number,
  { pagePrice, priced }: { pagePrice: number; priced: (verb: string, blots: number) => string },
): string => priced(`Retry ${pagesInWords(pages)}`, pagePrice * pages)

/**
 * Why pages that could be drawn are not, in words that end the worry: the provider is in trouble and drawing is paused
 * for everybody, or the next pages wait for it.
 */
export function holdUp(job: JobView): string | null {
  if (job.items.some((item) => item.state === 'running')) return null
  if (job.paused) return `Paused: ${job.paused.reason} It resumes by itself.`
  const reason = job.items.find((item) => item.state === 'queued' && item.reason)?.reason
  return reason ? `${reason} The job goes on by itself.` : null
}
