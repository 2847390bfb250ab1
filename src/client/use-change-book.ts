'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProjectView, type UpdateProject } from '@/domain/project'
import { withOrder } from './book-changes'
import { projectQuery } from './queries'
import { request } from './request'
import { useBookChange } from './use-book-change'

/** Changes title, DNA or order of a book. It shows at once, and goes back when the studio refuses. */
export function useChangeBook(projectId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = projectQuery(projectId)
  const { isLast, shared } = useBookChange(projectId)
  return useMutation({
    ...shared,
    mutationFn: (changes: UpdateProject) =>
      request(`/api/projects/${projectId}`, { schema: ProjectView, method: 'PATCH', body: changes }),
    onMutate: async (changes) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, (book) => book && withBookChanges(book, changes))
      return { before }
    },
    onError: (_error, _changes, context) => {
      if (context?.before) queryClient.setQueryData(queryKey, context.before)
    },
    onSuccess: (book) => {
      if (isLast()) queryClient.setQueryData(queryKey, book)
    },
  })
}

function withBookChanges(book: ProjectView, { title, idea, dna, order, matter }: UpdateProject): ProjectView {
  const changed = {
    ...book,
    title: title ?? book.title,
    idea: idea ?? book.idea,
    dna: { ...book.dna, ...dna },
    matter: matter ?? book.matter,
  }
  return order ? withOrder(changed, order) : changed
}
