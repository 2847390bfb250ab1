/** What the library shows: lists by the page, collections, the bin. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { BinView, CollectionList, LibraryList, LookList } from '@/domain/library'
import { PageView } from '@/domain/page'
import { UploadList } from '@/domain/upload'
import { askedBy, type LibraryView } from './library-view'
import { request } from './request'

export const libraryQuery = (view: LibraryView) =>
  infiniteQueryOptions({
    queryKey: ['library', 'pages', askedBy(view)] as const,
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams(askedBy(view) as Record<string, string>)
      if (pageParam) asked.set('after', pageParam)
      return request(`/api/library?${asked}`, { schema: LibraryList, signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // While other words are looked for, the old pages stay where they are.
    placeholderData: keepPreviousData,
  })

export const collectionsQuery = () =>
  queryOptions({
    queryKey: ['library', 'collections'] as const,
    queryFn: async ({ signal }) =>
      (await request('/api/library/collections', { schema: CollectionList, signal })).collections,
  })

export const looksQuery = () =>
  queryOptions({
    queryKey: ['library', 'looks'] as const,
    queryFn: async ({ signal }) => (await request('/api/library/looks', { schema: LookList, signal })).looks,
  })

export const binQuery = () =>
  queryOptions({
    queryKey: ['library', 'bin'] as const,
    queryFn: ({ signal }) => request('/api/library/bin', { schema: BinView, signal }),
  })

/** One page, for what is said about it elsewhere than in its book. */
export const pageQuery = (id: string) =>
  queryOptions({
    queryKey: ['page', id] as const,
    queryFn: ({ signal }) => request(`/api/pages/${id}`, { schema: PageView, signal }),
    retry: false,
  })

export const uploadsQuery = () =>
  infiniteQueryOptions({
    queryKey: ['uploads'] as const,
    queryFn: ({ pageParam, signal }) =>
      request(pageParam ? `/api/upload?after=${pageParam}` : '/api/upload', { schema: UploadList, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
