'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { chatQuery, versionsQuery } from '@/client/page-queries'
import { accountQuery, jobQuery, ledgerQuery, notificationsQuery, projectQuery } from '@/client/queries'
import { isOver, type JobView } from '@/domain/job'

/** The job that draws an edit, followed to its end; when it is over, its drawings are looked for. */
export function useEditJob(pageId: string, jobId: string | null, onOver: (job: JobView) => void) {
  const queryClient = useQueryClient()
  const { data: job = null } = useQuery({ ...jobQuery(jobId ?? ''), enabled: jobId !== null })
  const told = useRef<string | null>(null)
  const over = useRef(onOver)
  useEffect(() => {
    over.current = onOver
  })
  useEffect(() => {
    if (!job || job.id !== jobId || !isOver(job.state) || told.current === job.id) return
    told.current = job.id
    const drawn = [versionsQuery(pageId), chatQuery(pageId)].map(({ queryKey }) =>
      queryClient.invalidateQueries({ queryKey }),
    )
    // The page itself may still say that it is being redrawn.
    if (job.projectId) void queryClient.invalidateQueries({ queryKey: projectQuery(job.projectId).queryKey })
    for (const query of [accountQuery(), ledgerQuery(), notificationsQuery()])
      void queryClient.invalidateQueries({ queryKey: query.queryKey })
    void Promise.all(drawn).then(() => over.current(job))
  }, [queryClient, pageId, job, jobId])
  return job && job.id === jobId && !isOver(job.state) ? job : null
}
