'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { sentenceOf } from '@/client/api-error'
import { projectQuery, projectsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { toast } from '@/components/ui/toast'
import { PageView } from '@/domain/page'

/** Adds a page right after one that is there: the same idea, or more like it. Free; the toast takes it back. */
export function useAddLike(projectId: string, remove: (ids: readonly string[]) => Promise<void>) {
  const queryClient = useQueryClient()
  return useCallback(
    async (page: Pick<PageView, 'id'>, how: 'duplicate' | 'more'): Promise<void> => {
      try {
        const added = await request(`/api/pages/${page.id}/${how}`, { schema: PageView, method: 'POST' })
        await queryClient.invalidateQueries({ queryKey: projectQuery(projectId).queryKey })
        void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
        toast(`Page ${added.position} added: ${added.brief}`, {
          description: 'It is not drawn yet.',
          action: { label: 'Undo', run: () => void remove([added.id]) },
        })
      } catch (error) {
        toast(sentenceOf(error), { tone: 'tomato' })
      }
    },
    [queryClient, projectId, remove],
  )
}
