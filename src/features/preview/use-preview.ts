'use client'
import { keepPreviousData, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { exportsQuery, projectQuery } from '@/client/queries'
import { request } from '@/client/request'
import { bookChecks } from '@/domain/book-checks'
import { firstSettings } from '@/domain/export-settings'
import { layOutInterior } from '@/domain/interior'
import { isExportable } from '@/domain/page'
import { PreviewInk } from '@/domain/preview'
import type { InteriorPage } from '@/domain/print'

/** Which page this is: while new ink is on its way, the old shows only where it still belongs. */
const nameOf = ({ kind, side, tile }: InteriorPage) => `${tile?.id ?? kind} ${side}`

/** By its content: title, tiles, drawings and options decide what is on the pages, and nothing else does. */
const inkQuery = (projectId: string, options: string, content: string, pages: readonly InteriorPage[]) =>
  queryOptions({
    queryKey: ['preview', projectId, options, content] as const,
    queryFn: async ({ signal }) => {
      const asked = encodeURIComponent(options)
      const ink = await request(`/api/projects/${projectId}/preview?options=${asked}`, {
        schema: PreviewInk,
        signal,
      })
      return { ...ink, names: pages.map(nameOf) }
    },
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })

/** The book as its file would be written now, with the settings of its last export. `backs` overrides the backs. */
export function usePreview(projectId: string, backs: boolean | null) {
  const { data: book } = useSuspenseQuery(projectQuery(projectId))
  const { data: exports = [] } = useQuery(exportsQuery(projectId))
  const settings = useMemo(() => {
    const last = firstSettings(book.dna, exports)
    return { ...last, blankBacks: backs ?? last.blankBacks }
  }, [book.dna, exports, backs])
  const laid = useMemo(() => {
    const printed = book.pageList.filter((page) => isExportable(page, settings.includeNeedsReview))
    const design = { ...settings, trim: book.dna.trim, matter: book.matter }
    const interior = layOutInterior(design, printed.length)
    const checks = bookChecks({ design, interior, all: book.pageList, printed })
    return { printed, interior, checks }
  }, [book, settings])
  const content = [
    book.title,
    JSON.stringify(book.matter),
    ...laid.printed.map(({ version }) => version?.id),
  ].join(' ')
  const ink = useQuery({
    ...inkQuery(projectId, JSON.stringify(settings), content, laid.interior.pages),
    enabled: laid.printed.length > 0,
  })
  const urls = useMemo(
    () => ink.data?.inks.map((svg) => `data:image/svg+xml,${encodeURIComponent(svg)}`) ?? [],
    [ink.data],
  )
  const inkOf = (page: InteriorPage): string | null => {
    const at = page.number - 1
    const known = ink.data?.names[at] === nameOf(page) ? ink.data.pages[at] : null
    return known === null || known === undefined ? null : (urls[known] ?? null)
  }
  return { book, settings, ...laid, inkOf, notes: ink.data?.notes ?? [], ink }
}

export type Preview = ReturnType<typeof usePreview>
