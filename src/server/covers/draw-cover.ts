import 'server-only'
import { PRICES } from '@/domain/blots'
import { coverScene, type DrawCover } from '@/domain/cover-drawing'
import { notFound, Refusal } from '@/domain/errors'
import type { JobView } from '@/domain/job'
import { ROOM } from '@/domain/storage'
import { asSystem } from '@/server/db/client'
import { activeJob } from '@/server/generation/active-job'
import { readJob } from '@/server/generation/get-job'
import { openJob } from '@/server/generation/open-job'
import { openQueue, wakeWorkers } from '@/server/jobs/queue'
import { heroesInWords } from '@/server/projects/book-heroes'
import { refuseReadOnly } from '@/server/projects/book-limit'
import { refuseUnfitWords, saidByBook } from '@/server/safety/refuse-unfit-words'
import { refuseOverQuota } from '@/server/storage/quota'
import { refuseSwitchedOff } from '@/server/switches/refuse-switched-off'
import { usualBrief } from './list-cover-drawings'

/**
 * Starts a picture for the front of a cover, with the book's heroes and look. It is judged like a page and costs nothing
 * when it fails. Refuses with conflict while another one is being drawn.
 */
export async function drawCover(
  user: { id: string },
  { id, brief }: DrawCover & { id: string },
): Promise<{ job: JobView; balance: number }> {
  await refuseSwitchedOff('generation')
  await openQueue()
  const started = await asSystem(async (tx) => {
    const book = await tx
      .selectFrom('projects')
      .select(['id', 'title', 'sample', 'idea', 'dna'])
      .where('id', '=', id)
      .where('userId', '=', user.id)
      .where('removedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!book) throw notFound('book')
    await refuseReadOnly(tx, user.id, book)
    if (await activeJob(tx, id, 'cover'))
      throw new Refusal('conflict', 'A picture for this cover is being drawn right now.')
    const said = brief ?? (await usualBrief(tx, id, book.idea))
    if (!said) throw new Refusal('conflict', 'Say what the cover should show, or plan the book first.')
    const scene = coverScene(said)
    refuseUnfitWords(book.dna.audience, [
      { field: 'brief', where: 'What the cover shows', text: scene.brief },
      ...saidByBook({ idea: book.idea, heroes: await heroesInWords(tx, book) }),
    ])
    await refuseOverQuota(tx, user.id, ROOM.page)
    const { jobId, balance } = await openJob(tx, {
      userId: user.id,
      of: { projectId: id },
      kind: 'cover',
      spend: {
        ware: ['cover'],
        items: 1,
        note: `Reserved for the cover of ${book.title || 'a book'}`,
      },
      items: [{ price: PRICES.cover }],
      options: scene,
    })
    return { job: await readJob(tx, user.id, jobId), balance }
  })
  await wakeWorkers()
  return started
}
