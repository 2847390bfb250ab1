import 'server-only'
import { sql } from 'kysely'
import type { ProjectView } from '@/domain/project'
import type { Tx } from '@/server/db/client'

/** Books of a series that are looked back on. */
const FARTHEST = 40

/** A book and those before it, the newest first. */
const chain = (id: string) => sql`
  with recursive chain as (
    select id, previous_id, title, 1 as place from projects where id = ${id}::uuid
    union all
    select projects.id, projects.previous_id, projects.title, chain.place + 1
    from projects join chain on projects.id = chain.previous_id
    where chain.place < ${FARTHEST})`

/** Where a book stands in its series. */
export async function readSeries(tx: Tx, id: string): Promise<ProjectView['series']> {
  const { rows } = await sql<{ id: string; title: string; place: number }>`
    ${chain(id)} select id, title, place from chain order by place`.execute(tx)
  const [, previous] = rows
  return previous ? { number: rows.length, previous: { id: previous.id, title: previous.title } } : null
}

/** Briefs of a book and of those before it, the newest book's first. */
export async function toldInSeries(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ brief: string }>`
    ${chain(id)} select pages.brief from chain join pages on pages.project_id = chain.id
    where pages.removed_at is null order by chain.place, pages.position`.execute(tx)
  return rows.map((row) => row.brief)
}
