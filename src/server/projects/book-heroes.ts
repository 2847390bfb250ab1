import 'server-only'
import type { BookHero } from '@/domain/hero'
import type { Tx } from '@/server/db/client'
import { assetUrl } from '@/server/storage/storage'

/** Who of the library is in a book, as the book has them. */
export async function bookHeroes(tx: Tx, projectId: string): Promise<BookHero[]> {
  const rows = await tx
    .selectFrom('projectHeroes as h')
    .leftJoin('heroSheets as s', 's.id', 'h.sheetId')
    .leftJoin('assets as a', 'a.id', 's.thumbAssetId')
    .select(['h.heroId', 'h.role', 'h.name', 'h.description', 'h.traits', 'a.key'])
    .where('h.projectId', '=', projectId)
    .orderBy('h.position')
    .execute()
  return rows.map(({ heroId, key, ...hero }) => ({
    ...hero,
    id: heroId,
    sheetUrl: key ? assetUrl(key) : null,
  }))
}
