'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useLiveBook } from '@/client/use-live-book'
import { useShortcut } from '@/client/use-shortcut'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { numberedFindings } from '@/domain/numbered-findings'
import { PageViewBar } from './page-view-bar'
import { PageViewPanel } from './page-view-panel'
import { PageViewStage, shapeOf } from './page-view-stage'
import { useZoom } from './use-zoom'

/** One page, large, with what the gate found on it, its idea, and what can be done with it. */
export function PageViewScreen({ projectId, pageId }: { projectId: string; pageId: string }) {
  const { book } = useLiveBook(projectId)
  const router = useRouter()
  const at = book.pageList.findIndex((page) => page.id === pageId)
  const page = book.pageList[at]
  const earlier = book.pageList[at - 1] ?? null
  const later = book.pageList[at + 1] ?? null
  const [pointed, setPointed] = useState<string | null>(null)
  const stage = useZoom(page ? shapeOf(page, book.dna.trim) : 1)
  const href = (id: string) => `/projects/${projectId}/pages/${id}`

  useShortcut({
    keys: 'arrowleft',
    label: 'Previous page',
    group: 'Page',
    run: () => earlier && router.push(href(earlier.id)),
    enabled: earlier !== null,
  })
  useShortcut({
    keys: 'arrowright',
    label: 'Next page',
    group: 'Page',
    run: () => later && router.push(href(later.id)),
    enabled: later !== null,
  })

  if (!page) {
    return (
      <EmptyState
        title="This page is no longer in the book."
        actions={<LinkButton href={`/projects/${projectId}`}>All pages</LinkButton>}
      >
        It was removed, here or in another tab, and stays in the bin for 30 days.
      </EmptyState>
    )
  }
  const findings = numberedFindings(page.version?.findings ?? [])
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageViewBar
        book={book}
        page={page}
        earlier={earlier ? href(earlier.id) : null}
        later={later ? href(later.id) : null}
      />
      <div className="grid gap-x-6 gap-y-5 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <PageViewStage page={page} stage={stage} findings={findings} pointed={pointed} trim={book.dna.trim} />
        <PageViewPanel
          key={page.id}
          book={book}
          page={page}
          findings={findings}
          pointed={pointed}
          onPoint={setPointed}
          onLookAt={stage.lookAt}
        />
      </div>
    </div>
  )
}
