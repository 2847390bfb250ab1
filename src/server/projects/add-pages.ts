import 'server-only'
import type { AddPages } from '@/domain/page'
import type { ProjectView } from '@/domain/project'
import { asUser } from '@/server/db/client'
import { refuseUnfitWords } from '@/server/safety/refuse-unfit-words'
import { insertPages } from './insert-pages'
import { lockProject } from './lock-project'
import { readProject } from './project-rows'

/** Adds page ideas at the end of a book. Refuses with not_found, and with invalid beyond the longest book. */
export async function addPages(
  user: { id: string },
  { id, pages }: AddPages & { id: string },
): Promise<ProjectView> {
  return asUser(user.id, async (tx) => {
    const project = await lockProject(tx, id)
    refuseUnfitWords(
      project.dna.audience,
      pages.map(({ brief }, i) => ({ field: `pages.${i}.brief`, where: `Page idea ${i + 1}`, text: brief })),
    )
    await insertPages(tx, project, pages)
    return readProject(tx, id)
  })
}
