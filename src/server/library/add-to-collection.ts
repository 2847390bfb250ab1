import 'server-only'
import { notFound } from '@/domain/errors'
import type { AddToCollection, CollectionView } from '@/domain/library'
import { asSystem } from '@/server/db/client'
import { readCollection } from './collections'

/** Puts pages into a collection or takes them out. Refuses with not_found unless all of it is the author's. */
export async function addToCollection(
  user: { id: string },
  { id, action, pageIds }: AddToCollection & { id: string },
): Promise<CollectionView> {
  return asSystem(async (tx) => {
    await readCollection(tx, user.id, id)
    const ids = [...new Set(pageIds)]
    if (action === 'take_out') {
      await tx
        .deleteFrom('collectionPages')
        .where('userId', '=', user.id)
        .where('collectionId', '=', id)
        .where('pageId', 'in', ids)
        .execute()
      return readCollection(tx, user.id, id)
    }
    const pages = await tx
      .selectFrom('pages')
      .select('id')
      .where('userId', '=', user.id)
      .where('removedAt', 'is', null)
      .where('id', 'in', ids)
      .execute()
    if (pages.length < ids.length) throw notFound('page')
    await tx
      .insertInto('collectionPages')
      .values(ids.map((pageId) => ({ collectionId: id, pageId, userId: user.id })))
      .onConflict((c) => c.doNothing())
      .execute()
    return readCollection(tx, user.id, id)
  })
}
