import 'server-only'
import { Refusal } from '@/domain/errors'
import type { ProjectDna, ProjectView, UpdateProject } from '@/domain/project'
import { asUser, type Tx } from '@/server/db/client'
import { refuseUnfitWords, saidByBook, saidByMatter } from '@/server/safety/refuse-unfit-words'
import { arrangePages, pageOrder } from './arrange-pages'
import { heroesInWords } from './book-heroes'
import { refuseOverBooks, refuseReadOnly } from './book-limit'
import { withChanges } from './create-project'
import { lockProject } from './lock-project'
import { readProject } from './project-rows'
import { refuseWhileInking } from './refuse-while-inking'

/**
 * Changes what is given: title, idea, DNA, the shelf (archived, removed) and the order of the pages.
 * Refuses with not_found, and with conflict when the DNA is fixed a job of the book is still running, or the plan
 * has no room for the book.
 */
export async function updateProject(
  user: { id: string },
  input: UpdateProject & { id: string },
): Promise<ProjectView> {
  const { id, title, idea, archived, removed } = input
  return asUser(user.id, async (tx) => {
    const project = await lockProject(tx, id, { inBin: removed !== undefined, toRead: true })
    // Off the shelf a book may go at any time; back only where there is room.
    if (removed === false && project.removedAt) await refuseOverBooks(tx, user.id)
    else if (title ?? idea ?? input.dna ?? input.order ?? input.template ?? input.matter)
      await refuseReadOnly(tx, user.id, project)
    const dna = withChanges(project.dna, input.dna)
    const said = saidByBook(await changedWords(tx, project, input))
    refuseUnfitWords(dna.audience, [...said, ...saidByMatter(input.matter)])
    if (project.paidAt) refuseNewDna(project.dna, dna)
    if (input.order) refuseOtherPages(await pageOrder(tx, id), input.order)
    if (removed) await refuseWhileInking(tx, id)

    const now = new Date()
    await tx
      .updateTable('projects')
      .set({
        title,
        idea,
        dna: JSON.stringify(dna),
        ...(input.matter && { matter: JSON.stringify(input.matter) }),
        ...(input.template !== undefined && { template: input.template }),
        ...(archived !== undefined && { archivedAt: archived ? (project.archivedAt ?? now) : null }),
        ...(removed !== undefined && { removedAt: removed ? (project.removedAt ?? now) : null }),
      })
      .where('id', '=', id)
      .execute()
    if (input.order) await arrangePages(tx, id, input.order)
    return readProject(tx, id, { inBin: true })
  })
}

/** What has to be looked at: words that are new, and for other readers those that were there before, too. */
async function changedWords(
  tx: Tx,
  project: { id: string; idea: string; dna: ProjectDna },
  { title, idea, dna }: UpdateProject,
) {
  const others = dna?.audience !== undefined && dna.audience !== project.dna.audience
  return {
    title,
    idea: idea ?? (others ? project.idea : undefined),
    heroes: [dna?.hero, ...(others ? await heroesInWords(tx, project) : [])],
  }
}

/** Blank backs only matter to the file that is exported, and the quality to pages still to come. */
const FREE: readonly (keyof ProjectDna)[] = ['blankBacks', 'quality']

function refuseNewDna(before: ProjectDna, after: ProjectDna): void {
  const changed = (Object.keys(after) as (keyof ProjectDna)[]).filter(
    (key) => !FREE.includes(key) && after[key] !== before[key],
  )
  if (changed.length === 0) return
  throw new Refusal(
    'conflict',
    'Pages of this book are drawn, so its look and size are fixed. Duplicate the book to change them.',
    { fields: changed },
  )
}

function refuseOtherPages(pages: readonly string[], order: readonly string[]): void {
  const named = new Set(order)
  if (order.length === pages.length && pages.every((id) => named.has(id))) return
  throw new Refusal('invalid', 'The new order must name every page of the book once. Reload and try again.')
}
