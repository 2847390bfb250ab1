/** Looks through a studio's whole database for anything that should be impossible once all work is done. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'

/** What must never be found, by name: each query answers the rows that break its rule. */
const RULES: Record<string, string> = {
  'a page is still waiting or being drawn': `
    select id, state from job_items where state in ('queued', 'running')`,
  'the queue still holds work of a book': `
    select id, name, state from pgboss.job
      where name in ('ink-lane', 'make-export', 'deliver-webhook') and state in ('created', 'retry', 'active')`,
  'a job’s state does not follow from its pages': `
    select j.id, j.state from jobs j join lateral (
      select count(*) as total, count(*) filter (where state = 'completed') as completed,
        count(*) filter (where state = 'cancelled') as cancelled, count(*) filter (where state = 'failed') as failed
      from job_items i where i.job_id = j.id) n on true
    where n.total > 0 and j.state <> case when n.completed = n.total then 'completed'
      when n.cancelled = n.total then 'cancelled' when n.failed + n.cancelled = n.total then 'failed'
      else 'partial' end`,
  'a job ended without saying when': `
    select id, state from jobs where finished_at is null and exists (select 1 from job_items i where i.job_id = jobs.id)`,
  'held, captured and released do not add up to the quote': `
    select j.id, j.quoted_blots, sum(e.blots) filter (where e.kind = 'hold') as held,
      sum(e.blots) filter (where e.kind = 'capture') as captured, sum(e.blots) filter (where e.kind = 'release') as released
    from jobs j left join blot_entries e on e.job_id = j.id where j.kind = 'pages' group by j.id
    having coalesce(sum(e.blots) filter (where e.kind = 'hold'), 0) <> j.quoted_blots
      or coalesce(sum(e.blots) filter (where e.kind in ('capture', 'release')), 0) <> j.quoted_blots`,
  'a page was paid for that did not pass, or not paid for though it did': `
    select i.id, i.state, e.kind from job_items i left join blot_entries e on e.reason_key = 'settle:' || i.id
    where i.price > 0 and coalesce(e.kind, 'none') <>
      case when i.state = 'completed' then 'capture' else 'release' end`,
  'a balance is not the sum of its entries': `
    select b.* from blot_balances b left join lateral (
      select
        coalesce(sum(case when kind in ('grant', 'release') then subscription when kind = 'capture' then 0 else -subscription end), 0) as subscription,
        coalesce(sum(case when kind in ('grant', 'release') then pack when kind = 'capture' then 0 else -pack end), 0) as pack,
        coalesce(sum(case kind when 'hold' then blots when 'capture' then -blots when 'release' then -blots else 0 end), 0) as held,
        coalesce(sum(debt) - sum(case kind when 'repay' then blots else 0 end), 0) as debt
      from blot_entries e where e.user_id = b.user_id) s on true
    where (b.subscription, b.pack, b.held, b.debt) is distinct from
      (s.subscription::int, s.pack::int, s.held::int, s.debt::int)`,
  'Blots are held though nothing is being drawn': `select user_id, held from blot_balances where held <> 0`,
  'a page that was drawn has not exactly one version of that drawing': `
    select i.id, i.state, count(v.id) from job_items i left join page_versions v on v.job_item_id = i.id
    where i.page_id is not null group by i.id
    having count(v.id) <> case when i.state in ('completed', 'needs_review') then 1 else 0 end`,
  'versions of a page are not numbered one after the other': `
    select page_id, array_agg(number order by number) from page_versions group by page_id
    having count(*) <> max(number) or count(distinct number) <> count(*)`,
  'a page with versions shows none, or one of another page': `
    select p.id from pages p where exists (select 1 from page_versions v where v.page_id = p.id)
      and not exists (select 1 from page_versions v where v.page_id = p.id and v.id = p.current_version_id)`,
  'a version cost what its page did not': `
    select v.id, v.cost_blots from page_versions v join job_items i on i.id = v.job_item_id
    where v.cost_blots <> case when i.state = 'completed' then i.price else 0 end`,
  'a job that ended told its author more or less than once': `
    select j.id, count(n.id) from jobs j left join notifications n on n.key like '%:job:' || j.id
    where j.kind = 'pages' and j.finished_at is not null group by j.id having count(n.id) <> 1`,
  'a charge of the provider is unknown here, or known twice': `
    select o.id, count(p.id) from sandbox.objects o left join payments p on p.charge_id = replace(o.id, 'ch_', 'pi_')
    where o.kind = 'charge' group by o.id having count(p.id) <> 1`,
  'a pack did not bring its Blots exactly once': `
    select p.id, p.blots, sum(e.blots) from payments p
    left join blot_entries e on e.reason_key = 'pack:' || p.id and e.kind = 'grant'
    where p.kind = 'pack' group by p.id having coalesce(sum(e.blots), 0) <> p.blots`,
  'an event of the provider was never heard': `
    select id from sandbox.events where delivered_at is null`,
  'something is left of an account that was erased': `
    select e.user_id from blot_entries e where not exists (select 1 from auth.users u where u.id = e.user_id)
    union select a.user_id from assets a where not exists (select 1 from auth.users u where u.id = a.user_id)`,
}

export type Violation = { readonly rule: string; readonly count: number; readonly example: unknown }

/** Every broken rule with the number of its cases and one of them; empty when all is well. */
export async function audit(pool: pg.Pool, dataDir: string): Promise<Violation[]> {
  const found: Violation[] = []
  const note = (rule: string, rows: unknown[]) => {
    if (rows.length > 0) found.push({ rule, count: rows.length, example: rows[0] })
  }
  for (const [rule, query] of Object.entries(RULES)) note(rule, (await pool.query(query)).rows)
  const { rows: shown } = await pool.query(
    `select a.key from assets a where exists (
      select 1 from page_versions v where a.id in (v.image_asset_id, v.thumb_asset_id))`,
  )
  note(
    'the picture of a version is not there',
    shown.filter(({ key }) => !existsSync(path.join(dataDir, 'objects', key))),
  )
  return found
}

/** How much was done, for the closing line. */
export async function tally(pool: pg.Pool): Promise<{ jobs: number; pages: number; states: object }> {
  const { rows } = await pool.query(
    `select (select count(*)::int from jobs) as jobs, (select count(*)::int from page_versions) as pages,
      (select json_object_agg(state, n) from (select state, count(*) as n from job_items group by state) s) as states`,
  )
  return rows[0]
}
