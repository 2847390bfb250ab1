import 'server-only'
import { priceOf } from '@/domain/blots'
import { notFound, Refusal } from '@/domain/errors'
import type { JobView, StartGeneration } from '@/domain/job'
import { inQuality } from '@/domain/quality'
import { ROOM } from '@/domain/storage'
import { qualityOf } from '@/server/ai/offered-qualities'
import { asSystem, type Tx } from '@/server/db/client'
import { openQueue, wakeWorkers } from '@/server/jobs/queue'
import { heroesInWords } from '@/server/projects/book-heroes'
import { refuseReadOnly } from '@/server/projects/book-limit'
import { refuseUnfitWords, type Said, saidByBook } from '@/server/safety/refuse-unfit-words'
import { refuseOverQuota } from '@/server/storage/quota'
import { refuseSwitchedOff } from '@/server/switches/refuse-switched-off'
import { clearPages } from './clear-pages'
import { readJob } from './get-job'
import { openJob } from './open-job'

type Started = { job: JobView; balance: number }

/**
 * Holds the price and creates the job, its items and its queue entries in one transaction: all or nothing.
 * Without `pageIds` it takes the pages that have no drawing yet, in order, at most `count` of them.
 */
export async function startGeneration(user: { id: string }, input: StartGeneration): Promise<Started> {
  await refuseSwitchedOff('generation')
  await openQueue()
  await clearPages(user, input)
  const started = await asSystem(async (tx) => {
    const project = await tx
      .selectFrom('projects')
      .select(['id', 'title', 'idea', 'dna', 'sample'])
      .where('id', '=', input.projectId)
      .where('userId', '=', user.id)
      .where('removedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!project) throw notFound('book')
    await refuseReadOnly(tx, user.id, project)
    const pages = await choosePages(tx, user.id, input)
    refuseUnfitWords(
      project.dna.audience,
      saidToDraw({ idea: project.idea, heroes: await heroesInWords(tx, project) }, pages),
    )
    await refuseOverQuota(tx, user.id, pages.length * ROOM.page)

    const title = project.title || 'a book'
    const quality = await qualityOf(project.dna)
    const ware = ['page', quality] as const
    const { jobId, balance } = await openJob(tx, {
      userId: user.id,
      of: { projectId: project.id },
      kind: 'pages',
      quality,
      pagePrice: input.pagePrice,
      spend: {
        ware,
        items: pages.length,
        note: `Reserved for ${countOf(pages.length)} of ${title}${inQuality(quality)}`,
      },
      items: pages.map(({ id }) => ({ pageId: id, price: priceOf(ware) })),
    })
    // From now on the pages belong together: the DNA stays as it is.
    await tx
      .updateTable('projects')
      .set({ paidAt: new Date() })
      .where('id', '=', project.id)
      .where('paidAt', 'is', null)
      .execute()
    return { job: await readJob(tx, user.id, jobId), balance }
  })
  await wakeWorkers()
  return started
}

/** Every word that goes into these drawings. */
function saidToDraw(
  book: { idea: string; heroes: readonly string[] },
  pages: readonly { id: string; position: number | null; brief: string }[],
): Said[] {
  const briefs = pages.map(({ id, position, brief }) => ({
    field: id,
    where: `Page ${position}`,
    text: brief,
  }))
  return [...saidByBook(book), ...briefs]
}

export const countOf = (pages: number) => (pages === 1 ? '1 page' : `${pages} pages`)

async function choosePages(tx: Tx, userId: string, { projectId, pageIds, count }: StartGeneration) {
  const all = await tx
    .selectFrom('pages as p')
    .select(['p.id', 'p.position', 'p.brief', 'p.currentVersionId'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('jobItems as i')
            .select('i.id')
            .whereRef('i.pageId', '=', 'p.id')
            .where('i.state', 'in', ['queued', 'running']),
        )
        .as('busy'),
    )
    .where('p.projectId', '=', projectId)
    .where('p.userId', '=', userId)
    .where('p.removedAt', 'is', null)
    .orderBy('p.position')
    .execute()
  if (!pageIds) {
    const chosen = all.filter((page) => !page.busy && !page.currentVersionId).slice(0, count)
    if (chosen.length > 0) return chosen
    throw new Refusal(
      'conflict',
      all.length === 0
        ? 'This book has no pages yet. Plan it first.'
        : 'Every page of this book is drawn or being drawn.',
    )
  }
  const wanted = new Set(pageIds)
  const chosen = all.filter((page) => wanted.has(page.id))
  if (chosen.length < wanted.size) throw notFound('page')
  const busy = chosen.find((page) => page.busy)
  if (busy) throw new Refusal('conflict', `Page ${busy.position} is being drawn right now.`)
  return chosen.slice(0, count)
}
