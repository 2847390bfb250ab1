import 'server-only'
import { sql } from 'kysely'
import { asSystem } from '@/server/db/client'
import { flushCounts, seriesOf } from './counters'
import { COUNTERS, GAUGES, type GaugeName, HISTOGRAMS } from './series'

type Sample = { name: GaugeName; labels: Record<string, string> | null; value: number }

/**
 * What is true now, in one statement. Every part reads an index of what is open or the few rows of the engine, so that
 * it costs the same however many books were made.
 */
const NOW = sql<Sample>`
  select 'queueDepth' as name, json_build_object('queue', name, 'state', case
      when state = 'active' then 'active' when start_after > now() then 'delayed' else 'ready' end) as labels,
    count(*)::float8 as value
    from pgboss.job where state <= 'active' and name in ('ink-lane', 'make-export') group by name, state, start_after > now()
  union all
  select 'items', json_build_object('kind', j.kind, 'state', i.state), count(*)::float8
    from jobs j join job_items i on i.job_id = j.id
    where j.state in ('queued', 'running') and i.state in ('queued', 'running') group by j.kind, i.state
  union all
  select 'oldestWait', null, coalesce(extract(epoch from now() - min(j.created_at)), 0)::float8
    from jobs j where j.state in ('queued', 'running') and j.kind = 'pages'
      and exists (select 1 from job_items i where i.job_id = j.id and i.state = 'queued')
  union all
  select 'slots', json_build_object('state', case when leave is null or until < now() then 'free' else 'taken' end),
    count(*)::float8 from engine.slots group by leave is null or until < now()
  union all
  select 'paused', json_build_object('provider', name),
    (case when paused_until is not null then 1 else 0 end)::float8 from engine.providers
  union all
  select 'operator', json_build_object('provider', name), (case when operator then 1 else 0 end)::float8
    from engine.providers
  union all
  select 'workers', json_build_object('kind', kind, 'draining', draining), count(*)::float8
    from engine.workers where beat_at > now() - interval '20 seconds' group by kind, draining
  union all
  select 'inHand', null, coalesce(sum(in_hand), 0)::float8
    from engine.workers where beat_at > now() - interval '20 seconds'
  union all
  select 'blotsHeld', null, coalesce(sum(held), 0)::float8 from blot_balances
  union all
  select 'blotsOutstanding', null, coalesce(sum(available), 0)::float8 from blot_balances
  union all
  select 'scheduleLate', json_build_object('name', name),
    greatest(0, extract(epoch from now() - next_at))::float8 from engine.schedules`

/** Counters of all machines and what is true now, in Prometheus' text format. */
export async function metricsText(): Promise<string> {
  await flushCounts()
  const { samples, counted } = await asSystem(async (tx) => ({
    samples: (await NOW.execute(tx)).rows,
    counted: (
      await sql<{ series: string; value: number }>`
        select series, value from engine.counters order by series`.execute(tx)
    ).rows,
  }))
  const lines: string[] = []
  for (const [name, { metric, help }] of Object.entries(GAUGES)) {
    const of = samples.filter((sample) => sample.name === name)
    const series = new Map<string, number>()
    for (const { labels, value } of of) {
      const key = seriesOf(metric, labels ?? {})
      series.set(key, (series.get(key) ?? 0) + value)
    }
    lines.push(`# HELP ${metric} ${help}`, `# TYPE ${metric} gauge`)
    for (const [key, value] of series) lines.push(`${key} ${value}`)
  }
  const family = (metric: string, help: string, type: string) => {
    const own = counted.filter(({ series }) =>
      new RegExp(`^${metric}${type === 'histogram' ? '_(bucket|sum|count)' : ''}(\\{|$)`).test(series),
    )
    lines.push(`# HELP ${metric} ${help}`, `# TYPE ${metric} ${type}`)
    for (const { series, value } of type === 'histogram' ? own.sort(byBucket) : own)
      lines.push(`${series} ${value}`)
  }
  for (const { metric, help } of Object.values(COUNTERS)) family(metric, help, 'counter')
  for (const { metric, help } of Object.values(HISTOGRAMS)) family(metric, help, 'histogram')
  return `${lines.join('\n')}\n`
}

type Counted = { series: string; value: number }

/** Buckets of one histogram in the order of their bounds. */
function byBucket(a: Counted, b: Counted): number {
  const [left, right] = [bucketOf(a.series), bucketOf(b.series)]
  if (left.rest !== right.rest) return left.rest < right.rest ? -1 : 1
  return left.bound - right.bound
}

function bucketOf(series: string) {
  const le = /,?le="([^"]+)"/.exec(series)
  const bound = !le ? 0 : le[1] === '+Inf' ? Number.POSITIVE_INFINITY : Number(le[1])
  return { rest: le ? series.replace(le[0], '') : series, bound }
}
