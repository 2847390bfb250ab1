import 'server-only'
import { notFound } from '@/domain/errors'
import type { HeroCard, HeroView } from '@/domain/hero'
import type { Tx } from '@/server/db/client'
import { reviewReason } from '@/server/projects/review-reason'
import { assetUrl } from '@/server/storage/storage'

/** Heroes of an author with what their cards show. */
export function selectHeroes(tx: Tx, userId: string) {
  return tx
    .selectFrom('heroes')
    .leftJoin('heroSheets as kept', 'kept.id', 'heroes.sheetId')
    .leftJoin('assets as thumb', 'thumb.id', 'kept.thumbAssetId')
    .select(['heroes.id', 'heroes.name', 'heroes.description', 'heroes.traits', 'heroes.createdAt'])
    .leftJoin('assets as picture', 'picture.id', 'heroes.pictureAssetId')
    .select(['heroes.removedAt', 'heroes.sheetId', 'thumb.key as thumbKey', 'picture.key as pictureKey'])
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

type Drawn = { id: string; costBlots: number; createdAt: Date; image: string; small: string }

const pictureOf = ({ id, costBlots, createdAt, image, small }: Drawn) => ({
  id,
  costBlots,
  imageUrl: assetUrl(image),
  thumbUrl: assetUrl(small),
  createdAt: createdAt.toISOString(),
})

/** A hero with all sheets and books. Refuses with not_found, also for somebody else's. */
export async function readHero(tx: Tx, userId: string, id: string): Promise<HeroView> {
  const row = await selectHeroes(tx, userId).where('heroes.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('hero')
  const drawings = await tx
    .selectFrom('heroSheets as s')
    .innerJoin('assets as i', 'i.id', 's.imageAssetId')
    .innerJoin('assets as t', 't.id', 's.thumbAssetId')
    .select(['s.id', 's.kind', 's.number', 's.costBlots', 's.createdAt', 's.verdict', 's.recipe'])
    .select(['i.key as image', 't.key as small'])
    .where('s.heroId', '=', id)
    .orderBy('s.number', 'desc')
    .execute()
  const books = await tx
    .selectFrom('projectHeroes as u')
    .innerJoin('projects as p', 'p.id', 'u.projectId')
    .select(['p.id', 'p.title', 'u.role', 'p.paidAt'])
    .where('u.heroId', '=', id)
    .where('p.removedAt', 'is', null)
    .orderBy('p.updatedAt', 'desc')
    .execute()
  return {
    ...toHeroCard(row),
    sheets: drawings
      .filter(({ kind }) => kind === 'sheet')
      .map((sheet) => ({ ...pictureOf(sheet), number: sheet.number, kept: sheet.id === row.sheetId })),
    pages: drawings
      .filter(({ kind }) => kind === 'page')
      .map((page) => ({
        ...pictureOf(page),
        brief: String(page.recipe.brief),
        reason: page.verdict.passed ? null : reviewReason(page.verdict.findings),
      })),
    usedIn: books.map(({ paidAt, ...book }) => ({ ...book, settled: paidAt !== null })),
    pictureUrl: row.pictureKey ? assetUrl(row.pictureKey) : null,
    removed: row.removedAt !== null,
  }
}
