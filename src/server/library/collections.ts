import 'server-only'
import { sql } from 'kysely'
import { notFound, Refusal } from '@/domain/errors'
import { COLLECTIONS, type CollectionList, type CollectionView, type NameCollection } from '@/domain/library'
import { asSystem, asUser, type Tx } from '@/server/db/client'

/** The author's collections by name, each with how many pages it shows. */
export async function listCollections(user: { id: string }): Promise<CollectionList> {
  const rows = await asUser(user.id, (tx) =>
    selectCollections(tx, user.id).orderBy(sql`lower(c.name)`).execute(),
  )
  return { collections: rows }
}

/** Makes a collection. Refuses with conflict a name that is taken, and more than a hundred. */
export async function createCollection(
  user: { id: string },
  { name }: NameCollection,
): Promise<CollectionView> {
  return asSystem(async (tx) => {
    const { collections } = await tx
      .selectFrom('collections')
      .select((eb) => eb.fn.countAll<number>().as('collections'))
      .where('userId', '=', user.id)
      .executeTakeFirstOrThrow()
    if (collections >= COLLECTIONS.most)
      throw new Refusal('conflict', `There are ${COLLECTIONS.most} collections. Delete one to make another.`)
    const made = await tx
      .insertInto('collections')
      .values({ userId: user.id, name })
      .onConflict((c) => c.doNothing())
      .returning(['id', 'name'])
      .executeTakeFirst()
    if (!made) throw taken(name)
    return { ...made, pages: 0 }
  })
}

/** Refuses with not_found, and with conflict a name that is taken. */
export async function renameCollection(
  user: { id: string },
  { id, name }: NameCollection & { id: string },
): Promise<CollectionView> {
  return asSystem(async (tx) => {
    const other = await tx
      .selectFrom('collections')
      .select('id')
      .where('userId', '=', user.id)
      .where(sql<boolean>`lower(name) = lower(${name})`)
      .where('id', '<>', id)
      .executeTakeFirst()
    if (other) throw taken(name)
    await tx
      .updateTable('collections')
      .set({ name })
      .where('userId', '=', user.id)
      .where('id', '=', id)
      .execute()
    return readCollection(tx, user.id, id)
  })
}

/** Deletes a collection; its pages stay. Refuses with not_found. */
export async function deleteCollection(user: { id: string }, { id }: { id: string }): Promise<void> {
  const { numDeletedRows } = await asSystem((tx) =>
    tx.deleteFrom('collections').where('userId', '=', user.id).where('id', '=', id).executeTakeFirst(),
  )
  if (numDeletedRows === 0n) throw notFound('collection')
}

export async function readCollection(tx: Tx, userId: string, id: string): Promise<CollectionView> {
  const row = await selectCollections(tx, userId).where('c.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('collection')
  return row
}

const taken = (name: string) =>
  new Refusal('conflict', `There is a collection “${name}” already. Choose another name.`)

/** Pages in the bin are not counted: taken out again, they are back in their collections. */
function selectCollections(tx: Tx, userId: string) {
  return tx
    .selectFrom('collections as c')
    .select(['c.id', 'c.name'])
    .select(
      sql<number>`(select count(*)::int from collection_pages cp join pages p on p.id = cp.page_id
        join projects b on b.id = p.project_id
        where cp.collection_id = c.id and p.removed_at is null and b.removed_at is null
          and p.current_version_id is not null)`.as('pages'),
    )
    .where('c.userId', '=', userId)
}
