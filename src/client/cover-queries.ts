import { queryOptions } from '@tanstack/react-query'
import { CoverDesign } from '@/domain/cover'
import { CoverDrawings } from '@/domain/cover-drawing'
import { request } from './request'

/** What is decided about a book's cover. */
export const coverQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['cover', projectId] as const,
    queryFn: ({ signal }) => request(`/api/projects/${projectId}/cover`, { schema: CoverDesign, signal }),
  })

/** While one is being drawn. Milliseconds. */
const POLL_MS = 2_000

/** Pictures that were drawn for a book's cover. */
export const coverDrawingsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['cover-drawings', projectId] as const,
    queryFn: ({ signal }) =>
      request(`/api/projects/${projectId}/cover/drawings`, { schema: CoverDrawings, signal }),
    refetchInterval: ({ state }) => (state.data?.activeJobId ? POLL_MS : false),
  })
