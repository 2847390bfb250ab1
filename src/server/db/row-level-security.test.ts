import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, asUser, type Database, type Tx } from './client'
import { testAuthor, testDatabase } from './testing'
import { type Person, withRowsEverywhere } from './testing-rows'

/**
 * What an author may do to rows of their own. Everything else is refused: other verbs, other columns, and all of
 * it to anybody else's rows. A table that is missing here fails the first test.
 */
const MAY: Record<string, { insert?: string[]; update?: string[]; delete?: true; select?: false }> = {
  profiles: { update: ['name', 'checklist', 'pen_name', 'defaults', 'notices'] },
  projects: {
    insert: ['id', 'user_id', 'title', 'idea', 'dna', 'plan_note', 'previous_id', 'template', 'matter'],
    update: [
      'title',
      'idea',
      'dna',
      'plan_note',
      'template',
      'cover',
      'listing',
      'archived_at',
      'removed_at',
      'matter',
    ],
  },
  pages: {
    insert: [
      'id',
      'project_id',
      'user_id',
      'position',
      'brief',
      'composition',
      'subject',
      'hero_on_page',
      'locked',
    ],
    update: [
      'position',
      'removed_from',
      'removed_at',
      'brief',
      'composition',
      'subject',
      'hero_on_page',
      'locked',
      'approved_at',
    ],
    delete: true,
  },
  heroes: {
    insert: ['id', 'user_id', 'name', 'description', 'traits'],
    update: ['name', 'description', 'traits', 'removed_at'],
  },
  hero_sheets: {},
  project_heroes: {},
  style_samples: {},
  cover_drawings: {},
  notifications: { update: ['read_at'] },
  assets: {},
  jobs: {},
  job_items: {},
  page_edits: {},
  page_versions: {},
  blot_balances: {},
  blot_entries: {},
  entitlements: {},
  payments: {},
  idempotency_keys: { select: false },
  account_exports: {},
  uploads: {},
  collections: {},
  collection_pages: {},
  api_keys: {},
}

let db: Database
let author: Person
let stranger: Person
let columns: Map<string, string[]>

beforeAll(async () => {
  db = await testDatabase()
  author = await withRowsEverywhere()
  stranger = await withRowsEverywhere()
  columns = await columnsByTable()
})
afterAll(() => db.close())

async function columnsByTable(): Promise<Map<string, string[]>> {
  const { rows } = await db.pool.query(
    `select c.table_name as table, array_agg(c.column_name::text order by c.ordinal_position) as columns
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_identity = 'NO' and c.is_generated = 'NEVER'
      group by c.table_name`,
  )
  return new Map(rows.map((row) => [row.table, row.columns]))
}

const ownerColumn = (table: string) => (table === 'profiles' ? 'id' : 'user_id')
const ownedBy = (table: string, person: Person) => `${ownerColumn(table)} = '${person.id}'`

/** Rows touched by `statement`, or "denied". Whatever it did is undone. */
async function attempt(as: 'anon' | Person, statement: string): Promise<number | 'denied'> {
  const undo = new Error('undo')
  let touched = 0
  const run = async (tx: Tx) => {
    if (as === 'anon') await sql`select set_config('role', 'anon', true)`.execute(tx)
    const { rows, numAffectedRows } = await sql.raw(statement).execute(tx)
    touched = Math.max(rows.length, Number(numAffectedRows ?? 0))
    throw undo
  }
  try {
    await (as === 'anon' ? asSystem(run) : asUser(as.id, run))
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return 'denied'
    if (error !== undo) throw error
  }
  return touched
}

/** A copy of one of `owner`'s rows under new keys, with only the columns given. */
async function copyStatement(
  table: string,
  owner: Person,
  named: string[],
  change: object = {},
): Promise<string> {
  const { rows } = await db.pool.query(`select * from public.${table} where ${ownedBy(table, owner)} limit 1`)
  const fresh = { id: randomUUID(), position: 99, key: randomUUID() }
  const row = JSON.stringify({
    ...rows[0],
    ...fresh,
    ...(table === 'blot_entries' && { id: 1 }),
    ...(table === 'payments' && { charge_id: null }),
    ...change,
  }).replaceAll("'", "''")
  return `insert into public.${table} (${named}) select ${named} from jsonb_populate_record(null::public.${table}, '${row}')`
}

const tables = Object.keys(MAY)

describe('every table', () => {
  it('is named in this test, has row-level security on, and has a row of each person to test with', async () => {
    expect([...columns.keys()].sort()).toEqual([...tables].sort())
    const { rows } = await db.pool.query(
      `select relname as table, relrowsecurity as secured from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
    expect(rows.filter(({ secured }) => !secured)).toEqual([])
    for (const table of tables) {
      for (const person of [author, stranger]) {
        const { rowCount } = await db.pool.query(`select 1 from ${table} where ${ownedBy(table, person)}`)
        expect([table, (rowCount ?? 0) > 0]).toEqual([table, true])
      }
    }
  })
})

describe.each(tables)('%s', (table) => {
  const may = MAY[table]!

  it('shows an author their own rows and nobody else’s', async () => {
    const everything = await attempt(stranger, `select 1 from ${table}`)
    const own = await attempt(stranger, `select 1 from ${table} where ${ownedBy(table, stranger)}`)
    const foreign = await attempt(stranger, `select 1 from ${table} where ${ownedBy(table, author)}`)
    if (may.select === false)
      return expect([everything, own, foreign]).toEqual(['denied', 'denied', 'denied'])
    expect(own).not.toBe('denied')
    expect(own).toBeGreaterThan(0)
    expect([everything, foreign]).toEqual([own, 0])
  })

  it('lets an author change the columns that are theirs to change, in their own rows', async () => {
    const changeable: string[] = []
    for (const column of columns.get(table)!) {
      const update = `update ${table} set ${column} = default where ${column} is distinct from ${column}`
      if ((await attempt(author, update)) !== 'denied') changeable.push(column)
    }
    expect(changeable.sort()).toEqual([...(may.update ?? [])].sort())
    // Without a condition: Postgres then asks the policy for updates alone, and not also the one for reading.
    for (const column of may.update ?? []) {
      const { rows } = await db.pool.query(
        `select quote_nullable(${column}::text) as value from ${table} where ${ownedBy(table, author)}`,
      )
      const touched = await attempt(author, `update ${table} set ${column} = ${rows[0].value}`)
      expect([column, touched]).toEqual([column, rows.length])
    }
  })

  it('takes new rows only where an author may write them, and only in their own name', async () => {
    const named = may.insert ?? columns.get(table)!
    const own = await attempt(author, await copyStatement(table, author, named))
    expect(own).toBe(may.insert ? 1 : 'denied')
    expect(await attempt(stranger, await copyStatement(table, author, named))).toBe('denied')
    for (const column of columns.get(table)!.filter((c) => !named.includes(c))) {
      const more = await copyStatement(table, author, [...named, column])
      expect([column, await attempt(author, more)]).toEqual([column, 'denied'])
    }
  })

  it('lets nobody delete, but an author what is theirs to delete', async () => {
    const all = await attempt(author, `delete from ${table}`)
    if (may.delete) expect(all).toBe(1)
    else expect(all).toBe('denied')
    const foreign = `delete from ${table} where ${ownedBy(table, author)}`
    expect(await attempt(stranger, foreign)).toBe(may.delete ? 0 : 'denied')
    expect(await attempt(stranger, `truncate ${table} cascade`)).toBe('denied')
  })

  it('is closed to people who are signed out', async () => {
    const column = columns.get(table)![0]!
    for (const statement of [
      `select 1 from ${table}`,
      `insert into ${table} (${column}) select ${column} from ${table}`,
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
    ]) {
      expect([statement, await attempt('anon', statement)]).toEqual([statement, 'denied'])
    }
  })
})

describe('an author', () => {
  it('puts no page into somebody else’s book', async () => {
    const named = MAY.pages!.insert!
    const foreign = await copyStatement('pages', stranger, named, { project_id: author.project })
    expect(await attempt(stranger, foreign)).toBe('denied')
  })

  it('goes on with no series of somebody else', async () => {
    const named = MAY.projects!.insert!
    const foreign = await copyStatement('projects', author, named, { previous_id: stranger.project })
    await expect(attempt(author, foreign)).rejects.toThrow(/projects_previous/)
    const own = await copyStatement('projects', author, named, { previous_id: author.project })
    expect(await attempt(author, own)).toBe(1)
  })

  it('deletes a bare idea, and never a page that was drawn', async () => {
    expect(await attempt(author, `delete from pages where id = '${author.drawnPage}'`)).toBe(0)
    expect(await attempt(author, `delete from pages where id = '${author.page}'`)).toBe(1)
  })

  it('reaches neither accounts, sessions, counters nor the queue', async () => {
    const { rows } = await db.pool.query(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as table from pg_tables
        where schemaname not in ('public', 'pg_catalog', 'information_schema')`,
    )
    expect(rows.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['auth.sessions', 'limits.counters']),
    )
    for (const { table } of rows) {
      expect([table, await attempt(author, `select 1 from ${table}`)]).toEqual([table, 'denied'])
      expect([table, await attempt('anon', `select 1 from ${table}`)]).toEqual([table, 'denied'])
    }
  })

  it('calls none of the functions that run as the server', async () => {
    const { rows } = await db.pool.query(
      `select p.oid::regprocedure::text as name from pg_proc p, (values ('anon'), ('authenticated')) as who (role)
        where p.pronamespace = 'public'::regnamespace and has_function_privilege(role, p.oid, 'execute')`,
    )
    // It tells everybody who is signed in the same: until when drawing is paused, and why.
    expect(rows).toEqual([{ name: 'inking_pause()' }])
  })

  it('is nobody without claims: nothing is shown', async () => {
    const seen = await asSystem(async (tx) => {
      await sql`select set_config('role', 'authenticated', true)`.execute(tx)
      return tx.selectFrom('projects').selectAll().execute()
    })
    expect(seen).toEqual([])
  })
})

describe('an API key', () => {
  it('shows its author everything but its hash', async () => {
    expect(await attempt(author, 'select id, name, starts_with, scopes, expires_at from api_keys')).toBe(1)
    expect(await attempt(author, 'select hash from api_keys')).toBe('denied')
  })
})

describe('the ledger', () => {
  const entry = (kind: 'grant' | 'hold' | 'capture', blots: number, reasonKey: string = randomUUID()) =>
    asSystem((tx) =>
      tx
        .insertInto('blotEntries')
        .values({ userId: author.id, kind, pack: blots, reasonKey, note: '' })
        .execute(),
    )
  const balance = () =>
    asSystem((tx) =>
      tx
        .selectFrom('blotBalances')
        .select(['available', 'held'])
        .where('userId', '=', author.id)
        .executeTakeFirst(),
    )

  it('is append-only, for the server too', async () => {
    for (const change of ['update blot_entries set pack = 1', 'delete from blot_entries']) {
      await expect(db.pool.query(change)).rejects.toThrow('append-only')
    }
  })

  it('never lets a balance go below zero, on either side', async () => {
    const before = await balance()
    await expect(entry('hold', 101)).rejects.toThrow(/pack_check/)
    await expect(entry('capture', 1)).rejects.toThrow(/held_pack_check/)
    expect(await balance()).toEqual(before)
  })

  it('takes one entry for one cause', async () => {
    await entry('grant', 5, 'one cause')
    await expect(entry('grant', 5, 'one cause')).rejects.toThrow(/reason_key/)
    expect(await balance()).toEqual({ available: 105, held: 0 })
  })

  it('goes with its account, and only then', async () => {
    const leaver = await testAuthor({ blots: 12 })
    await db.pool.query('delete from auth.users where id = $1', [leaver.id])
    const { rows } = await db.pool.query('select 1 from blot_entries where user_id = $1', [leaver.id])
    expect(rows).toEqual([])
  })
})
