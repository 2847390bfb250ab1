import 'server-only'
import { notFound } from '@/domain/errors'
import { asUser } from '@/server/db/client'
import { arrangePages, binPages, followPageCount, pageOrder } from './arrange-pages'
import { lockProjectOfPage } from './lock-project'
import { refuseWhilePageIsInked } from './refuse-while-inking'

/**
 * Puts a page in the bin; the pages after it move up. Refuses with not_found, and with conflict while the page
 * is being drawn.
 */
export async function removePage(user: { id: string }, { id }: { id: string }): Promise<void> {
  await asUser(user.id, async (tx) => {
    const project = await lockProjectOfPage(tx, id)
    const order = await pageOrder(tx, project.id)
    if (!order.includes(id)) throw notFound('page')
    await refuseWhilePageIsInked(tx, id)

    const rest = order.filter((other) => other !== id)
    await binPages(tx, [id])
    await arrangePages(tx, project.id, rest)
    await followPageCount(tx, project.id, rest.length)
  })
}
