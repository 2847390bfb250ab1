import 'server-only'
import { notFound, Refusal } from '@/domain/errors'
import type { Tx } from '@/server/db/client'
import { refuseReadOnly } from '@/server/projects/book-limit'
import { readVersion } from './version-rows'

/**
 * Takes an author's drawn page for the rest of the transaction, so that changes to its versions take turns. Refuses
 * with not_found, also while the page or its book is in the bin; with conflict when the plan leaves the book to be read
 * only, or the page has no drawing.
 */
export async function lockPage(tx: Tx, userId: string, id: string) {
  const page = await tx
    .selectFrom('pages as p')
    .innerJoin('projects as b', 'b.id', 'p.projectId')
    .select(['p.id', 'p.projectId', 'p.position', 'p.brief', 'p.currentVersionId'])
    .select(['b.title', 'b.dna', 'b.idea', 'b.sample'])
    .where('p.id', '=', id)
    .where('p.userId', '=', userId)
    .where('p.removedAt', 'is', null)
    .where('b.removedAt', 'is', null)
    .forNoKeyUpdate('p')
    .executeTakeFirst()
  if (!page) throw notFound('page')
  await refuseReadOnly(tx, userId, { id: page.projectId, sample: page.sample })
  const { currentVersionId } = page
  if (!currentVersionId) throw new Refusal('conflict', 'This page has no drawing yet. Draw it first.')
  return { ...page, currentVersionId }
}
export type LockedPage = Awaited<ReturnType<typeof lockPage>>

/** Refuses with conflict, and the page's current version, when the author has not seen that one yet. */
export async function refuseUnseen(
  tx: Tx,
  userId: string,
  page: Pick<LockedPage, 'id' | 'currentVersionId'>,
  seen: string,
): Promise<void> {
  if (page.currentVersionId === seen) return
  const version = await readVersion(tx, userId, page.id, page.currentVersionId)
  throw new Refusal(
    'conflict',
    'This page was changed meanwhile, in another tab or on another device. Load that version, or keep yours beside it.',
    { version },
  )
}
