'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { coverDrawingsQuery } from '@/client/cover-queries'
import { accountQuery } from '@/client/queries'
import { request } from '@/client/request'
import { keepJob } from '@/client/use-start-generation'
import { JobAndBalance } from '@/domain/job'

/** Pictures drawn for a cover, and drawing one more; `onDrawn` hears of one that was waited for here and passed. */
export function useCoverDrawings(projectId: string, onDrawn: (drawingId: string) => void) {
  const client = useQueryClient()
  const { queryKey } = coverDrawingsQuery(projectId)
  const { data } = useQuery(coverDrawingsQuery(projectId))
  const draw = useMutation({
    mutationFn: (brief: string) =>
      request(`/api/projects/${projectId}/cover/drawings`, {
        schema: JobAndBalance,
        method: 'POST',
        body: brief ? { brief } : {},
      }),
    onSuccess: (started) => {
      keepJob(client, started)
      void client.invalidateQueries({ queryKey })
    },
  })
  const awaited = useRef(false)
  const busy = draw.isPending || (data?.activeJobId ?? null) !== null
  const newest = data?.drawings[0]
  useEffect(() => {
    if (busy) {
      awaited.current = true
      return
    }
    if (!awaited.current) return
    awaited.current = false
    // What was reserved is spent now, or came back.
    void client.invalidateQueries({ queryKey: accountQuery().queryKey })
    if (newest && !newest.fault) onDrawn(newest.id)
  }, [busy, newest, onDrawn, client])
  return { data, draw, busy }
}
