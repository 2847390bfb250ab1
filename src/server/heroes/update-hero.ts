import 'server-only'
import { notFound } from '@/domain/errors'
import type { HeroView, UpdateHero } from '@/domain/hero'
import { asSystem, type Tx } from '@/server/db/client'
import { keepSheetOf } from '@/server/generation/keep-drawing'
import { refuseTooMany, refuseUnfitHero } from './create-hero'
import { readHero } from './hero-rows'

/**
 * Changes a hero, keeps another sheet, puts it away or brings it back. Books that were paid for keep the hero they
 * began with; others follow.
 */
export async function updateHero(
  user: { id: string },
  { id, sheetId, removed, ...words }: UpdateHero & { id: string },
): Promise<HeroView> {
  refuseUnfitHero(words)
  return asSystem(async (tx) => {
    const hero = await tx
      .selectFrom('heroes')
      .select(['id', 'removedAt'])
      .where('id', '=', id)
      .where('userId', '=', user.id)
      .forUpdate()
      .executeTakeFirst()
    if (!hero) throw notFound('hero')
    if (removed === false && hero.removedAt) await refuseTooMany(tx, user.id)
    if (removed !== undefined) {
      const removedAt = removed ? (hero.removedAt ?? new Date()) : null
      await tx.updateTable('heroes').set({ removedAt }).where('id', '=', id).execute()
    }
    if (Object.values(words).some((value) => value !== undefined)) await say(tx, id, words)
    if (sheetId) {
      const sheet = await tx
        .selectFrom('heroSheets')
        .select('id')
        .where('id', '=', sheetId)
        .where('heroId', '=', id)
        .where('kind', '=', 'sheet')
        .executeTakeFirst()
      if (!sheet) throw notFound('sheet')
      await keepSheetOf(tx, id, sheetId)
    }
    return readHero(tx, user.id, id)
  })
}

type Words = Pick<UpdateHero, 'name' | 'description' | 'traits'>

async function say(tx: Tx, id: string, words: Words): Promise<void> {
  const said = await tx
    .updateTable('heroes')
    .set(words)
    .where('id', '=', id)
    .returning(['name', 'description', 'traits'])
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('projectHeroes')
    .from('projects')
    .set(said)
    .whereRef('projects.id', '=', 'projectHeroes.projectId')
    .where('heroId', '=', id)
    .where('projects.paidAt', 'is', null)
    .execute()
}
