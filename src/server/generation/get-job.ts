import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import { notFound } from '@/domain/errors'
import { etaMs, isOver, type JobView } from '@/domain/job'
import { PAGES_AT_ONCE } from '@/domain/limits'
import { PAUSED_BY_OPERATOR } from '@/domain/switches'
import { asUser, type Tx } from '@/server/db/client'
import { switchesKnown } from '@/server/switches/known-switches'

export const getJob = (user: { id: string }, { id }: { id: string }): Promise<JobView> =>
  asUser(user.id, (tx) => readJob(tx, user.id, id))

type ItemRow = JobView['items'][number]

type JobRow = {
  id: string
  projectId: string | null
  heroId: string | null
  kind: JobView['kind']
  state: JobView['state']
  quotedBlots: number
  createdAt: Date
  finishedAt: Date | null
  items: ItemRow[]
  captured: number
  released: number
  paused: JobView['paused']
}

/** A job with its items and what became of its Blots, in one query: it is polled. */
export async function readJob(tx: Tx, userId: string, id: string): Promise<JobView> {
  const { rows } = await jobRow(id, sql`${userId}::uuid`).execute(tx)
  return viewOfJob(rows[0] ?? null)
}

/** SQL of that query, for the owner that `userId` says. */
export const jobRow = (id: string, userId: RawBuilder<unknown>): RawBuilder<JobRow> => sql<JobRow>`
    select j.id, j.project_id, j.hero_id, j.kind, j.state, j.quoted_blots, j.created_at, j.finished_at,
      (select coalesce(json_agg(json_build_object(
          'id', i.id, 'pageId', i.page_id, 'state', i.state, 'attempts', i.attempts,
          'startedAt', i.started_at, 'finishedAt', i.finished_at, 'reason', i.reason) order by i.number), '[]')
        from job_items i where i.job_id = j.id) as items,
      (select coalesce(sum(e.blots), 0)::int from blot_entries e where e.job_id = j.id and e.kind = 'capture') as captured,
      (select coalesce(sum(e.blots), 0)::int from blot_entries e where e.job_id = j.id and e.kind = 'release') as released,
      case when j.kind <> 'export' and j.state in ('queued', 'running') then (
        select json_build_object('until', p.until, 'reason', p.reason) from public.inking_pause() p) end as paused
    from jobs j where j.id = ${id}::uuid and j.user_id = ${userId}`

/** The row as the author sees it; refuses when there is none. */
export function viewOfJob(job: JobRow | null): JobView {
  if (!job) throw notFound('job')
  const { items } = job
  const count = (state: ItemRow['state']) => items.filter((item) => item.state === state).length
  const finished = items.filter((item) => item.startedAt && item.finishedAt && item.state !== 'cancelled')
  const pageTimes = finished
    .sort((a, b) => Date.parse(a.finishedAt!) - Date.parse(b.finishedAt!))
    .map((item) => Date.parse(item.finishedAt!) - Date.parse(item.startedAt!))
  return {
    id: job.id,
    projectId: job.projectId,
    heroId: job.heroId,
    kind: job.kind,
    state: job.state,
    total: items.length,
    done: count('completed'),
    needsReview: count('needs_review'),
    failed: count('failed'),
    cancelled: count('cancelled'),
    etaMs: etaMs(pageTimes, items.filter((item) => !isOver(item.state)).length, PAGES_AT_ONCE),
    paused: pauseOf(job),
    quotedBlots: job.quotedBlots,
    capturedBlots: job.captured,
    releasedBlots: job.released,
    createdAt: job.createdAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
    items,
  }
}

/** The provider's pause, else the operator's. */
function pauseOf({ paused, kind, state }: JobRow): JobView['paused'] {
  if (paused) return { ...paused, until: new Date(paused.until).toISOString() }
  const { generation } = switchesKnown()
  if (!generation?.pause || kind === 'export' || isOver(state)) return null
  return { until: generation.since, reason: generation.why || PAUSED_BY_OPERATOR }
}
