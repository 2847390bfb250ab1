import { z } from 'zod'
import { route } from '@/server/door'
import { duplicateProject } from '@/server/projects/duplicate-project'

export const POST = route(
  { params: z.object({ id: z.uuid() }), status: 201, idempotent: true },
  duplicateProject,
)
