import 'server-only'
import { notFound } from '@/domain/errors'
import type { PageView } from '@/domain/page'
import { asUser, type Tx } from '@/server/db/client'
import { selectPages, toPageView } from './page-rows'

/** One page of a book. Refuses with not_found, also while the page or its book is in the bin. */
export async function getPage(user: { id: string }, { id }: { id: string }): Promise<PageView> {
  return asUser(user.id, (tx) => readPage(tx, id))
}

export async function readPage(tx: Tx, id: string): Promise<PageView> {
  const row = await selectPages(tx)
    .innerJoin('projects', 'projects.id', 'pages.projectId')
    .where('projects.removedAt', 'is', null)
    .where('pages.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('page')
  return toPageView(row)
}
