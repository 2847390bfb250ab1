'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CastBook } from '@/domain/hero'
import { ProjectView } from '@/domain/project'
import { heroesQuery } from './hero-queries'
import { projectQuery } from './queries'
import { request } from './request'

/** Puts heroes of the library into a book. `id` is asked for when a book that is only a draft has to be made first. */
export function useCastBook(id: () => Promise<string | null>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (heroes: CastBook['heroes']) => {
      const bookId = await id()
      if (!bookId) throw new Error('The book could not be saved.')
      return request(`/api/projects/${bookId}/heroes`, {
        schema: ProjectView,
        method: 'POST',
        body: { heroes },
      })
    },
    onSuccess: (book) => {
      queryClient.setQueryData(projectQuery(book.id).queryKey, book)
      void queryClient.invalidateQueries({ queryKey: heroesQuery().queryKey })
    },
  })
}
