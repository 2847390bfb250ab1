import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database, Tx } from './client'
import { broughtBySupabase, readCliHistory, writeCliHistory } from './supabase-history'

const root = () => path.resolve(/*turbopackIgnore: true*/ process.cwd())

/** The plain SQL files of supabase/migrations, in order; the Supabase CLI runs the same ones. */
async function readMigrations(): Promise<Record<string, Migration>> {
  const folder = path.join(root(), 'supabase/migrations')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
  const entries = await Promise.all(
    files.map(async (name): Promise<[string, Migration]> => {
      const text = await readFile(path.join(folder, name), 'utf8')
      return [name.replace(/\.sql$/, ''), { up: async (db) => void (await sql.raw(text).execute(db)) }]
    }),
  )
  return Object.fromEntries(entries)
}

/** Names of the migrations this version knows, in order. */
export const migrationNames = async (): Promise<string[]> => Object.keys(await readMigrations()).sort()

/**
 * Brings a database up to date: what Supabase would bring, then our migrations. Safe to run again, and at once; on a
 * Supabase project also before and after the Supabase CLI, which applies the same files.
 */
export async function migrate(db: Pick<Database, 'kysely'>): Promise<void> {
  await db.kysely.transaction().execute(async (tx) => {
    // Machines that start together take turns; the lock ends with the transaction, as a pooler needs it.
    await sql`select pg_advisory_xact_lock(7205759403)`.execute(tx)
    const supabase = await broughtBySupabase(tx)
    const names = await migrationNames()
    const ahead = [...(supabase ? await readCliHistory(tx, names) : []), ...(await unknownMigrations(tx))]
    if (ahead.length > 0) throw new DatabaseAhead(ahead)
    if (!supabase)
      await sql.raw(await readFile(path.join(root(), 'src/server/db/bootstrap.sql'), 'utf8')).execute(tx)
    const { error } = await migratorOn(tx).migrateToLatest()
    if (error) throw error
    if (supabase) await writeCliHistory(tx, names)
  })
}

/** Names of the migrations that the database still lacks. */
export async function missingMigrations(db: Pick<Database, 'kysely'>): Promise<string[]> {
  const wanted = await migrationNames()
  const { rows } = await sql<{ name: string }>`select name from migrations.kysely_migration`.execute(
    db.kysely,
  )
  const there = new Set(rows.map(({ name }) => name))
  return wanted.filter((name) => !there.has(name))
}

/** A later version made this database: there is no way back. The message is a sentence for people. */
export class DatabaseAhead extends Error {
  override name = 'DatabaseAhead'
  constructor([first]: readonly string[]) {
    super(
      `A later version has changed the database (${first}); this one does not know how to work with it. Install the version the other machines run, or restore the backup made before the upgrade.`,
    )
  }
}

async function unknownMigrations(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('migrations.kysely_migration') is not null as there`.execute(tx)
  if (!rows[0]?.there) return []
  const known = new Set(await migrationNames())
  const run = await sql<{ name: string }>`select name from migrations.kysely_migration order by name`.execute(
    tx,
  )
  return run.rows.map(({ name }) => name).filter((name) => !known.has(name))
}

const migratorOn = (db: Tx) =>
  new Migrator({
    db,
    provider: { getMigrations: readMigrations },
    migrationTableSchema: 'migrations',
  })
