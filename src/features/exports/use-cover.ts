'use client'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { coverQuery } from '@/client/cover-queries'
import { request } from '@/client/request'
import { useAutosavedForm } from '@/client/use-autosaved-form'
import { CoverDesign } from '@/domain/cover'

/** The cover as it is on the screen; `kept` is what the studio has. */
export function useCover(projectId: string) {
  const client = useQueryClient()
  const { queryKey } = coverQuery(projectId)
  const { data: kept } = useSuspenseQuery(coverQuery(projectId))
  const { form: design, ...rest } = useAutosavedForm(CoverDesign, kept, async (body) => {
    const path = `/api/projects/${projectId}/cover` as const
    client.setQueryData(queryKey, await request(path, { method: 'PUT', body, schema: CoverDesign }))
  })
  return { design, kept, ...rest }
}
