import 'server-only'
import { sql } from 'kysely'
import { asSystem } from '@/server/db/client'

/** What the calls for one book took, beside the Blots its author was charged. */
export type BookCost = {
  readonly title: string
  readonly pages: number
  readonly models: readonly string[]
  readonly calls: number
  /** Calls that brought no answer. */
  readonly failed: number
  /** US dollars of the calls whose cost is known. */
  readonly dollars: number
  /** Answered calls nobody knows the cost of. */
  readonly unknown: number
  readonly blots: number
}

/** The latest books that a model drew or planned, the latest first. Heroes' sheets are no book's. */
export async function bookCosts(most: number): Promise<BookCost[]> {
  return asSystem(async (tx) => {
    const { rows } = await sql<BookCost>`
      select coalesce(nullif(b.title, ''), 'Untitled') as title,
        (select count(*)::int from pages p where p.project_id = b.id and p.current_version_id is not null) as pages,
        c.models, c.calls, c.failed, c.dollars, c.unknown,
        coalesce((select sum(e.blots)::int from blot_entries e join jobs j on j.id = e.job_id
          where j.project_id = b.id and e.kind = 'capture'), 0) as blots
      from (
        select project_id, max(began_at) as last,
          array_agg(distinct model) filter (where purpose = 'picture' and model is not null) as models,
          count(*)::int as calls,
          count(*) filter (where outcome <> 'answered')::int as failed,
          coalesce(sum(micros), 0)::float8 / 1000000 as dollars,
          count(*) filter (where outcome = 'answered' and micros is null)::int as unknown
        from engine.calls where project_id is not null group by project_id
      ) c join projects b on b.id = c.project_id
      order by c.last desc limit ${most}`.execute(tx)
    return rows.map((row) => ({ ...row, models: row.models ?? [] }))
  })
}
