'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { looksQuery } from '@/client/library-queries'
import { BlankPage } from '@/components/ui/blank-page'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { AUDIENCE } from '@/domain/audience'
import { STYLE } from '@/domain/style'
import { LOOK } from '@/domain/style-sample'

/** The looks that were chosen for books. The next book of a series goes on in the same one. */
export function LooksTab() {
  const { data: looks } = useSuspenseQuery(looksQuery())
  if (looks.length === 0)
    return (
      <EmptyState picture={<BlankPage />} title="No look is chosen yet.">
        In a book, open Style and try four looks of one page. The one you pick steers every page, and stays
        here.
      </EmptyState>
    )
  return (
    <ul aria-label="Looks" className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 xl:grid-cols-5">
      {looks.map((one) => (
        <li key={one.projectId} className="sheet grid min-w-0 content-start gap-1 p-2">
          <a
            href={one.imageUrl}
            target="_blank"
            rel="noreferrer"
            className="overflow-hidden rounded-sm border border-line bg-white"
          >
            {/* biome-ignore lint/performance/noImgElement: an immutable picture behind the author's session */}
            <img
              src={one.thumbUrl}
              alt={`${LOOK[one.look].name}: ${one.brief}, whole page`}
              width={480}
              height={600}
              loading="lazy"
              className="aspect-[4/5] size-full object-contain"
            />
          </a>
          <p className="px-1 pt-1 font-medium">
            {LOOK[one.look].name}, {STYLE[one.style].label.toLowerCase()}
          </p>
          <p className="px-1 text-note text-muted">
            {AUDIENCE[one.audience].label}: {LOOK[one.look].words}
          </p>
          <TextLink href={`/projects/${one.projectId}/style`} className="px-1 pb-1 text-note">
            {one.bookTitle || 'Untitled book'}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
