import 'server-only'
import { type HeroList, mostHeroes } from '@/domain/hero'
import { asUser } from '@/server/db/client'
import { selectHeroes, toHeroCard } from './hero-rows'

/** The author's heroes, newest first; those put away are left out. */
export async function listHeroes(user: { id: string }): Promise<HeroList> {
  return asUser(user.id, async (tx) => {
    const rows = await selectHeroes(tx, user.id)
      .where('heroes.removedAt', 'is', null)
      .orderBy('heroes.createdAt', 'desc')
      .execute()
    const { plan } = await tx
      .selectFrom('profiles')
      .select('plan')
      .where('id', '=', user.id)
      .executeTakeFirstOrThrow()
    return { heroes: rows.map(toHeroCard), most: mostHeroes(plan) }
  })
}
