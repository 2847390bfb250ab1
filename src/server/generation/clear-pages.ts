import 'server-only'
import type { StartGeneration } from '@/domain/job'
import { moderator } from '@/server/ai/moderator'
import { asUser } from '@/server/db/client'
import { heroesInWords } from '@/server/projects/book-heroes'
import { clearWords } from '@/server/safety/moderate'
import { saidByBook } from '@/server/safety/refuse-unfit-words'

/**
 * Where a moderator is configured it sees the words of the pages before any Blot is held. Outside the transaction
 * that holds them: it may take its time. What is not there, or not the author's, is refused there.
 */
export async function clearPages(user: { id: string }, input: StartGeneration): Promise<void> {
  if (!(await moderator())) return
  const book = await asUser(user.id, async (tx) => {
    const project = await tx
      .selectFrom('projects')
      .select(['id', 'idea', 'dna'])
      .where('id', '=', input.projectId)
      .executeTakeFirst()
    const pages = await tx
      .selectFrom('pages')
      .select(['id', 'position', 'brief'])
      .where('projectId', '=', input.projectId)
      .where('removedAt', 'is', null)
      .where((eb) =>
        input.pageIds ? eb('id', 'in', [...input.pageIds]) : eb('currentVersionId', 'is', null),
      )
      .orderBy('position')
      .execute()
    return (
      project && { ...project, heroes: await heroesInWords(tx, project), pages: pages.slice(0, input.count) }
    )
  })
  if (!book) return
  const briefs = book.pages.map(({ id, position, brief }) => ({
    field: id,
    where: `Page ${position}`,
    text: brief,
  }))
  await clearWords(book.dna.audience, [...saidByBook({ idea: book.idea, heroes: book.heroes }), ...briefs])
}
