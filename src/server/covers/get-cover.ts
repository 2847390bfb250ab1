import 'server-only'
import { type CoverDesign, firstCover } from '@/domain/cover'
import { notFound } from '@/domain/errors'
import { asUser, type Tx } from '@/server/db/client'

/** What the author decided about the cover; before that, one made of title and pen name. Refuses with not_found. */
export function getCover(user: { id: string }, { id }: { id: string }): Promise<CoverDesign> {
  return asUser(user.id, (tx) => readCover(tx, user.id, id))
}

export async function readCover(tx: Tx, userId: string, projectId: string): Promise<CoverDesign> {
  const book = await tx
    .selectFrom('projects as b')
    .innerJoin('profiles as a', 'a.id', 'b.userId')
    .select(['b.title', 'b.cover', 'b.matter', 'a.penName'])
    .where('b.id', '=', projectId)
    .where('b.userId', '=', userId)
    .where('b.removedAt', 'is', null)
    .executeTakeFirst()
  if (!book) throw notFound('book')
  return book.cover ?? firstCover(book.title || 'My coloring book', book.matter?.author ?? book.penName)
}
