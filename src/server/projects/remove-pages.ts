import 'server-only'
import { notFound } from '@/domain/errors'
import type { RemovePages } from '@/domain/page'
import type { ProjectView } from '@/domain/project'
import { asUser } from '@/server/db/client'
import { arrangePages, binPages, followPageCount, pageOrder } from './arrange-pages'
import { lockProject } from './lock-project'
import { readProject } from './project-rows'
import { refuseWhilePageIsInked } from './refuse-while-inking'

/**
 * Puts several pages of a book in the bin, all or none; the others move up. Refuses with not_found, and with
 * conflict while one of them is being drawn.
 */
export async function removePages(
  user: { id: string },
  { id, pageIds }: RemovePages & { id: string },
): Promise<ProjectView> {
  return asUser(user.id, async (tx) => {
    await lockProject(tx, id)
    const order = await pageOrder(tx, id)
    const gone = new Set(pageIds)
    const rest = order.filter((page) => !gone.has(page))
    if (rest.length !== order.length - gone.size) throw notFound('page')
    for (const page of gone) await refuseWhilePageIsInked(tx, page)
    await binPages(tx, [...gone])
    await arrangePages(tx, id, rest)
    await followPageCount(tx, id, rest.length)
    return readProject(tx, id)
  })
}
