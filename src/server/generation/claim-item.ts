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
 * The page this lane had begun (a crash ended it), else the next waiting one; null when none is left. Lanes take turns
 * at their job, so two never get the same page.
 */
export async function claimItem(jobId: string, lane: number): Promise<ClaimedItem | null> {
  return asSystem(async (tx) => {
    await lockJob(tx, jobId)
    const row = await begin(tx, jobId, lane)
    if (!row) return null
    const { brief, composition, heroOnPage, position, versions, projectId, idea, dna, ...rest } = row
    return {
      ...rest,
      pagesInJob: rest.pagesInJob ?? 1,
      page: { brief, composition, heroOnPage, position: position ?? 0, versions: versions ?? 0 },
      book: { id: projectId, idea, dna },
    }
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

/** Marks the page as begun and reads what its drawing depends on, in one statement: every page goes through here. */
function begin(tx: Tx, jobId: string, lane: number) {
  return tx
    .with('i', (db) =>
      db
        .updateTable('jobItems')
        .set((eb) => ({
          state: 'running',
          lane,
          starts: eb('starts', '+', 1),
          startedAt: eb.fn.coalesce('startedAt', eb.val(new Date())),
        }))
        .where('id', '=', (eb) =>
          eb
            .selectFrom('jobItems as next')
            .select('next.id')
            .where('next.jobId', '=', jobId)
            .where((or) =>
              or.or([
                or('next.state', '=', 'queued'),
                or.and([or('next.state', '=', 'running'), or('next.lane', '=', lane)]),
              ]),
            )
            .orderBy((by) => by('next.state', '=', 'running'), 'desc')
            .orderBy('next.number')
            .limit(1),
        )
        .returningAll(),
    )
    .selectFrom('i')
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
    .executeTakeFirst()
}
