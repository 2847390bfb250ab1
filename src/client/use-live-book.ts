'use client'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { isOver, type JobView } from '@/domain/job'
import { isBusy } from '@/domain/page-words'
import type { ProjectView } from '@/domain/project'
import {
  accountQuery,
  jobQuery,
  ledgerQuery,
  notificationsQuery,
  projectQuery,
  projectsQuery,
} from './queries'

/** A book is asked about now and then while pages of it are drawn, in case a job's own news went missing. */
const LOOK_AGAIN_MS = 10_000

export type LiveBook = {
  readonly book: ProjectView
  /** The job that draws pages of the book, or drew the last ones while this screen was open. */
  readonly job: JobView | null
  readonly live: boolean
  /** Puts the outcome of a job that is over out of sight. */
  readonly forgetJob: () => void
}

/** A book that fills page by page: its job is polled while it lives, and each page that changes brings news. */
export function useLiveBook(projectId: string): LiveBook {
  const { data: book } = useSuspenseQuery({
    ...projectQuery(projectId),
    refetchInterval: ({ state }) =>
      state.data?.pageList.some((page) => isBusy(page.state)) ? LOOK_AGAIN_MS : false,
  })
  const [watched, setWatched] = useState(book.activeJobId)
  if (book.activeJobId !== null && book.activeJobId !== watched) setWatched(book.activeJobId)

  const { data: job = null } = useQuery({ ...jobQuery(watched ?? ''), enabled: watched !== null })
  useFollow(projectId, job)
  return { book, job, live: job !== null && !isOver(job.state), forgetJob: () => setWatched(null) }
}

/** Brings the book up to date when a page of the job changed, and everything that counts Blots when it ended. */
function useFollow(projectId: string, job: JobView | null): void {
  const queryClient = useQueryClient()
  const seen = useRef<{ id: string; states: string; over: boolean } | null>(null)
  useEffect(() => {
    if (!job) return
    const before = seen.current
    const now = {
      id: job.id,
      states: job.items.map((item) => item.state).join(),
      over: isOver(job.state),
    }
    seen.current = now
    if (before?.id !== now.id || before.states === now.states) return
    void queryClient.invalidateQueries({ queryKey: projectQuery(projectId).queryKey })
    if (!now.over || before.over) return
    for (const query of [accountQuery(), notificationsQuery(), projectsQuery(), ledgerQuery()]) {
      void queryClient.invalidateQueries({ queryKey: query.queryKey })
    }
  }, [queryClient, projectId, job])
}
