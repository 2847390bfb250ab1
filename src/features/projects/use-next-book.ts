'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { sentenceOf } from '@/client/api-error'
import { projectQuery, projectsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { toast } from '@/components/ui/toast'
import { ProjectView } from '@/domain/project'

/** Starts the next book of a series and opens it where its idea is asked. */
export function useNextBook(projectId: string) {
  const router = useRouter()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      request(`/api/projects/${projectId}/next`, { schema: ProjectView, method: 'POST', body: {} }),
    onSuccess: (book) => {
      queryClient.setQueryData(projectQuery(book.id).queryKey, book)
      void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
      router.push(`/projects/new?id=${book.id}&step=idea`)
    },
    onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }),
  })
}
