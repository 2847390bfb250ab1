import { queryOptions } from '@tanstack/react-query'
import { CoverDesign } from '@/domain/cover'
import { request } from './request'

/** What is decided about a book's cover. */
export const coverQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['cover', projectId] as const,
    queryFn: ({ signal }) => request(`/api/projects/${projectId}/cover`, { schema: CoverDesign, signal }),
  })
