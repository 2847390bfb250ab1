import 'server-only'
import { notFound, Refusal } from '@/domain/errors'
import type { PageColors } from '@/domain/page-version'
import { asSystem, asUser } from '@/server/db/client'
import { lockPage } from './lock-page'

/** The colors of a page's color-in test; none at first. Refuses with not_found. */
export function getColors(user: { id: string }, { id }: { id: string }): Promise<PageColors> {
  return asUser(user.id, async (tx) => {
    const page = await tx
      .selectFrom('pages as p')
      .innerJoin('projects as b', 'b.id', 'p.projectId')
      .select('p.colors')
      .where('p.id', '=', id)
      .where('p.removedAt', 'is', null)
      .where('b.removedAt', 'is', null)
      .executeTakeFirst()
    if (!page) throw notFound('page')
    return page.colors ?? { fills: [] }
  })
}

/** Keeps the colors of a page's color-in test in place of those before. Refuses places outside of the page. */
export function setColors(
  user: { id: string },
  { id, fills }: PageColors & { id: string },
): Promise<PageColors> {
  return asSystem(async (tx) => {
    const page = await lockPage(tx, user.id, id)
    const { width, height } = await tx
      .selectFrom('pageVersions')
      .select(['width', 'height'])
      .where('id', '=', page.currentVersionId)
      .executeTakeFirstOrThrow()
    if (fills.some(([x, y]) => x >= width || y >= height))
      throw new Refusal('invalid', 'A color lies outside of the page.')
    const colors = { fills }
    await tx
      .updateTable('pages')
      .set({ colors: fills.length > 0 ? JSON.stringify(colors) : null })
      .where('id', '=', id)
      .execute()
    return colors
  })
}
