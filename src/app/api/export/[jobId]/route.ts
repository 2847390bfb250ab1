import { z } from 'zod'
import { route } from '@/server/door'
import { getExport } from '@/server/exports/get-export'

export const GET = route({ params: z.object({ jobId: z.uuid() }) }, (user, { jobId }) =>
  getExport(user, { id: jobId }),
)
