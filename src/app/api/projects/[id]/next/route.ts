import { z } from 'zod'
import { ContinueSeries } from '@/domain/project'
import { route } from '@/server/door'
import { continueSeries } from '@/server/projects/continue-series'

export const POST = route(
  { params: z.object({ id: z.uuid() }), body: ContinueSeries, status: 201, idempotent: true },
  continueSeries,
)
