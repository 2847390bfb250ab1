import 'server-only'
import type { Composition } from '@/domain/composition'
import type { ProjectDna } from '@/domain/project'
import type { Template } from '@/domain/template'
import type { Tx } from '@/server/db/client'
import { heroesInWords } from './book-heroes'
import { lockProject } from './lock-project'
import { toldInSeries } from './series'

/** A page as whoever plans has to know it. `drawn` also holds while it is being drawn. */
export type PageToPlan = {
  readonly id: string
  readonly position: number
  readonly brief: string
  readonly composition: Composition
  readonly locked: boolean
  readonly drawn: boolean
}

export type BookToPlan = {
  readonly title: string
  readonly idea: string
  readonly dna: ProjectDna
  /** Who is in it, the main one first, each in one line of words. */
  readonly heroes: readonly string[]
  readonly template: Template | null
  readonly pages: readonly PageToPlan[]
  /** Briefs of earlier books of the series, which do not come again. */
  readonly told: readonly string[]
}

/** A book with all that a plan depends on, taken for the rest of the transaction. Refuses with not_found. */
export async function bookToPlan(tx: Tx, id: string): Promise<BookToPlan> {
  const { title, idea, dna, template, previousId } = await lockProject(tx, id)
  return {
    title,
    idea,
    dna,
    heroes: await heroesInWords(tx, { id, dna }),
    template: template as Template | null,
    pages: await pagesToPlan(tx, id),
    told: previousId ? await toldInSeries(tx, previousId) : [],
  }
}

async function pagesToPlan(tx: Tx, projectId: string): Promise<PageToPlan[]> {
  const rows = await tx
    .selectFrom('pages')
    .select(['id', 'position', 'brief', 'composition', 'locked'])
    .select((eb) =>
      eb
        .or([
          eb('currentVersionId', 'is not', null),
          eb.exists(
            eb
              .selectFrom('jobItems')
              .select('jobItems.id')
              .whereRef('jobItems.pageId', '=', 'pages.id')
              .where('jobItems.state', 'in', ['queued', 'running']),
          ),
        ])
        .$castTo<boolean>()
        .as('drawn'),
    )
    .where('projectId', '=', projectId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, position: row.position! }))
}
