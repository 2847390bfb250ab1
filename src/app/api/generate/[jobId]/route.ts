import { z } from 'zod'
import { route } from '@/server/door'
import { getJob } from '@/server/generation/get-job'

export const GET = route({ params: z.object({ jobId: z.uuid() }) }, (user, { jobId }) =>
  getJob(user, { id: jobId }),
)
