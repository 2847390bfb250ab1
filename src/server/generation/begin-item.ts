import 'server-only'
import type { Tx } from '@/server/db/client'

/**
 * Marks the next item of a lane as begun — the one it had begun before a crash comes first — and reads what its drawing
 * depends on, in one statement: every picture goes through here. Undefined when nothing waits.
 */
export function beginItem(tx: Tx, jobId: string, lane: number) {
  return (
    tx
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
      .innerJoin('jobs as j', 'j.id', 'i.jobId')
      .leftJoin('pages as p', 'p.id', 'i.pageId')
      .leftJoin('projects as b', 'b.id', 'j.projectId')
      .leftJoin('assets as a', 'a.id', 'i.rawAssetId')
      .leftJoin('styleSamples as s', 's.id', 'b.anchorId')
      .leftJoin('assets as sa', 'sa.id', 's.imageAssetId')
      .leftJoin('heroes as h', 'h.id', 'j.heroId')
      .leftJoin('assets as ha', 'ha.id', 'h.pictureAssetId')
      .select(['i.id', 'i.userId', 'i.price', 'i.starts', 'i.attempts', 'i.calls', 'i.waits', 'i.startedAt'])
      .select(['i.number', 'j.kind', 'j.quality', 'j.options', 'j.heroId', 'j.projectId', 'a.key as rawKey'])
      .select(['p.id as pageId', 'p.brief', 'p.composition', 'p.heroOnPage', 'p.position'])
      .select(['b.idea', 'b.dna', 's.look as anchorLook', 'sa.key as anchorKey', 'ha.key as pictureKey'])
      // How often it was drawn before: a redraw must not draw the same picture.
      .select((eb) => [
        eb
          .selectFrom('pageVersions as v')
          .select((n) => n.fn.countAll<number>().as('n'))
          .whereRef('v.pageId', '=', 'p.id')
          .as('versions'),
        eb
          .selectFrom('heroSheets as hs')
          .select((n) => n.fn.countAll<number>().as('n'))
          .whereRef('hs.heroId', '=', 'j.heroId')
          .as('sheets'),
        eb
          .selectFrom('jobs as c')
          .select((n) => n.fn.countAll<number>().as('n'))
          .whereRef('c.projectId', '=', 'j.projectId')
          .where('c.kind', '=', 'calibration')
          .as('samples'),
        eb
          .selectFrom('coverDrawings as cd')
          .select((n) => n.fn.countAll<number>().as('n'))
          .whereRef('cd.projectId', '=', 'j.projectId')
          .as('covers'),
        eb
          .selectFrom('jobItems as o')
          .select((n) => n.fn.countAll<number>().as('n'))
          .whereRef('o.jobId', '=', 'i.jobId')
          .as('itemsInJob'),
      ])
      .executeTakeFirst()
  )
}
