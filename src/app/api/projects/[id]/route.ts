import { z } from 'zod'
import { UpdateProject } from '@/domain/project'
import { route } from '@/server/door'
import { getProject } from '@/server/projects/get-project'
import { removeProject } from '@/server/projects/remove-project'
import { updateProject } from '@/server/projects/update-project'

const params = z.object({ id: z.uuid() })

export const GET = route({ params }, getProject)

export const PATCH = route({ params, body: UpdateProject }, updateProject)

export const DELETE = route({ params }, removeProject)
