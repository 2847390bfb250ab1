import 'server-only'
import { notFound } from '@/domain/errors'
import type { PageView } from '@/domain/page'
import { asUser } from '@/server/db/client'
import { insertAfter } from './insert-after'
import { lockProjectOfPage } from './lock-project'

/** The same page idea once more, right after the page and not drawn. Refuses with not_found and beyond the longest book. */
export async function duplicatePage(user: { id: string }, { id }: { id: string }): Promise<PageView> {
  return asUser(user.id, async (tx) => {
    const project = await lockProjectOfPage(tx, id)
    const page = await tx
      .selectFrom('pages')
      .select(['brief', 'composition', 'subject', 'heroOnPage', 'locked'])
      .where('id', '=', id)
      .where('removedAt', 'is', null)
      .executeTakeFirst()
    if (!page) throw notFound('page')
    return insertAfter(tx, project, id, page)
  })
}
