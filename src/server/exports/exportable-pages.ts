import 'server-only'
import { sql } from 'kysely'
import type { PageColors } from '@/domain/page-version'
import type { Tx } from '@/server/db/client'

export type ExportablePage = {
  readonly id: string
  readonly versionId: string
  /** Of its color-in test. */
  readonly colors: PageColors | null
  readonly position: number
  readonly brief: string
  readonly imageKey: string
  readonly credits: string[]
  readonly drawnAt: Date
}

/** The drawn pages of a book in order: those that passed or were approved, and all others only when asked for. */
export async function exportablePages(
  tx: Tx,
  userId: string,
  projectId: string,
  includeNeedsReview: boolean,
): Promise<ExportablePage[]> {
  const rows = await tx
    .selectFrom('pages as p')
    .innerJoin('pageVersions as v', 'v.id', 'p.currentVersionId')
    .innerJoin('assets as a', 'a.id', 'v.imageAssetId')
    .select([
      'p.id',
      'p.colors',
      'v.id as versionId',
      'p.position',
      'p.brief',
      'a.key as imageKey',
      'v.recipe',
      'v.createdAt as drawnAt',
    ])
    .where('p.projectId', '=', projectId)
    .where('p.userId', '=', userId)
    .where('p.removedAt', 'is', null)
    .$if(!includeNeedsReview, (query) =>
      query.where((eb) =>
        eb.or([eb('p.approvedAt', 'is not', null), eb(sql`(v.verdict->>'passed')::boolean`, '=', true)]),
      ),
    )
    .orderBy('p.position')
    .execute()
  return rows.map(({ position, recipe, ...row }) => ({
    ...row,
    position: position ?? 0,
    credits: Array.isArray(recipe.credits) ? recipe.credits.map(String) : [],
  }))
}
