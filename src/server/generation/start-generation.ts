import 'server-only'
import { randomUUID } from 'node:crypto'
import { PRICES } from '@/domain/blots'
import { notFound, Refusal } from '@/domain/errors'
import { isUrgent } from '@/domain/fair-share'
import type { JobView, StartGeneration } from '@/domain/job'
import { PAGES_AT_ONCE } from '@/domain/limits'
import type { ProjectDna } from '@/domain/project'
import { ROOM } from '@/domain/storage'
import { hold } from '@/server/billing/ledger'
import { asSystem, type Tx } from '@/server/db/client'
import { enqueue, openQueue, wakeWorkers } from '@/server/jobs/queue'
import { correlationId } from '@/server/log'
import { noticeLowBalance } from '@/server/notices/notice-low-balance'
import { refuseReadOnly } from '@/server/projects/book-limit'
import { refuseUnfitWords, type Said, saidByBook } from '@/server/safety/refuse-unfit-words'
import { refuseOverQuota } from '@/server/storage/quota'
import { clearPages } from './clear-pages'
import { readJob } from './get-job'

type Started = { job: JobView; balance: number }

/**
 * Holds the price and creates the job, its items and its queue entries in one transaction: all or nothing.
 * Without `pageIds` it takes the pages that have no drawing yet, in order, at most `count` of them.
 */
export async function startGeneration(user: { id: string }, input: StartGeneration): Promise<Started> {
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
    refuseUnfitWords(project.dna.audience, saidToDraw(project, pages))
    await refuseOverQuota(tx, user.id, pages.length * ROOM.page)

    const jobId = randomUUID()
    const correlation = correlationId()
    const quotedBlots = pages.length * PRICES.page
    await tx
      .insertInto('jobs')
      .values({
        id: jobId,
        userId: user.id,
        projectId: project.id,
        kind: 'pages',
        quotedBlots,
        correlationId: correlation,
      })
      .execute()
    await hold(tx, {
      userId: user.id,
      jobId,
      kind: 'page',
      items: pages.length,
      note: `Reserved for ${countOf(pages.length)} of ${project.title || 'a book'}`,
    })
    await noticeLowBalance(tx, user.id, quotedBlots)
    await tx
      .insertInto('jobItems')
      .values(
        pages.map((page, i) => ({
          jobId,
          userId: user.id,
          number: i + 1,
          pageId: page.id,
          price: PRICES.page,
        })),
      )
      .execute()
    // From now on the pages belong together: the DNA stays as it is.
    await tx
      .updateTable('projects')
      .set({ paidAt: new Date() })
      .where('id', '=', project.id)
      .where('paidAt', 'is', null)
      .execute()
    for (let lane = 0; lane < Math.min(PAGES_AT_ONCE, pages.length); lane++) {
      const payload = { jobId, lane, correlationId: correlation }
      const turn = { urgent: isUrgent(pages.length) }
      await enqueue(tx, 'ink-lane', payload, { key: `${jobId}:${lane}`, userId: user.id, turn })
    }
    const { available } = await tx
      .selectFrom('blotBalances')
      .select('available')
      .where('userId', '=', user.id)
      .executeTakeFirstOrThrow()
    return { job: await readJob(tx, user.id, jobId), balance: available }
  })
  await wakeWorkers()
  return started
}

/** Every word that goes into these drawings. */
function saidToDraw(
  { idea, dna }: { idea: string; dna: ProjectDna },
  pages: readonly { id: string; position: number | null; brief: string }[],
): Said[] {
  const briefs = pages.map(({ id, position, brief }) => ({
    field: id,
    where: `Page ${position}`,
    text: brief,
  }))
  return [...saidByBook({ idea, hero: dna.hero }), ...briefs]
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
