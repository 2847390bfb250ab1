'use client'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { exportsQuery, projectQuery } from '@/client/queries'
import { useUnits } from '@/client/use-units'
import { Banner } from '@/components/ui/banner'
import { BlankPage } from '@/components/ui/blank-page'
import { Checkbox } from '@/components/ui/checkbox'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { type CoverGeometry, coverGeometryOrProblem } from '@/domain/cover-geometry'
import { type ExportSettings, firstSettings } from '@/domain/export-settings'
import { plural } from '@/domain/plural'
import { PRINTER_RULES } from '@/domain/printer'
import type { ProjectView } from '@/domain/project'
import { lengthIn } from '@/domain/trim'
import { CoverArtChoice } from './cover-art-choice'
import { CoverDrawingCard } from './cover-drawing-card'
import { CoverForm } from './cover-form'
import { CoverSheet } from './cover-sheet'
import { exportPlan } from './export-plan'
import { useCover } from './use-cover'
import { useCoverDrawings } from './use-cover-drawings'

/** The wrap around the book: what is on it is decided here, how large it is by the interior. */
export function CoverScreen({ projectId }: { projectId: string }) {
  const { data: book } = useSuspenseQuery(projectQuery(projectId))
  if (book.pageList.every((page) => page.version === null))
    return (
      <EmptyState
        picture={<BlankPage />}
        title="A cover needs a drawn page."
        actions={
          <LinkButton variant="primary" href={`/projects/${projectId}`}>
            Go to the pages
          </LinkButton>
        }
      >
        As soon as a page is drawn it can be on the front, in color.
      </EmptyState>
    )
  return <CoverDesk book={book} />
}

function CoverDesk({ book }: { book: ProjectView }) {
  const { data: exports = [] } = useQuery(exportsQuery(book.id))
  const settings = firstSettings(book.dna, exports)
  const { pages } = exportPlan(book, 'interior', settings)
  const { design, kept, saved, change, flush } = useCover(book.id)
  const { data: drawings, ...drawing } = useCoverDrawings(book.id, (drawingId) =>
    change({ art: { kind: 'drawing', drawingId } }),
  )
  const [guides, setGuides] = useState(true)
  const { geometry, problem } = coverGeometryOrProblem({
    ...{ printer: settings.printer, paper: settings.paper, trim: book.dna.trim, pages },
    spineInches: settings.spineInches ?? undefined,
  })
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid gap-4 lg:sticky lg:top-20">
        {problem !== null ? (
          <Banner tone="marigold">
            {problem} <TextLink href={`/projects/${book.id}/export`}>Change the printer</TextLink>
          </Banner>
        ) : (
          <>
            <CoverSheet
              address={pictureAddress(book.id, settings, pages, JSON.stringify(kept))}
              geometry={geometry}
              guides={guides}
              title={design.title || 'the book'}
            />
            <Size geometry={geometry} settings={settings} pages={pages} />
          </>
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Checkbox
            label="Printer’s lines"
            description="Bleed in red, trim, safe areas in blue, spine in violet."
            checked={guides}
            onCheckedChange={setGuides}
          />
          <div className="flex items-center gap-3">
            <p role="status" className="text-note text-muted">
              {saved.state === 'failed' ? saved.sentence : SAVED[saved.state]}
            </p>
            <LinkButton variant="primary" href={`/projects/${book.id}/export?format=cover`}>
              Export the cover
            </LinkButton>
          </div>
        </div>
      </div>
      <div className="grid gap-4">
        <CoverForm design={design} onChange={change} onLeave={flush} />
        <CoverArtChoice
          pages={book.pageList.filter((page) => page.version !== null)}
          drawings={drawings?.drawings ?? []}
          art={design.art}
          onChange={(art) => change({ art })}
        />
        <CoverDrawingCard drawings={drawings} {...drawing} />
      </div>
    </div>
  )
}

const SAVED = { saved: 'Saved', typing: '', saving: 'Saving…' } as const

function Size({
  geometry,
  settings,
  pages,
}: {
  geometry: CoverGeometry
  settings: ExportSettings
  pages: number
}) {
  const units = useUnits()
  const { name } = PRINTER_RULES[settings.printer]
  const [width, height] = [geometry.pageSize.width / 72, geometry.pageSize.height / 72]
  return (
    <p className="text-sm text-muted tabular-nums">
      {`${name}: ${plural(pages, { one: '# page', other: '# pages' })}, so the spine is ${lengthIn(geometry.spineWidth, units)} wide and the sheet ${lengthIn(width, units)} by ${lengthIn(height, units)}. More or fewer pages change both.`}
    </p>
  )
}

function pictureAddress(
  projectId: string,
  { printer, paper, spineInches }: ExportSettings,
  pages: number,
  kept: string,
): string {
  const query = new URLSearchParams({ printer, paper, pages: String(pages) })
  if (spineInches !== null) query.set('spineInches', String(spineInches))
  return `/api/projects/${projectId}/cover/picture?${query}#${kept}`
}
