import { queryOptions } from '@tanstack/react-query'
import { ListingView } from '@/domain/listing'
import { request } from './request'

/** What a shop wants to know about a book. */
export const listingQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['listing', projectId] as const,
    queryFn: ({ signal }) => request(`/api/projects/${projectId}/listing`, { schema: ListingView, signal }),
  })
