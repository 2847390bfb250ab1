import 'server-only'
import type { PageView } from '@/domain/page'
import type { Tx } from '@/server/db/client'
import { arrangePages, pageOrder } from './arrange-pages'
import { readPage } from './get-page'
import { insertPages, type NewPage } from './insert-pages'

/** Puts a page behind the page `id`, or at the end when that one has left the book meanwhile. */
export async function insertAfter(
  tx: Tx,
  project: { id: string; userId: string; dna: { hero: string } },
  id: string,
  page: NewPage,
): Promise<PageView> {
  const before = await pageOrder(tx, project.id)
  const [added] = await insertPages(tx, project, [page])
  const at = before.indexOf(id)
  const order = at < 0 ? [...before, added!] : before.toSpliced(at + 1, 0, added!)
  await arrangePages(tx, project.id, order)
  return readPage(tx, added!)
}
