'use client'
import { useRouter } from 'next/navigation'
import { BookPrices } from '@/client/book-prices'
import { useLiveBook } from '@/client/use-live-book'
import { useShortcut } from '@/client/use-shortcut'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { JobView } from '@/domain/job'
import { hasHero, type ProjectView } from '@/domain/project'
import { DecideSection } from './decide-section'
import type { DrawnPage } from './desk'
import { EditorBar } from './editor-bar'
import { IdeaSection } from './idea-section'
import { UndrawnPage } from './undrawn-page'
import { Workspace } from './workspace'

/** One page, large, and everything that can be done with it. */
export function EditorScreen({ projectId, pageId }: { projectId: string; pageId: string }) {
  const { book, job } = useLiveBook(projectId)
  return (
    <BookPrices of={book}>
      <PageOfBook book={book} job={job} pageId={pageId} />
    </BookPrices>
  )
}

function PageOfBook({ book, job, pageId }: { book: ProjectView; job: JobView | null; pageId: string }) {
  const router = useRouter()
  const at = book.pageList.findIndex((page) => page.id === pageId)
  const page = book.pageList[at]
  const earlier = book.pageList[at - 1] ?? null
  const later = book.pageList[at + 1] ?? null
  const href = (id: string) => `/projects/${book.id}/pages/${id}`

  useShortcut({
    keys: 'arrowleft',
    label: 'Previous page',
    group: 'Page editor',
    run: () => earlier && router.push(href(earlier.id)),
    enabled: earlier !== null,
  })
  useShortcut({
    keys: 'arrowright',
    label: 'Next page',
    group: 'Page editor',
    run: () => later && router.push(href(later.id)),
    enabled: later !== null,
  })

  if (!page) {
    return (
      <EmptyState
        title="This page is no longer in the book."
        actions={<LinkButton href={`/projects/${book.id}`}>All pages</LinkButton>}
      >
        It was removed, here or in another tab, and stays in the bin for 30 days.
      </EmptyState>
    )
  }
  const neighbors = {
    earlier: earlier ? href(earlier.id) : null,
    later: later ? href(later.id) : null,
  }
  if (page.version) {
    const edit = job?.kind === 'edit' && job.items.some((item) => item.pageId === page.id) ? job : null
    return <Workspace key={page.id} book={book} page={page as DrawnPage} edit={edit} {...neighbors} />
  }
  return (
    <div data-whole-screen className="grid h-full min-h-0 grid-rows-[auto_minmax(0,1fr)]">
      <EditorBar book={book} page={page} {...neighbors} />
      <div className="grid min-h-0 overflow-y-auto lg:grid-cols-[minmax(0,1fr)_21rem] lg:overflow-hidden">
        <UndrawnPage page={page} trim={book.dna.trim} />
        <div
          key={page.id}
          className="grid content-start gap-6 overflow-y-auto p-4 lg:border-s lg:border-line"
        >
          <DecideSection page={page} />
          <IdeaSection page={page} bookHasHero={hasHero(book)} />
        </div>
      </div>
    </div>
  )
}
