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
    onSuccess: async (started) => {
      keepJob(client, started)
      // Pending until its job is known here: in between nothing would seem to be drawn.
      await client.invalidateQueries({ queryKey })
    },
  })
  /** The newest drawing before the one that is waited for; null while nothing is. */
  const before = useRef<{ id: string | undefined } | null>(null)
  const busy = draw.isPending || (data?.activeJobId ?? null) !== null
  const newest = data?.drawings[0]
  useEffect(() => {
    if (busy) {
      before.current ??= { id: newest?.id }
      return
    }
    if (!before.current) return
    // A job can end without a drawing; the one before it is not chosen again then.
    const isNew = newest?.id !== before.current.id
    before.current = null
    // What was reserved is spent now, or came back.
    void client.invalidateQueries({ queryKey: accountQuery().queryKey })
    if (newest && isNew && !newest.fault) onDrawn(newest.id)
  }, [busy, newest, onDrawn, client])
  return { data, draw, busy }
}
