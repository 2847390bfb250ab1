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
 * `fresh` runs the migrations instead of starting from what vitest's global setup made of them.
 */
export async function testDatabase({ fresh = false } = {}): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL
  const db = server ? await onServer(server) : await embedded(fresh)
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
  const lite = await PGlite.create({
    ...(fresh ? {} : { loadDataDir: new Blob([await readFile('dist/new-database.tar')]) }),
    startParams: smallMemory(PGlite.defaultStartParams),
  })
  const pool = new pg.Pool({ ...(createPgConfig(lite) as object), max: 1, connectionTimeoutMillis: 10_000 })
  const db = databaseOver(pool, true, () => lite.close())
  if (fresh) await migrate(db)
  return db
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
  const db = openServer(at(name))
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
