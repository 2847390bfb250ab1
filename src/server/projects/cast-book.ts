import 'server-only'
import { notFound, Refusal } from '@/domain/errors'
import { type CastBook, heroWords } from '@/domain/hero'
import type { ProjectView } from '@/domain/project'
import { asSystem } from '@/server/db/client'
import { refuseUnfitWords } from '@/server/safety/refuse-unfit-words'
import { readProject } from './project-rows'

/**
 * Puts heroes of the library into a book, the main one first; an empty list takes them out. A book that is paid for
 * keeps the heroes it began with.
 */
export async function castBook(
  user: { id: string },
  { id, heroes }: CastBook & { id: string },
): Promise<ProjectView> {
  return asSystem(async (tx) => {
    const book = await tx
      .selectFrom('projects')
      .select(['id', 'dna', 'paidAt'])
      .where('id', '=', id)
      .where('userId', '=', user.id)
      .where('removedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!book) throw notFound('book')
    if (book.paidAt)
      throw new Refusal(
        'conflict',
        'Pages of this book are inked, so its heroes stay. Duplicate it to change them.',
      )
    const ids = heroes.map((hero) => hero.id)
    const known = ids.length
      ? await tx
          .selectFrom('heroes')
          .select(['id', 'name', 'description', 'traits', 'sheetId'])
          .where('id', 'in', ids)
          .where('userId', '=', user.id)
          .where('removedAt', 'is', null)
          .execute()
      : []
    if (known.length < ids.length) throw notFound('hero')
    refuseUnfitWords(
      book.dna.audience,
      known.map((hero) => ({ field: 'heroes', where: hero.name, text: heroWords(hero) })),
    )
    await tx.deleteFrom('projectHeroes').where('projectId', '=', id).execute()
    const rows = heroes.map(({ id: heroId, role }, i) => {
      const { name, description, traits, sheetId } = known.find((hero) => hero.id === heroId)!
      return {
        projectId: id,
        heroId,
        userId: user.id,
        position: i + 1,
        role,
        name,
        description,
        traits,
        sheetId,
      }
    })
    if (rows.length > 0) await tx.insertInto('projectHeroes').values(rows).execute()
    return readProject(tx, id)
  })
}
