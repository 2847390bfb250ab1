'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { BookPrices } from '@/client/book-prices'
import { useLiveBook } from '@/client/use-live-book'
import { BlankPage } from '@/components/ui/blank-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { JobView } from '@/domain/job'
import type { PageView } from '@/domain/page'
import { Desk } from './desk'
import { ProgressCard } from './progress-card'
import { ReviewMode } from './review-mode'
import { ReviewStrip } from './review-strip'
import { StartPanel } from './start-panel'
import { usePageActions } from './use-page-actions'

/** The pages of a book: how the drawing goes, what needs the author, and every page with what can be done to it. */
export function PagesScreen({ projectId }: { projectId: string }) {
  const live = useLiveBook(projectId)
  return (
    <BookPrices of={live.book}>
      <Pages {...live} />
    </BookPrices>
  )
}

function Pages({ book, job, live, forgetJob }: ReturnType<typeof useLiveBook>) {
  const projectId = book.id
  const actions = usePageActions(projectId)
  const [review, setReview] = useQueryState('review', parseAsStringLiteral(['1']))

  if (book.pageList.length === 0) return <NoPages projectId={projectId} />
  if (review) return <ReviewMode book={book} actions={actions} onLeave={() => void setReview(null)} />
  const needsReview = book.pageList.filter((page) => page.state === 'needs_review').length
  return (
    <div className="grid grid-cols-1 gap-5">
      {job && (
        <ProgressCard
          job={job}
          bookTitle={book.title || 'Untitled book'}
          needsReview={needsReview}
          undone={undonePages(job, book.pageList)}
          onRetry={actions.draw}
          onDismiss={forgetJob}
        />
      )}
      {!job && needsReview > 0 && <ReviewStrip count={needsReview} />}
      {!live && <StartPanel book={book} />}
      <Desk book={book} actions={actions} />
    </div>
  )
}

/** Pages of the job that failed or were stopped and are still as it left them. */
function undonePages(job: JobView, pages: readonly PageView[]): string[] {
  const ended = job.items.filter(({ state }) => state === 'failed' || state === 'cancelled')
  const ids = new Set(ended.map(({ pageId }) => pageId))
  return pages
    .filter(({ id, state }) => ids.has(id) && (state === 'failed' || state === 'cancelled'))
    .map(({ id }) => id)
}

function NoPages({ projectId }: { projectId: string }) {
  return (
    <EmptyState
      picture={<BlankPage />}
      title="This book has no pages yet."
      actions={
        <LinkButton variant="primary" href={`/projects/new?id=${projectId}`}>
          Plan the pages
        </LinkButton>
      }
    >
      Say what it is about and who colors it; the planner proposes a list of pages, and planning is free.
    </EmptyState>
  )
}
