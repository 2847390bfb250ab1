import { CreateProject } from '@/domain/project'
import { route } from '@/server/door'
import { createProject } from '@/server/projects/create-project'
import { listProjects } from '@/server/projects/list-projects'

export const GET = route({}, async (user) => ({ projects: await listProjects(user) }))

export const POST = route({ body: CreateProject, status: 201, idempotent: true }, createProject)
