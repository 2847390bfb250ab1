import 'server-only'
import type { LookList } from '@/domain/library'
import { SampleScene } from '@/domain/style-sample'
import { asUser } from '@/server/db/client'
import { assetUrl } from '@/server/storage/storage'

/** The looks that steer the author's books, newest first. */
export const listLooks = (user: { id: string }): Promise<LookList> =>
  asUser(user.id, async (tx) => {
    const rows = await tx
      .selectFrom('projects as b')
      .innerJoin('styleSamples as s', 's.id', 'b.anchorId')
      .innerJoin('assets as i', 'i.id', 's.imageAssetId')
      .innerJoin('assets as t', 't.id', 's.thumbAssetId')
      .select(['s.id', 's.look', 's.recipe', 'b.id as projectId', 'b.title', 'b.dna'])
      .select(['i.key as image', 't.key as small'])
      .where('b.userId', '=', user.id)
      .where('b.removedAt', 'is', null)
      .orderBy('s.createdAt', 'desc')
      .execute()
    return {
      looks: rows.map(({ title, dna, recipe, image, small, ...row }) => ({
        ...row,
        bookTitle: title,
        style: dna.style,
        audience: dna.audience,
        brief: SampleScene.pick({ brief: true }).parse(recipe).brief,
        imageUrl: assetUrl(image),
        thumbUrl: assetUrl(small),
      })),
    }
  })
