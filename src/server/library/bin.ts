import 'server-only'
import { sql } from 'kysely'
import type { BinView, DeleteForGood } from '@/domain/library'
import { KEPT_DAYS } from '@/domain/storage'
import { asSystem, asUser } from '@/server/db/client'
import { deleteBooks, deletePages } from '@/server/projects/delete-for-good'
import { assetUrl } from '@/server/storage/storage'

/** What can be shown of the bin at once. */
const MOST = 300

/** Books and pages the author removed, the latest first. */
export async function readBin(user: { id: string }): Promise<BinView> {
  return asUser(user.id, async (tx) => {
    const books = await tx
      .selectFrom('projects as b')
      .select(['b.id', 'b.title', 'b.removedAt'])
      .select(
        sql<number>`(select count(*)::int from pages p where p.project_id = b.id and p.removed_at is null)`.as(
          'pages',
        ),
      )
      .select(
        sql<string | null>`(select a.key from pages p join page_versions v on v.id = p.current_version_id
          join assets a on a.id = v.thumb_asset_id where p.project_id = b.id and p.removed_at is null
          order by p.position limit 1)`.as('thumb'),
      )
      .where('b.userId', '=', user.id)
      .where('b.removedAt', 'is not', null)
      .orderBy('b.removedAt', 'desc')
      .limit(MOST)
      .execute()
    const pages = await tx
      .selectFrom('pages as p')
      .innerJoin('projects as b', 'b.id', 'p.projectId')
      .leftJoin('pageVersions as v', 'v.id', 'p.currentVersionId')
      .leftJoin('assets as a', 'a.id', 'v.thumbAssetId')
      .select(['p.id', 'p.projectId', 'p.brief', 'p.removedAt', 'b.title as bookTitle', 'a.key as thumb'])
      .where('p.userId', '=', user.id)
      .where('p.removedAt', 'is not', null)
      .where('b.removedAt', 'is', null)
      .orderBy('p.removedAt', 'desc')
      .limit(MOST)
      .execute()
    return { books: books.map(dated), pages: pages.map(dated) }
  })
}

function dated<Row extends { removedAt: Date | null; thumb: string | null }>({
  removedAt,
  thumb,
  ...row
}: Row) {
  const ends = new Date(removedAt!.getTime() + KEPT_DAYS.bin * 86_400_000)
  return {
    ...row,
    removedAt: removedAt!.toISOString(),
    deletedAt: ends.toISOString(),
    thumbUrl: thumb === null ? null : assetUrl(thumb),
  }
}

/** Deletes what is named and in the author's bin; anything else is left alone. Answers the bin after it. */
export async function deleteForGood(
  user: { id: string },
  { projectIds, pageIds }: DeleteForGood,
): Promise<BinView> {
  await asSystem(async (tx) => {
    const binned = (table: 'projects' | 'pages', ids: readonly string[]) =>
      ids.length === 0
        ? []
        : tx
            .selectFrom(table)
            .select('id')
            .where('userId', '=', user.id)
            .where('id', 'in', [...ids])
            .where('removedAt', 'is not', null)
            .forUpdate()
            .execute()
    await deleteBooks(tx, await binned('projects', projectIds))
    await deletePages(tx, await binned('pages', pageIds))
  })
  return readBin(user)
}
