import 'server-only'
import { randomUUID } from 'node:crypto'
import { COMPOSITIONS, type Composition, compositionCounts } from '@/domain/composition'
import type { AddPages } from '@/domain/page'
import type { ProjectView } from '@/domain/project'
import { asUser } from '@/server/db/client'
import { refuseUnfitWords } from '@/server/safety/refuse-unfit-words'
import { followPageCount, refuseOverlong } from './arrange-pages'
import { lockProject } from './lock-project'
import { readProject } from './project-rows'

/** Adds page ideas at the end of a book. Refuses with not_found, and with invalid beyond the longest book. */
export async function addPages(
  user: { id: string },
  { id, pages }: AddPages & { id: string },
): Promise<ProjectView> {
  return asUser(user.id, async (tx) => {
    const { dna } = await lockProject(tx, id)
    refuseUnfitWords(
      dna.audience,
      pages.map(({ brief }, i) => ({ field: `pages.${i}.brief`, where: `Page idea ${i + 1}`, text: brief })),
    )
    const before = await tx
      .selectFrom('pages')
      .select('composition')
      .where('projectId', '=', id)
      .where('removedAt', 'is', null)
      .orderBy('position')
      .execute()
    refuseOverlong(before.length, pages.length)

    const book = before.map((page) => page.composition)
    const rows = pages.map(({ brief, composition }) => {
      book.push(composition ?? nextComposition(book))
      return {
        id: randomUUID(),
        projectId: id,
        userId: user.id,
        position: book.length,
        brief,
        composition: book.at(-1)!,
        heroOnPage: dna.hero !== '',
      }
    })
    await tx.insertInto('pages').values(rows).execute()
    await followPageCount(tx, id, book.length)
    return readProject(tx, id)
  })
}

/** The composition a book misses most, counting the page to come; never the one of the page before. */
export function nextComposition(book: readonly Composition[]): Composition {
  const wanted = compositionCounts(book.length + 1)
  const missing = (name: Composition) => wanted[name] - book.filter((had) => had === name).length
  const others = COMPOSITIONS.filter((name) => name !== book.at(-1))
  return others.reduce((most, name) => (missing(name) > missing(most) ? name : most))
}
