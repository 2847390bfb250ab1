import 'server-only'
import type { ProjectCard } from '@/domain/project'
import { asUser } from '@/server/db/client'
import { selectCards, toCard } from './project-rows'

/** Every book of an author that is not in the bin, the one that changed last first. */
export async function listProjects(user: { id: string }): Promise<ProjectCard[]> {
  return asUser(user.id, async (tx) => {
    const rows = await selectCards(tx)
      .where('projects.removedAt', 'is', null)
      .orderBy('projects.updatedAt', 'desc')
      .orderBy('projects.id')
      .execute()
    return rows.map(toCard)
  })
}
