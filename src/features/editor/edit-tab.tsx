'use client'
import { Download } from 'lucide-react'
import { buttonClass } from '@/components/ui/button-class'
import type { NumberedFinding } from '@/domain/numbered-findings'
import type { PageView } from '@/domain/page'
import { hasHero, type ProjectView } from '@/domain/project'
import { DecideSection } from './decide-section'
import { useDesk } from './desk'
import { FindingsSection } from './findings-section'
import { FixSection } from './fix-section'
import { IdeaSection } from './idea-section'
import { QuickSection } from './quick-section'
import { ShapesSection } from './shapes-section'
import { SpendSection } from './spend-section'

export type FindingsOfPage = {
  readonly list: readonly NumberedFinding[]
  readonly pointed: string | null
  readonly point: (key: string | null) => void
}

/** The decision, what should change, small repairs, the idea it is drawn from, what was measured, and the file. */
export function EditTab({ findings }: { findings: FindingsOfPage }) {
  const { book, page, view } = useDesk()
  return (
    <div className="grid content-start gap-7 p-4 pb-8">
      <DecideSection page={page} />
      <SpendSection />
      <QuickSection />
      <FixSection />
      <ShapesSection />
      <FindingsSection
        version={page.version}
        findings={findings.list}
        pointed={findings.pointed}
        onPoint={findings.point}
        onLookAt={view.lookAt}
      />
      <IdeaSection page={page} bookHasHero={hasHero(book)} />
      <a
        href={page.version.imageUrl}
        download={fileName(book, page)}
        className={buttonClass('secondary', 'md', 'w-fit')}
      >
        <Download aria-hidden="true" />
        Download PNG, 300 dpi
      </a>
    </div>
  )
}

/** "Moss the Cat, page 03.png", without what file systems refuse. */
function fileName(book: ProjectView, page: PageView): string {
  const title = (book.title || 'Untitled book').replaceAll(/[\\/:*?"<>|]+/g, ' ').trim()
  const digits = String(book.pageList.length).length
  return `${title}, page ${String(page.position).padStart(digits, '0')}.png`
}
