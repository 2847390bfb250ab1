import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import type { ContinueSeries, ProjectDna, ProjectView } from '@/domain/project'
import { heroInWords } from '@/server/ai/hero-in-words'
import { asUser } from '@/server/db/client'
import { refuseUnfitWords, saidByBook } from '@/server/safety/refuse-unfit-words'
import { refuseOverBooks } from './book-limit'
import { copyCast } from './copy-cast'
import { lockProject } from './lock-project'
import { readProject } from './project-rows'

/**
 * The next book after one: a draft with the same DNA and hero and a seed of its own, whose plan repeats no idea of
 * the books before it. Refuses with not_found, and beyond the plan's books.
 */
export async function continueSeries(
  user: { id: string },
  { id, idea = '', title = '' }: ContinueSeries & { id: string },
): Promise<ProjectView> {
  const nextId = randomUUID()
  return asUser(user.id, async (tx) => {
    const first = await lockProject(tx, id, { toRead: true })
    refuseUnfitWords(first.dna.audience, saidByBook({ title, idea }))
    await refuseOverBooks(tx, user.id)
    // A hero only the first idea spoke of has to be named, or the second idea would bring another one.
    const hero = first.dna.hero || heroInWords(first.idea)
    const dna: ProjectDna = { ...first.dna, hero, seed: randomInt(2 ** 31) }
    await tx
      .insertInto('projects')
      .values({
        ...{ id: nextId, userId: user.id, title, idea },
        ...{ previousId: id, template: first.template, dna: JSON.stringify(dna) },
        matter: first.matter && JSON.stringify(first.matter),
      })
      .execute()
    await copyCast(tx, user.id, id, nextId)
    return readProject(tx, nextId)
  })
}
