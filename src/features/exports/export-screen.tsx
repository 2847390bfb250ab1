'use client'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { accountQuery, exportsQuery, notificationsQuery, projectQuery } from '@/client/queries'
import { BlankPage } from '@/components/ui/blank-page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { RetryBanner } from '@/components/ui/retry-banner'
import { EXPORT_FORMATS, type ExportFormat, type ExportView, isPrinted } from '@/domain/export'
import { type ExportSettings, firstSettings } from '@/domain/export-settings'
import { isOver } from '@/domain/job'
import type { ProjectView } from '@/domain/project'
import { ExportCurrent } from './export-current'
import { exportFixes } from './export-fixes'
import { ExportFormats } from './export-formats'
import { ExportHistory } from './export-history'
import { ExportOptions } from './export-options'
import { exportPlan } from './export-plan'
import { ExportSummary } from './export-summary'
import { NextAtPrinter } from './next-at-printer'
import { useStartExport } from './use-start-export'

/** From drawn pages to a file a printer accepts. Free, as often as one likes. */
export function ExportScreen({ projectId }: { projectId: string }) {
  const { data: book } = useSuspenseQuery(projectQuery(projectId))
  const { data: exports = [], error, refetch } = useQuery(exportsQuery(projectId))
  useRingWhenDone(exports)
  if (book.pageList.every((page) => page.version === null)) return <NothingDrawn projectId={projectId} />
  return (
    <div className="grid grid-cols-1 gap-8">
      <Workbench book={book} exports={exports} />
      {error && <RetryBanner onRetry={refetch}>{sentenceOf(error)}</RetryBanner>}
      <ExportHistory exports={exports} />
    </div>
  )
}

function Workbench({ book, exports }: { book: ProjectView; exports: readonly ExportView[] }) {
  const asked = useSearchParams().get('format')
  const [format, setFormat] = useState<ExportFormat>(
    () => EXPORT_FORMATS.find((one) => one === asked) ?? 'interior',
  )
  const account = useQuery(accountQuery()).data
  const [settings, setSettings] = useState(() => firstSettings(book.dna, exports))
  const [startedId, setStartedId] = useState<string | null>(null)
  const start = useStartExport(book.id)
  const plan = exportPlan(book, format, settings)
  // What was started here stays in view when it is done; what another tab started only while it runs.
  const current = exports.find((made) => made.id === startedId || !isOver(made.state))
  const printed = exports.some((made) => made.format === 'interior' && made.state === 'completed')
  const change = (changes: Partial<ExportSettings>) => setSettings({ ...settings, ...changes })
  const begin = (what: ExportFormat) =>
    start.mutate({ format: what, options: settings }, { onSuccess: (started) => setStartedId(started.id) })

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="grid gap-6">
        <ExportFormats value={format} onChange={setFormat} />
        <ExportOptions
          projectId={book.id}
          format={format}
          trim={book.dna.trim}
          settings={settings}
          needsReview={book.pageList.some((page) => page.state === 'needs_review')}
          onChange={change}
        />
      </div>
      <div className="grid gap-4 lg:sticky lg:top-20">
        <ExportSummary
          book={book}
          format={format}
          plan={plan}
          coverPages={isPrinted(format) ? lastCover(exports) : null}
          busy={current !== undefined && !isOver(current.state)}
          pending={start.isPending}
          off={account?.switchedOff.export ?? null}
          error={start.isError ? sentenceOf(start.error) : null}
          fixes={plan.problem ? exportFixes(book, format, settings) : []}
          onFix={change}
          onCover={() => begin('cover')}
          onStart={() => begin(format)}
        />
        {current && <ExportCurrent key={current.id} made={current} onRetry={() => begin(current.format)} />}
        {printed && <NextAtPrinter dna={book.dna} settings={settings} />}
      </div>
    </div>
  )
}

/** Pages of the book that the newest cover is for. */
const lastCover = (exports: readonly ExportView[]): number | null =>
  exports.find((made) => made.format === 'cover' && made.file !== null)?.file?.pages ?? null

/** The bell knows of a finished file at once, not at its next round. */
function useRingWhenDone(exports: readonly ExportView[]): void {
  const queryClient = useQueryClient()
  const running = exports.filter((made) => !isOver(made.state)).length
  const before = useRef(running)
  useEffect(() => {
    if (running < before.current)
      void queryClient.invalidateQueries({ queryKey: notificationsQuery().queryKey })
    before.current = running
  }, [queryClient, running])
}

function NothingDrawn({ projectId }: { projectId: string }) {
  return (
    <EmptyState
      picture={<BlankPage />}
      title="Nothing is drawn yet."
      actions={
        <LinkButton variant="primary" href={`/projects/${projectId}`}>
          Go to the pages
        </LinkButton>
      }
    >
      Ink a few pages first. As soon as one of them passes, the book can be exported, for free and as often as
      you like.
    </EmptyState>
  )
}
