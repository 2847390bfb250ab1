'use client'
import { ClipboardPaste, Lightbulb, RefreshCw, Sparkles } from 'lucide-react'
import dynamic from 'next/dynamic'
import { type ReactNode, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { PAGES } from '@/domain/limits'
import { pagesInWords, plural } from '@/domain/plural'
import type { PlanProject, ProjectView } from '@/domain/project'
import { PlanList } from './plan-list'
import { usePlan } from './use-plan'

const PasteListDialog = dynamic(() => import('./paste-list-dialog').then((m) => m.PasteListDialog), {
  ssr: false,
})

/** How many ideas "Suggest more" adds. */
const MORE = 5

/** The page ideas the planner proposes: read, change, order, lock and throw away, before anything is paid for. */
export function PlanReview({
  book,
  startPanel,
}: {
  book: ProjectView
  startPanel: (book: ProjectView) => ReactNode
}) {
  const plan = usePlan()
  const [said, setSaid] = useState('')
  const [pasting, setPasting] = useState(false)
  const open = book.pageList.filter((page) => !page.locked && !page.version).length
  const more = Math.min(MORE, PAGES.max - book.pages)
  const ask = (wish: PlanProject, done: string) =>
    plan.mutate(
      { id: book.id, ...wish },
      {
        onSuccess: () => setSaid(done),
        onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }),
      },
    )
  const busy = (action: PlanProject['action'], one = false) =>
    plan.isPending && plan.variables.action === action && Boolean(plan.variables.pageIds) === one

  return (
    <section aria-labelledby="plan-title" className="grid gap-5">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="grid gap-1">
          <h2 id="plan-title" className="text-xl">
            {plural(book.pages, { one: '# page idea', other: '# page ideas' })}
          </h2>
          <p className="text-muted">
            Change any line, drag it elsewhere, or lock what you like and ask again. Nothing is paid for yet.
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            pending={busy('reroll')}
            aria-disabled={open === 0}
            onClick={() => open > 0 && ask({ action: 'reroll' }, `${pagesInWords(open)} have new ideas.`)}
          >
            <RefreshCw aria-hidden="true" />
            {plural(open, { one: 'New idea for # unlocked line', other: 'New ideas for # unlocked lines' })}
          </Button>
          {more > 0 && (
            <Button
              pending={busy('suggest')}
              onClick={() =>
                ask({ action: 'suggest', count: more }, `${pagesInWords(more)} added at the end.`)
              }
            >
              <Sparkles aria-hidden="true" />
              Suggest {more} more
            </Button>
          )}
          {more > 0 && (
            <Button onClick={() => setPasting(true)}>
              <ClipboardPaste aria-hidden="true" />
              Paste a list
            </Button>
          )}
        </div>
      </div>
      {book.planNote && (
        <Banner tone="marigold" icon={<Lightbulb aria-hidden="true" />}>
          {book.planNote}
        </Banner>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      <PlanList
        book={book}
        rerolling={busy('reroll', true) ? (plan.variables?.pageIds?.[0] ?? null) : null}
        onReroll={(id) => ask({ action: 'reroll', pageIds: [id] }, 'A new idea for this page.')}
      />
      {pasting && <PasteListDialog projectId={book.id} onClose={() => setPasting(false)} />}
      {startPanel(book)}
    </section>
  )
}
