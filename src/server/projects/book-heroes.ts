import 'server-only'
import { type BookHero, heroWords } from '@/domain/hero'
import type { Tx } from '@/server/db/client'
import { assetUrl } from '@/server/storage/storage'

/** Who is in a book, a line of words each and the main one first: of the library, else the hero its DNA describes. */
export async function heroesInWords(
  tx: Tx,
  { id, dna }: { readonly id: string; readonly dna: { readonly hero: string } },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('projectHeroes')
    .select(['name', 'description', 'traits'])
    .where('projectId', '=', id)
    .orderBy('position')
    .execute()
  if (rows.length > 0) return rows.map(heroWords)
  return dna.hero ? [dna.hero] : []
}

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
