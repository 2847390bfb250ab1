import 'server-only'
import { notFound } from '@/domain/errors'
import type { ChooseSample, StyleSamples } from '@/domain/style-sample'
import { asSystem } from '@/server/db/client'
import { refuseSettled } from './calibrate'
import { readSamples } from './list-samples'

/** Makes a sample the one that steers every page of the book, or goes on without one. */
export async function chooseSample(
  user: { id: string },
  { id, sampleId }: ChooseSample & { id: string },
): Promise<StyleSamples> {
  return asSystem(async (tx) => {
    const book = await tx
      .selectFrom('projects')
      .select('paidAt')
      .where('id', '=', id)
      .where('userId', '=', user.id)
      .where('removedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!book) throw notFound('book')
    refuseSettled(book.paidAt)
    if (sampleId) {
      const sample = await tx
        .selectFrom('styleSamples')
        .select('id')
        .where('id', '=', sampleId)
        .where('projectId', '=', id)
        .executeTakeFirst()
      if (!sample) throw notFound('sample')
    }
    await tx.updateTable('projects').set({ anchorId: sampleId }).where('id', '=', id).execute()
    return readSamples(tx, user.id, id)
  })
}
