import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { sql } from 'kysely'
import pg from 'pg'
import { monthsAfter } from '@/domain/entitlement'
import { asSystem, bringDatabase, type Database, databaseOver, openServer } from './client'
import { migrate } from './migrate'
import { smallMemory } from './small-memory'

/**
 * A migrated, empty database of one's own: on the Postgres server named by TEST_DATABASE_URL when the test
 * script gives one, else an embedded one in memory. It becomes this process's database until it is closed.
 * `fresh` runs the migrations instead of starting from what vitest's global setup made of them; `supabase` runs them
 * on what a Supabase project brings, which the settings must name.
 */
export async function testDatabase({ fresh = false, supabase = false } = {}): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL
  const db = supabase ? await likeSupabase(server) : server ? await onServer(server) : await embedded(fresh)
  bringDatabase(db)
  return {
    ...db,
    async close() {
      bringDatabase(undefined)
      await db.close()
    },
  }
}

async function embedded(fresh: boolean): Promise<Database> {
  const db = await inMemory(fresh ? {} : { loadDataDir: new Blob([await readFile('dist/new-database.tar')]) })
  if (fresh) await migrate(db)
  return db
}

async function inMemory(options: { loadDataDir?: Blob }): Promise<Database> {
  const lite = await PGlite.create({ ...options, startParams: smallMemory(PGlite.defaultStartParams) })
  const pool = new pg.Pool({ ...(createPgConfig(lite) as object), max: 1, connectionTimeoutMillis: 10_000 })
  return databaseOver(pool, true, () => lite.close())
}

async function likeSupabase(server: string | undefined): Promise<Database> {
  const db = server ? await projectOn(server) : await inMemory({})
  if (!server) await sql.raw(await readFile('src/server/db/supabase-like.sql', 'utf8')).execute(db.kysely)
  await migrate(db)
  return db
}

/** A new database as a Supabase project has it, reached as its owner, for whom there is no row-level security. */
async function projectOn(server: string): Promise<Database> {
  const { url, drop } = await supabaseProject(server)
  const db = openServer(url)
  return {
    ...db,
    async close() {
      await db.close()
      await drop()
    },
  }
}

/** Makes a database as a new Supabase project has it, without our tables; answers its owner's connection string. */
export async function supabaseProject(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const admin = openServer(server)
  const name = `pennyplain_${randomUUID().replaceAll('-', '')}`
  await sql.raw(`create database ${name}`).execute(admin.kysely)
  const inside = openServer(Object.assign(new URL(server), { pathname: `/${name}` }).href)
  const like = await readFile('src/server/db/supabase-like.sql', 'utf8')
  // Roles belong to the whole server, so whoever makes them takes turns.
  await admin.kysely.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(1)`.execute(tx)
    await sql.raw(like).execute(inside.kysely)
  })
  await inside.close()
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}`, username: 'project_owner' }).href,
    async drop() {
      await sql.raw(`drop database ${name} with (force)`).execute(admin.kysely)
      await admin.close()
    },
  }
}

/** A copy of the first one made there of these migrations. Roles belong to the whole server, so it is made once, in turn. */
async function onServer(url: string): Promise<Database> {
  const admin = openServer(url)
  const at = (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  const model = `pennyplain_${await migrationsHash()}`
  const name = `pennyplain_${randomUUID().replaceAll('-', '')}`
  await admin.kysely.connection().execute(async (connection) => {
    // Nobody may be connected to what is copied, so copying takes turns as well.
    await sql`select pg_advisory_lock(1)`.execute(connection)
    try {
      const { rows } = await sql`select from pg_database where datname = ${model}`.execute(connection)
      if (rows.length === 0) {
        await sql.raw(`create database ${name}`).execute(connection)
        const db = openServer(at(name))
        await migrate(db)
        await db.close()
        await sql.raw(`alter database ${name} rename to ${model}`).execute(connection)
      }
      await sql.raw(`create database ${name} template ${model}`).execute(connection)
    } finally {
      await sql`select pg_advisory_unlock(1)`.execute(connection)
    }
  })
  // The pooler in front of the server, where the test script gives one.
  const throughPooler = process.env.TEST_POOLER_URL
  const db = openServer(
    throughPooler ? Object.assign(new URL(throughPooler), { pathname: `/${name}` }).href : at(name),
  )
  return {
    ...db,
    async close() {
      await db.close()
      await sql.raw(`drop database ${name} with (force)`).execute(admin.kysely)
      await admin.close()
    },
  }
}

async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256').update(await readFile('src/server/db/bootstrap.sql'))
  for (const name of (await readdir('supabase/migrations')).sort())
    hash.update(name).update(await readFile(`supabase/migrations/${name}`))
  return hash.digest('hex').slice(0, 16)
}

/** A person with a profile and `blots` to spend. */
export async function testAuthor({ blots = 600, email = `${randomUUID()}@example.com` } = {}) {
  const id = randomUUID()
  await asSystem(async (tx) => {
    await sql`insert into auth.users (id, email, name) values (${id}, ${email}, 'Test author')`.execute(tx)
    await tx.insertInto('profiles').values({ id, name: 'Test author' }).execute()
    const now = new Date()
    const period = { anchor: now, periodStart: now, periodEnd: monthsAfter(now, 1) }
    await tx
      .insertInto('entitlements')
      .values({ userId: id, ...period })
      .execute()
    if (blots > 0) {
      const reasonKey = `test:${id}`
      await tx
        .insertInto('blotEntries')
        .values({ userId: id, kind: 'grant', pack: blots, reasonKey, note: 'Test' })
        .execute()
    }
  })
  return { id, email, local: false }
}

/** How many statements this process sends to its database while `work` runs, BEGIN and COMMIT among them. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const { prototype } = pg.Client
  const { query } = prototype
  let statements = 0
  prototype.query = function (this: pg.Client, ...given: unknown[]) {
    statements++
    return query.apply(this, given as never)
  } as never
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return statements
}
