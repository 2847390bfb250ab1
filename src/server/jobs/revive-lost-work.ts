import 'server-only'
import { sql } from 'kysely'
import { isUrgent } from '@/domain/fair-share'
import type { JobKind } from '@/domain/job'
import { PAGES_AT_ONCE } from '@/domain/limits'
import { asSystem } from '@/server/db/client'
import { log } from '@/server/log'
import { count } from '@/server/metrics/counters'
import { enqueue, openQueue, wakeWorkers } from './queue'

type Lost = {
  jobId: string
  userId: string
  kind: JobKind
  correlationId: string
  total: number
  /** The lane a running item without an entry is in; else one that is free. */
  lane: number
}

/**
 * Puts an entry into the queue for every open job that has fewer than it needs: whatever took them away, no job stays
 * open for ever. A running page gets its own lane back; waiting ones get free lanes, up to three a job.
 */
export async function reviveLostWork(): Promise<number> {
  await openQueue()
  const revived = await asSystem(async (tx) => {
    const { rows } = await sql<Lost>`
      with open as (
        select j.id, j.user_id, j.kind, j.correlation_id, count(*)::int as total,
          count(*) filter (where i.state in ('queued', 'running'))::int as left,
          coalesce(array_agg(i.lane) filter (where i.state = 'running'), '{}') as running
        from jobs j join job_items i on i.job_id = j.id
        where j.state in ('queued', 'running')
        group by j.id
      ), lanes as (
        select o.*, n as lane, n = any(o.running) as begun,
          exists (select 1 from pgboss.job q where q.name = 'ink-lane' and q.state < 'completed'
            and q.singleton_key = o.id || ':' || n) as live
        from open o, generate_series(0, ${PAGES_AT_ONCE - 1}::int) n where o.kind <> 'export'
      ), wanted as (
        select l.*, row_number() over (partition by id order by live desc, begun desc, lane) as nth from lanes l
      )
      select id as job_id, user_id, kind, correlation_id, total, lane from wanted
        where not live and (begun or nth <= least(${PAGES_AT_ONCE}::int, "left"))
      union all
      select o.id, o.user_id, o.kind, o.correlation_id, o.total, 0 from open o
        where o.kind = 'export' and not exists (select 1 from pgboss.job q where q.name = 'make-export'
          and q.state < 'completed' and q.singleton_key = o.id::text)`.execute(tx)
    for (const { jobId, userId, kind, correlationId, total, lane } of rows) {
      if (kind !== 'export') {
        const turn = { urgent: isUrgent(total) }
        const payload = { jobId, lane, correlationId }
        await enqueue(tx, 'ink-lane', payload, { key: `${jobId}:${lane}`, userId, turn })
      } else await enqueue(tx, 'make-export', { jobId, correlationId }, { key: jobId, userId })
      log().warn({ jobId, kind, lane }, 'lost work was put back into the queue')
    }
    return rows.length
  })
  if (revived > 0) {
    count('revived', {}, revived)
    await wakeWorkers()
  }
  return revived
}
