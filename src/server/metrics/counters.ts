import 'server-only'
import { database } from '@/server/db/client'
import { COUNTERS, type CounterName, HISTOGRAMS, type HistogramName } from './series'

type Labels = Readonly<Record<string, string | number>>

// One per process, also across the copies of this module that a bundler makes.
const shared = globalThis as typeof globalThis & { pennyplainCounts?: Map<string, number> }

function pending(): Map<string, number> {
  shared.pennyplainCounts ??= new Map()
  return shared.pennyplainCounts
}

const add = (series: string, by: number) => pending().set(series, (pending().get(series) ?? 0) + by)

/** A series as Prometheus writes it: `name{label="value"}`. */
export function seriesOf(name: string, labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([key, value]) =>
      `${key}="${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
  )
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`
}

/** Counts in memory; the heartbeat adds it to the sum of all machines within five seconds. */
export function count(name: CounterName, labels: Labels = {}, by = 1): void {
  add(seriesOf(COUNTERS[name].metric, labels), by)
}

/** Adds `value` to a histogram; values past the last bucket are in +Inf alone. */
export function observe(name: HistogramName, value: number, labels: Labels = {}): void {
  const { metric, buckets } = HISTOGRAMS[name]
  for (const le of [...buckets, Number.POSITIVE_INFINITY]) {
    const bound = Number.isFinite(le) ? String(le) : '+Inf'
    add(seriesOf(`${metric}_bucket`, { ...labels, le: bound }), value <= le ? 1 : 0)
  }
  add(seriesOf(`${metric}_sum`, labels), value)
  add(seriesOf(`${metric}_count`, labels), 1)
}

/** Adds what was counted here to the sums in the database; kept for the next time when that fails. */
export async function flushCounts(): Promise<void> {
  // In one order everywhere, so that two machines never wait for each other.
  const counted = [...pending()].sort(([a], [b]) => (a < b ? -1 : 1))
  if (counted.length === 0) return
  pending().clear()
  try {
    const { pool } = await database()
    await pool.query(
      `insert into engine.counters as c (series, value) select * from unnest($1::text[], $2::float8[])
        on conflict (series) do update set value = c.value + excluded.value`,
      [counted.map(([series]) => series), counted.map(([, value]) => value)],
    )
  } catch (error) {
    for (const [series, value] of counted) add(series, value)
    throw error
  }
}
