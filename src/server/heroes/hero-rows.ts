import 'server-only'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { notFound } from '@/domain/errors'
import type { HeroCard, HeroView } from '@/domain/hero'
import type { Tx } from '@/server/db/client'
import { assetUrl } from '@/server/storage/storage'

/** Heroes of an author with what their cards show. */
export function selectHeroes(tx: Tx, userId: string) {
  return tx
    .selectFrom('heroes')
    .leftJoin('heroSheets as kept', 'kept.id', 'heroes.sheetId')
    .leftJoin('assets as thumb', 'thumb.id', 'kept.thumbAssetId')
    .select(['heroes.id', 'heroes.name', 'heroes.description', 'heroes.traits', 'heroes.createdAt'])
    .select(['heroes.removedAt', 'heroes.sheetId', 'thumb.key as thumbKey'])
    .select((eb) => [
      eb
        .selectFrom('projectHeroes as u')
        .innerJoin('projects as p', 'p.id', 'u.projectId')
        .select((n) => n.fn.countAll<number>().as('n'))
        .whereRef('u.heroId', '=', 'heroes.id')
        .where('p.removedAt', 'is', null)
        .as('books'),
      eb
        .selectFrom('jobs as j')
        .select('j.id')
        .whereRef('j.heroId', '=', 'heroes.id')
        .where('j.state', 'in', ['queued', 'running'])
        .limit(1)
        .as('activeJobId'),
    ])
    .where('heroes.userId', '=', userId)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectHeroes>['executeTakeFirstOrThrow']>>

export function toHeroCard(row: Row): HeroCard {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    traits: row.traits,
    sheetUrl: row.thumbKey ? assetUrl(row.thumbKey) : null,
    books: row.books ?? 0,
    activeJobId: row.activeJobId,
    createdAt: row.createdAt.toISOString(),
  }
}

/** A hero with all sheets and books. Refuses with not_found, also for somebody else's. */
export async function readHero(tx: Tx, userId: string, id: string): Promise<HeroView> {
  const row = await selectHeroes(tx, userId)
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('heroSheets as s')
          .innerJoin('assets as i', 'i.id', 's.imageAssetId')
          .innerJoin('assets as t', 't.id', 's.thumbAssetId')
          .select(['s.id', 's.number', 's.costBlots', 's.createdAt', 'i.key as image', 't.key as small'])
          .whereRef('s.heroId', '=', 'heroes.id')
          .orderBy('s.number', 'desc'),
      ).as('sheets'),
      jsonArrayFrom(
        eb
          .selectFrom('projectHeroes as u')
          .innerJoin('projects as p', 'p.id', 'u.projectId')
          .select(['p.id', 'p.title', 'u.role'])
          .select((paid) => paid('p.paidAt', 'is not', null).as('settled'))
          .whereRef('u.heroId', '=', 'heroes.id')
          .where('p.removedAt', 'is', null)
          .orderBy('p.updatedAt', 'desc'),
      ).as('usedIn'),
    ])
    .where('heroes.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('hero')
  return {
    ...toHeroCard(row),
    sheets: row.sheets.map((sheet) => ({
      id: sheet.id,
      number: sheet.number,
      imageUrl: assetUrl(sheet.image),
      thumbUrl: assetUrl(sheet.small),
      kept: sheet.id === row.sheetId,
      costBlots: sheet.costBlots,
      createdAt: new Date(sheet.createdAt).toISOString(),
    })),
    usedIn: row.usedIn.map((book) => ({ ...book, settled: Boolean(book.settled) })),
    removed: row.removedAt !== null,
  }
}
