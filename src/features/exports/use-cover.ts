'use client'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { coverQuery } from '@/client/cover-queries'
import { request } from '@/client/request'
import { type Saved, useAutosave } from '@/client/use-autosave'
import { CoverDesign } from '@/domain/cover'

/** The cover as it is on the screen, saved when a pause is made; `kept` is what the studio has. */
export function useCover(projectId: string): {
  design: CoverDesign
  kept: CoverDesign
  saved: Saved
  change: (changes: Partial<CoverDesign>) => void
  flush: () => void
} {
  const client = useQueryClient()
  const { data: kept } = useSuspenseQuery(coverQuery(projectId))
  const [design, setDesign] = useState(kept)
  const fit = CoverDesign.safeParse(design)
  const { saved, flush } = useAutosave(
    fit.success ? JSON.stringify(fit.data) : null,
    JSON.stringify(kept),
    async (draft) => {
      const now = await request(`/api/projects/${projectId}/cover`, {
        method: 'PUT',
        body: JSON.parse(draft),
        schema: CoverDesign,
      })
      client.setQueryData(coverQuery(projectId).queryKey, now)
    },
  )
  return {
    design,
    kept,
    saved,
    flush,
    change: (changes) => setDesign((before) => ({ ...before, ...changes })),
  }
}
