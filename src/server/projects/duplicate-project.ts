import 'server-only'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { LENGTHS } from '@/domain/limits'
import type { ProjectView } from '@/domain/project'
import { asUser } from '@/server/db/client'
import { refuseOverBooks } from './book-limit'
import { copyCast } from './copy-cast'
import { lockProject } from './lock-project'
import { readProject } from './project-rows'

/** A new book with the same idea, DNA and briefs, and nothing drawn. Refuses with not_found, and beyond the plan's books. */
export async function duplicateProject(user: { id: string }, { id }: { id: string }): Promise<ProjectView> {
  const copyId = randomUUID()
  return asUser(user.id, async (tx) => {
    const original = await lockProject(tx, id, { toRead: true })
    await refuseOverBooks(tx, user.id)
    await tx
      .insertInto('projects')
      .values({
        id: copyId,
        userId: user.id,
        title: copyTitle(original.title),
        idea: original.idea,
        dna: JSON.stringify(original.dna),
        matter: original.matter && JSON.stringify(original.matter),
        planNote: original.planNote,
        template: original.template,
        previousId: original.previousId,
      })
      .execute()
    await tx
      .insertInto('pages')
      .columns(['projectId', 'userId', 'position', 'brief', 'composition', 'subject', 'heroOnPage', 'locked'])
      .expression((eb) =>
        eb
          .selectFrom('pages')
          .select([sql<string>`${copyId}::uuid`.as('projectId'), sql<string>`${user.id}::uuid`.as('userId')])
          .select(['position', 'brief', 'composition', 'subject', 'heroOnPage', 'locked'])
          .where('projectId', '=', id)
          .where('removedAt', 'is', null),
      )
      .execute()
    await copyCast(tx, user.id, id, copyId)
    return readProject(tx, copyId)
  })
}

/** "Moss the Cat (copy)", cut where the longest title ends. A book without a title stays without one. */
function copyTitle(title: string): string {
  const ending = ' (copy)'
  if (title === '') return ''
  // Cutting may halve a character that takes two units.
  const start = title.slice(0, LENGTHS.projectName - ending.length).replace(/[\uD800-\uDBFF]$/, '')
  return start.trimEnd() + ending
}
