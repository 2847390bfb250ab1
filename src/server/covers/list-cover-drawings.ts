import 'server-only'
import { z } from 'zod'
import type { CoverDrawings } from '@/domain/cover-drawing'
import { notFound } from '@/domain/errors'
import { Verdict } from '@/domain/verdict'
import { asUser, type Tx } from '@/server/db/client'
import { activeJob } from '@/server/generation/active-job'
import { assetUrl } from '@/server/storage/storage'

/** Every picture that was drawn for a book's cover, newest first, and the job that draws one. Refuses with not_found. */
export const listCoverDrawings = (user: { id: string }, { id }: { id: string }): Promise<CoverDrawings> =>
  asUser(user.id, async (tx) => {
    const book = await tx
      .selectFrom('projects')
      .select(['id', 'idea'])
      .where('id', '=', id)
      .where('userId', '=', user.id)
      .where('removedAt', 'is', null)
      .executeTakeFirst()
    if (!book) throw notFound('book')
    // Asked first: what ends in between is then among the drawings, and whoever waits asks once more.
    const activeJobId = await activeJob(tx, id, 'cover')
    const rows = await tx
      .selectFrom('coverDrawings as c')
      .innerJoin('assets as i', 'i.id', 'c.imageAssetId')
      .innerJoin('assets as t', 't.id', 'c.thumbAssetId')
      .select(['c.id', 'c.createdAt', 'c.recipe', 'c.verdict', 'i.key as image', 't.key as small'])
      .where('c.projectId', '=', id)
      .orderBy('c.createdAt', 'desc')
      .execute()
    const drawings = rows.map(({ id: drawing, createdAt, recipe, verdict, image, small }) => ({
      id: drawing,
      ...Drawn.parse(recipe),
      imageUrl: assetUrl(image),
      thumbUrl: assetUrl(small),
      fault: faultOf(Verdict.parse(verdict)),
      createdAt: createdAt.toISOString(),
    }))
    return {
      drawings,
      activeJobId,
      usualBrief: await usualBrief(tx, id, book.idea),
    }
  })

const Drawn = z.object({ brief: z.string(), model: z.string() })

const faultOf = ({ findings }: Verdict): string | null =>
  findings.find(({ severity }) => severity === 'fail')?.message ?? null

/** What a cover shows when nobody says anything else: the first page, which is planned to be worthy of it. */
export async function usualBrief(tx: Tx, projectId: string, idea: string): Promise<string> {
  const first = await tx
    .selectFrom('pages')
    .select('brief')
    .where('projectId', '=', projectId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  return first?.brief || idea.trim()
}
