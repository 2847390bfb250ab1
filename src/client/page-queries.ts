/** What the page editor reads of one page: its versions, their shapes, its colors and its thread. */
import { queryOptions } from '@tanstack/react-query'
import { ChatThread } from '@/domain/edit'
import { isOver } from '@/domain/job'
import { PageColors, PageVersions } from '@/domain/page-version'
import { labelsOf, RegionMap } from '@/domain/region-map'
import { request } from './request'

/** Versions of a page, newest first. */
export const versionsQuery = (pageId: string) =>
  queryOptions({
    queryKey: ['page-versions', pageId] as const,
    queryFn: ({ signal }) => request(`/api/pages/${pageId}/versions`, { schema: PageVersions, signal }),
  })

/** The shapes of a version, with the label of every pixel read already. They never change. */
export const regionsQuery = (pageId: string, versionId: string) =>
  queryOptions({
    queryKey: ['page-regions', versionId] as const,
    queryFn: async ({ signal }) => {
      const map = await request(`/api/pages/${pageId}/versions/${versionId}/regions`, {
        schema: RegionMap,
        signal,
      })
      return { map: { ...map, labels: '' }, labels: labelsOf(map) }
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Two million labels a page: those of pages that were left are not kept for long.
    gcTime: 60_000,
    structuralSharing: false,
  })

export const colorsQuery = (pageId: string) =>
  queryOptions({
    queryKey: ['page-colors', pageId] as const,
    queryFn: ({ signal }) => request(`/api/pages/${pageId}/colors`, { schema: PageColors, signal }),
    // They are what this tab last saved; a screen that opens asks anew.
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

/** What was asked of a page in words, and what came of it; asked about while something is being drawn. */
export const chatQuery = (pageId: string) =>
  queryOptions({
    queryKey: ['page-chat', pageId] as const,
    queryFn: ({ signal }) => request(`/api/pages/${pageId}/chat`, { schema: ChatThread, signal }),
    refetchInterval: ({ state }) => (state.data?.turns.some((turn) => !isOver(turn.state)) ? 2_000 : false),
  })
