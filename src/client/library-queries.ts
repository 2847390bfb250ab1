/** What the library shows, by the page. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import { UploadList } from '@/domain/upload'
import { request } from './request'

export const uploadsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['uploads'] as const,
    queryFn: ({ pageParam, signal }) =>
      request(pageParam ? `/api/upload?after=${pageParam}` : '/api/upload', { schema: UploadList, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
