import 'server-only'
import { type ExpressionBuilder, sql } from 'kysely'
import { notFound } from '@/domain/errors'
import { USUAL_MATTER } from '@/domain/matter'
import type { ProjectCard, ProjectState, ProjectView } from '@/domain/project'
import type { Tx } from '@/server/db/client'
import type { DB } from '@/server/db/schema'
import { assetUrl } from '@/server/storage/storage'
import { bookHeroes } from './book-heroes'
import { selectPages, toPageView } from './page-rows'
import { readSeries } from './series'

/** Projects with the figures of their card: pages, inked, to review, cover and the running job, in one query. */
export function selectCards(tx: Tx) {
  return tx
    .selectFrom('projects')
    .leftJoinLateral(bookFigures, (join) => join.onTrue())
    .select((eb) => [
      'projects.id',
      'projects.title',
      'projects.sample',
      'projects.archivedAt',
      'projects.updatedAt',
      'book.pages',
      'book.inked',
      'book.needsReview',
      'book.coverKey',
      eb
        .selectFrom('jobs')
        .select('jobs.id')
        .whereRef('jobs.projectId', '=', 'projects.id')
        .where('jobs.kind', '=', 'pages')
        .where('jobs.state', 'in', ['queued', 'running'])
        .orderBy('jobs.createdAt', 'desc')
        .limit(1)
        .as('activeJobId'),
    ])
}

/** Figures over the pages of one project; the rules are those of `pageState`. */
function bookFigures(eb: ExpressionBuilder<DB, 'projects'>) {
  const good = sql<boolean>`(version.verdict ->> 'passed')::boolean or pages.approved_at is not null`
  return eb
    .selectFrom('pages')
    .leftJoin('pageVersions as version', 'version.id', 'pages.currentVersionId')
    .leftJoin('assets as thumb', 'thumb.id', 'version.thumbAssetId')
    .whereRef('pages.projectId', '=', 'projects.id')
    .where('pages.removedAt', 'is', null)
    .select([
      sql<number>`count(*)`.as('pages'),
      sql<number>`count(*) filter (where version.id is not null and (${good}))`.as('inked'),
      sql<number>`count(*) filter (where version.id is not null and not (${good}) and not exists (
        select from job_items where page_id = pages.id and state in ('queued', 'running')))`.as(
        'needsReview',
      ),
      sql<
        string | null
      >`(array_agg(thumb.key order by pages.position) filter (where thumb.key is not null))[1]`.as(
        'coverKey',
      ),
    ])
    .as('book')
}
type CardRow = Awaited<ReturnType<ReturnType<typeof selectCards>['executeTakeFirstOrThrow']>>

export function toCard(row: CardRow): ProjectCard {
  const figures = { pages: row.pages ?? 0, inked: row.inked ?? 0, needsReview: row.needsReview ?? 0 }
  return {
    id: row.id,
    title: row.title,
    state: projectState({ ...figures, active: row.activeJobId !== null }),
    sample: row.sample,
    archived: row.archivedAt !== null,
    ...figures,
    coverUrl: row.coverKey ? assetUrl(row.coverKey) : null,
    activeJobId: row.activeJobId,
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** What a book's badge says. A running job comes first, then what waits for the author. */
function projectState(book: {
  pages: number
  inked: number
  needsReview: number
  active: boolean
}): ProjectState {
  if (book.active) return 'inking'
  if (book.pages === 0) return 'draft'
  if (book.needsReview > 0) return 'needs_review'
  return book.inked === book.pages ? 'print_ready' : 'planned'
}

/** A whole project in two queries, and a third for one of a series. Refuses with not_found; one in the bin is found only with `inBin`. */
export async function readProject(tx: Tx, id: string, { inBin = false } = {}): Promise<ProjectView> {
  const row = await selectCards(tx)
    .select(['projects.idea', 'projects.dna', 'projects.matter', 'projects.planNote', 'projects.paidAt'])
    .select(['projects.previousId', 'projects.template'])
    .where('projects.id', '=', id)
    .$if(!inBin, (query) => query.where('projects.removedAt', 'is', null))
    .executeTakeFirst()
  if (!row) throw notFound('book')
  const heroes = await bookHeroes(tx, id)
  const pages = await selectPages(tx).where('pages.projectId', '=', id).orderBy('pages.position').execute()
  return {
    ...toCard(row),
    idea: row.idea,
    dna: row.dna,
    matter: row.matter ?? USUAL_MATTER,
    heroes,
    dnaLocked: row.paidAt !== null,
    planNote: row.planNote,
    template: row.template as ProjectView['template'],
    series: row.previousId ? await readSeries(tx, id) : null,
    pageList: pages.map(toPageView),
  }
}
