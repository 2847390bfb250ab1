'use client'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { JobAndBalance, type StartGeneration } from '@/domain/job'
import { ApiError } from './api-error'
import { withJob } from './book-changes'
import { accountQuery, jobQuery, projectQuery, projectsQuery } from './queries'
import { request } from './request'
import { useWallet } from './use-wallet'

/** Which pages to draw; neither means every page that has no drawing. */
export type Wish = Pick<StartGeneration, 'pageIds' | 'count'>

/** Starts drawing, redrawing or retrying pages of a book. Its job and the new balance are there at once. */
export function useStartGeneration(projectId: string) {
  const queryClient = useQueryClient()
  const { pagePrice } = useWallet()
  return useMutation({
    mutationFn: (wish: Wish) =>
      request('/api/generate', {
        schema: JobAndBalance,
        method: 'POST',
        body: { projectId, pagePrice, ...wish },
      }),
    onError: (error) => {
      // The price it was refused for is not the one on the screen.
      if (!(error instanceof ApiError && error.code === 'conflict')) return
      void queryClient.invalidateQueries({ queryKey: projectQuery(projectId).queryKey })
      void queryClient.invalidateQueries({ queryKey: accountQuery().queryKey })
    },
    onSuccess: (started) => {
      const key = projectQuery(projectId).queryKey
      const pages = new Set(started.job.items.flatMap((item) => item.pageId ?? []))
      void queryClient.cancelQueries({ queryKey: key })
      queryClient.setQueryData(key, (book) => book && withJob(book, started.job.id, pages))
      keepJob(queryClient, started)
      void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
    },
  })
}

/** Stops what has not been started; pages being drawn are finished. */
export function useCancelJob() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (jobId: string) =>
      request(`/api/generate/${jobId}/cancel`, { schema: JobAndBalance, method: 'POST' }),
    onSuccess: (cancelled) => {
      keepJob(queryClient, cancelled)
      const { projectId } = cancelled.job
      if (projectId) void queryClient.invalidateQueries({ queryKey: projectQuery(projectId).queryKey })
    },
  })
}

/** A job that was just answered, and the balance after it, are what every screen shows from now on. */
export function keepJob(queryClient: QueryClient, { job, balance }: JobAndBalance): void {
  queryClient.setQueryData(jobQuery(job.id).queryKey, job)
  queryClient.setQueryData(accountQuery().queryKey, (account) => account && { ...account, balance })
  // What is reserved changed too, and only the account says by how much.
  void queryClient.invalidateQueries({ queryKey: accountQuery().queryKey })
}
