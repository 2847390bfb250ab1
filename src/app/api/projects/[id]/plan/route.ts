import { z } from 'zod'
import { PlanProject } from '@/domain/project'
import { route } from '@/server/door'
import { planProject } from '@/server/projects/plan-project'

export const POST = route(
  { params: z.object({ id: z.uuid() }), body: PlanProject, idempotent: true },
  planProject,
)
