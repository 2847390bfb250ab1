'use client'
import { useQueryClient } from '@tanstack/react-query'
import { projectQuery, projectsQuery } from './queries'

/**
 * What all changes of one book share, for `useMutation`. They show before the studio has answered, so while another
 * one is under way an answer would take that one back: only the last to settle counts, and asks how the book stands.
 */
export function useBookChange(projectId: string) {
  const queryClient = useQueryClient()
  const mutationKey = ['change-book', projectId] as const
  const isLast = () => queryClient.isMutating({ mutationKey }) === 1
  const onSettled = () => {
    if (!isLast()) return
    void queryClient.invalidateQueries({ queryKey: projectQuery(projectId).queryKey })
    void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
  }
  return { isLast, shared: { mutationKey, onSettled } }
}
