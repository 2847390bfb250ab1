'use client'
import { Download } from 'lucide-react'
import { buttonClass } from '@/components/ui/button-class'
import type { NumberedFinding } from '@/domain/numbered-findings'
import type { PageView } from '@/domain/page'
import { hasHero, type ProjectView } from '@/domain/project'
import { PageViewActions } from './page-view-actions'
import { PageViewFindings } from './page-view-findings'
import { PageViewIdea } from './page-view-idea'
import type { BoxInShares } from './zoom'

/** Beside the page: the decision, the idea it is drawn from, what was measured, and the file. */
export function PageViewPanel({
  book,
  page,
  findings,
  pointed,
  onPoint,
  onLookAt,
}: {
  book: ProjectView
  page: PageView
  findings: readonly NumberedFinding[]
  pointed: string | null
  onPoint: (key: string | null) => void
  onLookAt: (box: BoxInShares) => void
}) {
  return (
    <div className="grid content-start gap-6">
      <PageViewActions page={page} />
      <PageViewIdea page={page} bookHasHero={hasHero(book)} />
      {page.version && (
        <>
          <PageViewFindings
            version={page.version}
            findings={findings}
            pointed={pointed}
            onPoint={onPoint}
            onLookAt={onLookAt}
          />
          <a
            href={page.version.imageUrl}
            download={fileName(book, page)}
            className={buttonClass('secondary', 'md', 'w-fit')}
          >
            <Download aria-hidden="true" />
            Download PNG, 300 dpi
          </a>
        </>
      )}
    </div>
  )
}

/** "Moss the Cat, page 03.png", without what file systems refuse. */
function fileName(book: ProjectView, page: PageView): string {
  const title = (book.title || 'Untitled book').replaceAll(/[\\/:*?"<>|]+/g, ' ').trim()
  const digits = String(book.pageList.length).length
  return `${title}, page ${String(page.position).padStart(digits, '0')}.png`
}
