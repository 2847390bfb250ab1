'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { projectQuery, projectsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { type PlanProject, ProjectView } from '@/domain/project'

/** Plans a book, plans pages again, or asks for a few more; free. The book with its new pages is there at once. */
export function usePlan() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...wish }: PlanProject & { id: string }) =>
      request(`/api/projects/${id}/plan`, { schema: ProjectView, method: 'POST', body: wish }),
    onSuccess: (book) => {
      queryClient.setQueryData(projectQuery(book.id).queryKey, book)
      void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
    },
  })
}
