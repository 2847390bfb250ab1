'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { projectQuery } from '@/client/queries'
import { useUnits } from '@/client/use-units'
import { Badge } from '@/components/ui/badge'
import { TabLinks } from '@/components/ui/tab-links'
import { AUDIENCE } from '@/domain/audience'
import { trimLabel } from '@/domain/trim'
import { BookTitle } from './book-title'

/** Name, size and reader of a book, and the way between its screens. Review needs the room and does without. */
export function BookHeader({ projectId }: { projectId: string }) {
  const { data: book } = useSuspenseQuery(projectQuery(projectId))
  const path = usePathname()
  const units = useUnits()
  const reviewing = useSearchParams().has('review')
  const root = `/projects/${projectId}`
  if (reviewing && path === root) return null
  const { bleed, audience } = book.dna
  const trim = trimLabel(book.dna.trim, units)
  const { label, ages } = AUDIENCE[audience]
  return (
    <header className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <BookTitle projectId={projectId} title={book.title} />
        <ul aria-label="Format and reader" className="flex flex-wrap gap-1.5">
          <li>
            <Badge>{bleed ? `${trim}, bleed` : trim}</Badge>
          </li>
          <li>
            <Badge>{`${label}, ages ${ages}`}</Badge>
          </li>
          {book.series && (
            <li>
              <Link
                href={`/projects/${book.series.previous.id}`}
                aria-label={`Book ${book.series.number} of a series, after ${book.series.previous.title || 'an untitled book'}`}
              >
                <Badge tone="sky">Book {book.series.number}</Badge>
              </Link>
            </li>
          )}
          {book.sample && (
            <li>
              <Badge tone="grape">Sample</Badge>
            </li>
          )}
          {book.archived && (
            <li>
              <Badge>Archived</Badge>
            </li>
          )}
        </ul>
      </div>
      <TabLinks
        label="Book"
        current={path}
        tabs={[
          { href: root, label: 'Pages', count: book.pageList.length },
          { href: `${root}/preview`, label: 'Preview' },
          { href: `${root}/style`, label: 'Style' },
          { href: `${root}/cover`, label: 'Cover' },
          { href: `${root}/listing`, label: 'Listing' },
          { href: `${root}/export`, label: 'Export' },
        ]}
      />
    </header>
  )
}
