'use client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { isBusy, isUndrawn } from '@/domain/page-words'
import { plural } from '@/domain/plural'
import type { ProjectView } from '@/domain/project'

/** Nothing waits for the author's eye any more; what comes next depends on what is still missing. */
export function AllClear({ book, onLeave }: { book: ProjectView; onLeave: () => void }) {
  const undrawn = book.pageList.filter(isUndrawn).length
  const busy = book.pageList.filter((page) => isBusy(page.state)).length
  return (
    <EmptyState
      picture={<ClearPage />}
      title="All clear."
      actions={
        <>
          <Button onClick={onLeave}>All pages</Button>
          {undrawn > 0 ? (
            <Button variant="primary" onClick={onLeave}>
              {plural(undrawn, { one: 'Ink the last page', other: 'Ink the other #' })}
            </Button>
          ) : (
            <LinkButton variant="primary" href={`/projects/${book.id}/export`}>
              Go to Export
            </LinkButton>
          )}
        </>
      }
    >
      {busy > 0
        ? plural(busy, {
            one: 'One page is being drawn. It comes back here if it needs your eye.',
            other: '# pages are being drawn. They come back here if they need your eye.',
          })
        : 'No page needs your eye.'}
    </EmptyState>
  )
}

/** A page with a fern tick on it. Decoration. */
function ClearPage() {
  return (
    <svg viewBox="0 0 140 160" fill="none" aria-hidden="true" className="h-32">
      <path
        d="M26 10h88a4 4 0 0 1 4 4v132a4 4 0 0 1-4 4H26a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4Z"
        className="fill-white stroke-black dark:stroke-control"
        strokeWidth="3"
      />
      <path
        d="m46 84 18 20c8-22 18-38 34-54"
        className="stroke-crayon-fern"
        strokeWidth="9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
