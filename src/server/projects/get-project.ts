import 'server-only'
import type { ProjectView } from '@/domain/project'
import { asUser } from '@/server/db/client'
import { readProject } from './project-rows'

/** One book with all its pages. Refuses with not_found, also while it is in the bin. */
export async function getProject(user: { id: string }, { id }: { id: string }): Promise<ProjectView> {
  return asUser(user.id, (tx) => readProject(tx, id))
}
