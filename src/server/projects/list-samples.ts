import 'server-only'
import { notFound } from '@/domain/errors'
import { SampleScene, type StyleSamples } from '@/domain/style-sample'
import { asUser, type Tx } from '@/server/db/client'
import { activeJob } from '@/server/generation/active-job'
import { assetUrl } from '@/server/storage/storage'

/** Every sample that was drawn for a book, newest first, and the job that draws more. */
export const listSamples = (user: { id: string }, { id }: { id: string }): Promise<StyleSamples> =>
  asUser(user.id, (tx) => readSamples(tx, user.id, id))

export async function readSamples(tx: Tx, userId: string, projectId: string): Promise<StyleSamples> {
  const book = await tx
    .selectFrom('projects')
    .select(['id', 'anchorId'])
    .where('id', '=', projectId)
    .where('userId', '=', userId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  if (!book) throw notFound('book')
  // Asked first: what ends in between is then among the samples, and whoever waits asks once more.
  const activeJobId = await activeJob(tx, projectId, 'calibration')
  const rows = await tx
    .selectFrom('styleSamples as s')
    .innerJoin('assets as i', 'i.id', 's.imageAssetId')
    .innerJoin('assets as t', 't.id', 's.thumbAssetId')
    .select(['s.id', 's.look', 's.createdAt', 's.recipe', 'i.key as image', 't.key as small'])
    .where('s.projectId', '=', projectId)
    .orderBy('s.createdAt', 'desc')
    .execute()
  const samples = rows.map(({ id, look, createdAt, recipe, image, small }) => ({
    id,
    look,
    imageUrl: assetUrl(image),
    thumbUrl: assetUrl(small),
    brief: SampleScene.pick({ brief: true }).parse(recipe).brief,
    chosen: id === book.anchorId,
    createdAt: createdAt.toISOString(),
  }))
  return { samples, activeJobId }
}
