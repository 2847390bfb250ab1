import 'server-only'
import { notFound, Refusal } from '@/domain/errors'
import type { JobView } from '@/domain/job'
import { ROOM } from '@/domain/storage'
import { type Calibrate, LOOKS, type SampleScene, samplePrices } from '@/domain/style-sample'
import { asSystem, type Tx } from '@/server/db/client'
import { activeJob } from '@/server/generation/active-job'
import { readJob } from '@/server/generation/get-job'
import { openJob } from '@/server/generation/open-job'
import { openQueue, wakeWorkers } from '@/server/jobs/queue'
import { refuseUnfitWords, saidByBook } from '@/server/safety/refuse-unfit-words'
import { refuseOverQuota } from '@/server/storage/quota'
import { refuseSwitchedOff } from '@/server/switches/refuse-switched-off'
import { heroesInWords } from './book-heroes'
import { refuseReadOnly } from './book-limit'

/**
 * Starts four samples of one scene in different looks: of the subject given, else of the book's first page. Refuses
 * once pages are paid for, since the look of a book does not change in the middle.
 */
export async function calibrate(
  user: { id: string },
  { id, subject }: Calibrate & { id: string },
): Promise<{ job: JobView; balance: number }> {
  await refuseSwitchedOff('generation')
  await openQueue()
  const started = await asSystem(async (tx) => {
    const book = await tx
      .selectFrom('projects')
      .select(['id', 'title', 'sample', 'paidAt', 'idea', 'dna'])
      .where('id', '=', id)
      .where('userId', '=', user.id)
      .where('removedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!book) throw notFound('book')
    await refuseReadOnly(tx, user.id, book)
    refuseSettled(book.paidAt)
    if (await activeJob(tx, id, 'calibration'))
      throw new Refusal('conflict', 'Samples of this book are being drawn right now.')
    const scene = await sceneOf(tx, id, subject, book.idea)
    refuseUnfitWords(book.dna.audience, [
      { field: 'subject', where: 'What the samples show', text: scene.brief },
      ...saidByBook({ idea: book.idea, heroes: await heroesInWords(tx, book) }),
    ])
    await refuseOverQuota(tx, user.id, LOOKS.length * ROOM.page)
    const { jobId, balance } = await openJob(tx, {
      userId: user.id,
      of: { projectId: id },
      kind: 'calibration',
      // Four samples cost less than one page, and are only looked at.
      quality: 'draft',
      spend: { ware: ['calibration'], items: 1, note: `Reserved for samples of ${book.title || 'a book'}` },
      items: samplePrices().map((price) => ({ price })),
      options: scene,
    })
    return { job: await readJob(tx, user.id, jobId), balance }
  })
  await wakeWorkers()
  return started
}

/** The look of a book is settled with its first page. */
export function refuseSettled(paidAt: Date | null): void {
  if (paidAt)
    throw new Refusal(
      'conflict',
      'Pages of this book are inked, so its look stays. Duplicate it to change the look.',
    )
}

async function sceneOf(
  tx: Tx,
  projectId: string,
  subject: string | undefined,
  idea: string,
): Promise<SampleScene> {
  if (subject) return { brief: subject, composition: 'full-body', heroOnPage: true }
  const first = await tx
    .selectFrom('pages')
    .select(['brief', 'composition', 'heroOnPage'])
    .where('projectId', '=', projectId)
    .where('removedAt', 'is', null)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  if (first) return first
  if (idea.trim()) return { brief: idea.trim().slice(0, 300), composition: 'full-body', heroOnPage: true }
  throw new Refusal('conflict', 'Say what the samples should show, or plan the book first.')
}
