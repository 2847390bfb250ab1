import { z } from 'zod'
import { route } from '@/server/door'
import { cancelJob } from '@/server/generation/cancel-job'

export const POST = route(
  { params: z.object({ jobId: z.uuid() }), idempotent: true, scope: 'spend' },
  (user, { jobId }) => cancelJob(user, { id: jobId }),
)
