'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PageView, type UpdatePage } from '@/domain/page'
import type { ProjectView } from '@/domain/project'
import { withChangedPage } from './book-changes'
import { projectQuery } from './queries'
import { request } from './request'
import { useBookChange } from './use-book-change'

export type PageChange = UpdatePage & { readonly id: string }

/** Changes one page. It shows at once, and goes back to what it was when the studio refuses. */
export function useChangePage(projectId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = projectQuery(projectId)
  const { isLast, shared } = useBookChange(projectId)
  return useMutation({
    ...shared,
    mutationFn: ({ id, ...changes }: PageChange) => changePage(id, changes),
    onMutate: async ({ id, ...changes }) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, (book) => book && withChangedPage(book, id, changes))
      return { before }
    },
    onError: (_error, _change, context) => {
      if (context?.before) queryClient.setQueryData(queryKey, context.before)
    },
    onSuccess: (page) => {
      if (isLast()) queryClient.setQueryData(queryKey, (book) => book && withPage(book, page))
    },
  })
}

export const changePage = (id: string, changes: UpdatePage): Promise<PageView> =>
  request(`/api/pages/${id}`, { schema: PageView, method: 'PATCH', body: changes })

/** The book with the page as the studio answered it. Its place is left alone: other changes may be under way. */
const withPage = (book: ProjectView, page: PageView): ProjectView => ({
  ...book,
  pageList: book.pageList.map((old) => (old.id === page.id ? { ...page, position: old.position } : old)),
})
