import 'server-only'
import type { ProjectDna } from '@/domain/project'
import type { compile } from '@/server/ai/compiler'
import { asSystem, type Tx } from '@/server/db/client'

/** A page to draw, with everything its drawing depends on. */
export type ClaimedItem = {
  readonly id: string
  readonly jobId: string
  readonly userId: string
  readonly pageId: string
  readonly price: number
  readonly starts: number
  readonly attempts: number
  readonly calls: number
  readonly waits: number
  /** When it was first begun. */
  readonly startedAt: Date | null
  readonly pagesInJob: number
  /** Key of a finished drawing that was not judged yet when the process ended. */
  readonly rawKey: string | null
  readonly page: Parameters<typeof compile>[0]['page']
  readonly book: { id: string; idea: string; dna: ProjectDna }
}

/**
 * The page this lane had begun (a crash ended it), else the next waiting one; null when none is left. Two lanes
 * never get the same page: rows are skipped while another transaction has them.
 */
export async function claimItem(jobId: string, lane: number): Promise<ClaimedItem | null> {
  return asSystem(async (tx) => {
    await lockJob(tx, jobId)
    const begun = await tx
      .selectFrom('jobItems')
      .select('id')
      .where('jobId', '=', jobId)
      .where('lane', '=', lane)
      .where('state', '=', 'running')
      .executeTakeFirst()
    const next = begun ?? (await nextWaiting(tx, jobId))
    if (!next) return null
    await tx
      .updateTable('jobItems')
      .set((eb) => ({
        state: 'running',
        lane,
        starts: eb('starts', '+', 1),
        startedAt: eb.fn.coalesce('startedAt', eb.val(new Date())),
      }))
      .where('id', '=', next.id)
      .execute()
    return readItem(tx, next.id)
  })
}

/**
 * Items and their job are always locked in this order, job first: the trigger that derives a job's state locks it
 * again, and two transactions that went opposite ways would wait for each other. Answers when the author stopped it;
 * undefined when there is no such job.
 */
export async function lockJob(tx: Tx, jobId: string): Promise<Date | null | undefined> {
  const job = await tx
    .selectFrom('jobs')
    .select('stoppedAt')
    .where('id', '=', jobId)
    .forUpdate()
    .executeTakeFirst()
  return job?.stoppedAt
}

function nextWaiting(tx: Tx, jobId: string) {
  return tx
    .selectFrom('jobItems')
    .select('id')
    .where('jobId', '=', jobId)
    .where('state', '=', 'queued')
    .orderBy('number')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

async function readItem(tx: Tx, id: string): Promise<ClaimedItem> {
  const row = await tx
    .selectFrom('jobItems as i')
    .innerJoin('pages as p', 'p.id', 'i.pageId')
    .innerJoin('projects as b', 'b.id', 'p.projectId')
    .leftJoin('assets as a', 'a.id', 'i.rawAssetId')
    .select([
      'i.id',
      'i.jobId',
      'i.userId',
      'i.price',
      'i.starts',
      'i.attempts',
      'i.calls',
      'i.waits',
      'i.startedAt',
      'a.key as rawKey',
    ])
    .select(['p.id as pageId', 'p.brief', 'p.composition', 'p.heroOnPage', 'p.position'])
    .select((eb) =>
      eb
        .selectFrom('pageVersions as v')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('v.pageId', '=', 'p.id')
        .as('versions'),
    )
    .select((eb) =>
      eb
        .selectFrom('jobItems as o')
        .select((all) => all.fn.countAll<number>().as('n'))
        .whereRef('o.jobId', '=', 'i.jobId')
        .as('pagesInJob'),
    )
    .select(['b.id as projectId', 'b.idea', 'b.dna'])
    .where('i.id', '=', id)
    .executeTakeFirstOrThrow()
  const { brief, composition, heroOnPage, position, versions, projectId, idea, dna, ...rest } = row
  return {
    ...rest,
    pagesInJob: rest.pagesInJob ?? 1,
    page: { brief, composition, heroOnPage, position: position ?? 0, versions: versions ?? 0 },
    book: { id: projectId, idea, dna },
  }
}
