'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { exportsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { ExportView, type StartExport } from '@/domain/export'

/** Starts making a file. It heads the history at once, and is asked about until it is done. */
export function useStartExport(projectId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = exportsQuery(projectId)
  return useMutation({
    mutationFn: (wish: Omit<StartExport, 'projectId'>) =>
      request('/api/export', { schema: ExportView, method: 'POST', body: { projectId, ...wish } }),
    onSuccess: async (started) => {
      await queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData(queryKey, (known) => [
        started,
        ...(known ?? []).filter((made) => made.id !== started.id),
      ])
    },
  })
}
