import { z } from 'zod'
import { watched } from '@/server/door/watch'
import { getJob, jobRow, viewOfJob } from '@/server/generation/get-job'

export const GET = watched({
  params: z.object({ jobId: z.uuid() }),
  row: ({ jobId }, userId) => jobRow(jobId, userId),
  view: viewOfJob,
  verb: (user, { jobId }) => getJob(user, { id: jobId }),
})
