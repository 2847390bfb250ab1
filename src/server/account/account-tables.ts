import 'server-only'
import { sql } from 'kysely'
import { asSystem } from '../db/client'

/** What each table holds, for whoever reads a copy of their account. A table that is not named here is in it too. */
const SAYS: Record<string, string> = {
  account_exports: 'Copies like this one that you asked for.',
  api_keys: 'Your API keys by name. The keys themselves are known only to you.',
  assets: 'Every stored file: pictures, thumbnails, exports. “key” without your id is its path under files/.',
  blot_balances: 'Blots you can spend, and those reserved by running jobs.',
  blot_entries: 'The ledger: every movement of your Blots.',
  collection_pages: 'Which pages you put into which collection.',
  collections: 'Your collections of pages, by name.',
  entitlements: 'Your plan: what it brings, and until when it is paid.',
  cover_drawings: 'Pictures drawn for the covers of your books.',
  hero_sheets: 'Reference sheets of your heroes, with how they were made and judged.',
  heroes: 'Your heroes.',
  idempotency_keys: 'Answers kept for a day, so that a repeated request is not done twice.',
  job_items: 'The pages and files that jobs worked on, one by one.',
  jobs: 'Batches of pages, and exports.',
  notifications: 'What the bell showed you, and whether it was mailed.',
  page_edits: 'Changes you asked for: your words, and what you painted.',
  page_versions: 'Every drawing of every page, with how it was made and judged.',
  pages: 'Pages of your books, those in the bin included.',
  payments: 'Payments that came in from you.',
  project_heroes: 'Which hero is in which book, as the book has them.',
  profiles: 'Your name and settings.',
  projects: 'Your books, those in the bin included.',
  style_samples: 'Samples of a book’s look to choose from.',
  uploads: 'Pictures you sent: their names, and which file each became.',
}

/** Secrets, which are of use to nobody who may read this: left out. */
const LEFT_OUT: Record<string, string[]> = { api_keys: ['hash'] }

type Column = { name: string; type: string }
export type AccountTable = { table: string; says: string; columns: Column[] }

/** Every table with rows of an author, found in the database itself, so that none can be forgotten. */
export async function accountTables(): Promise<AccountTable[]> {
  const { rows } = await asSystem((tx) =>
    sql<{ table: string; columns: Column[] }>`
      select c.table_name as table,
        json_agg(json_build_object('name', c.column_name, 'type', c.udt_name) order by c.ordinal_position) as columns
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and (c.table_name = 'profiles' or exists (
        select from information_schema.columns o
        where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'user_id'))
      group by c.table_name order by c.table_name`.execute(tx),
  )
  return rows.map(({ table, columns }) => ({
    table,
    says: SAYS[table] ?? '',
    columns: columns.filter(({ name }) => !LEFT_OUT[table]?.includes(name)),
  }))
}

/** An author's rows of one table as JSON, a row a line. */
export async function accountRows({ table, columns }: AccountTable, userId: string): Promise<string> {
  const owner = sql.ref(table === 'profiles' ? 'id' : 'user_id')
  const named = sql.join(columns.map(({ name }) => sql.ref(name)))
  const { rows } = await asSystem((tx) =>
    sql<{ line: string }>`select row_to_json(r)::text as line from (
      select ${named} from ${sql.table(table)} where ${owner} = ${userId}) r`.execute(tx.withoutPlugins()),
  )
  return rows.length === 0 ? '[]\n' : `[\n${rows.map(({ line }) => line).join(',\n')}\n]\n`
}

/** How the author signs in: no password, not even its hash, and no session can be taken from it. */
export async function accountSignIn(userId: string): Promise<string> {
  const { rows } = await asSystem((tx) =>
    sql<object>`select email, created_at,
      (select count(*)::int from auth.sessions where user_id = u.id) as sessions
      from auth.users u where id = ${userId}`.execute(tx.withoutPlugins()),
  )
  return `${JSON.stringify(rows[0] ?? {}, null, 2)}\n`
}
