'use client'
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useShortcut } from '@/client/use-shortcut'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Progress } from '@/components/ui/progress'
import { formatNumber } from '@/domain/plural'
import type { ProjectView } from '@/domain/project'
import { AllClear } from './all-clear'
import { ReviewPage } from './review-page'
import { isPending, nextPending, queueWith } from './review-queue'
import type { PageActions } from './use-page-actions'

const GROUP = 'Review'

/** One page after the other that needs the author's eye, until all is clear. */
export function ReviewMode({
  book,
  actions,
  onLeave,
}: {
  book: ProjectView
  actions: PageActions
  onLeave: () => void
}) {
  const [ids, setIds] = useState(() => queueWith([], book.pageList))
  const grown = queueWith(ids, book.pageList)
  if (grown !== ids) setIds(grown)
  const queue = grown.flatMap((id) => book.pageList.find((page) => page.id === id) ?? [])
  const [currentId, setCurrentId] = useState(queue[0]?.id ?? null)
  const at = Math.max(
    0,
    queue.findIndex((page) => page.id === currentId),
  )
  const page = queue[at]
  const clear = !queue.some(isPending)

  const title = useRef<HTMLHeadingElement>(null)
  // The screen changed under the author's hands: reading starts at its top.
  useEffect(() => title.current?.focus(), [])

  const step = (by: 1 | -1) => setCurrentId(queue[(at + by + queue.length) % queue.length]?.id ?? null)
  const decide = (act: (id: string) => void) => {
    if (!page || !isPending(page)) return
    act(page.id)
    setCurrentId(nextPending(queue, page.id) ?? page.id)
  }
  const approve = () => decide((id) => void actions.approve([id]))
  const redraw = () => decide((id) => actions.draw([id]))

  useShortcut({ keys: 'a', label: 'Approve the page', group: GROUP, run: approve, enabled: !clear })
  useShortcut({ keys: 'r', label: 'Redraw the page', group: GROUP, run: redraw, enabled: !clear })
  useShortcut({ keys: 'arrowright', label: 'Next page', group: GROUP, run: () => step(1), enabled: !clear })
  useShortcut({
    keys: 'arrowleft',
    label: 'Previous page',
    group: GROUP,
    run: () => step(-1),
    enabled: !clear,
  })
  useShortcut({ keys: 'escape', label: 'Leave the review', group: GROUP, run: onLeave })

  const decided = queue.filter((known) => !isPending(known)).length
  return (
    <section aria-labelledby="review-title" className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="ghost" onClick={onLeave} className="-ms-3">
          <ArrowLeft aria-hidden="true" className="rtl:-scale-x-100" />
          All pages
        </Button>
        <h1 id="review-title" ref={title} tabIndex={-1} className="text-lg outline-none max-sm:sr-only">
          {`Review ${book.title || 'Untitled book'}`}
        </h1>
        {!clear && (
          <div className="ms-auto flex items-center gap-1">
            <IconButton label="Previous page" onClick={() => step(-1)} disabled={queue.length < 2}>
              <ChevronLeft aria-hidden="true" className="rtl:-scale-x-100" />
            </IconButton>
            <p role="status" className="min-w-14 text-center text-sm font-semibold tabular-nums">
              {`${formatNumber(at + 1)} of ${formatNumber(queue.length)}`}
            </p>
            <IconButton label="Next page" onClick={() => step(1)} disabled={queue.length < 2}>
              <ChevronRight aria-hidden="true" className="rtl:-scale-x-100" />
            </IconButton>
          </div>
        )}
      </div>
      {queue.length > 1 && !clear && (
        <Progress
          label="Pages decided"
          value={decided}
          max={queue.length}
          valueText={`${formatNumber(decided)} of ${formatNumber(queue.length)}`}
          className="h-1"
        />
      )}
      {clear || !page ? (
        <AllClear book={book} onLeave={onLeave} />
      ) : (
        <ReviewPage
          key={page.id}
          page={page}
          pages={book.pageList}
          onApprove={approve}
          onRedraw={redraw}
          onSwipe={(direction) => step(direction === 1 ? -1 : 1)}
        />
      )}
    </section>
  )
}
