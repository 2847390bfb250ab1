import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database } from './client'

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

/** Brings a database up to date: what Supabase would bring, then our migrations. Safe to run again, and at once. */
export async function migrate(db: Pick<Database, 'kysely'>): Promise<void> {
  // Two machines that start together must not both bootstrap.
  await db.kysely.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(7205759403)`.execute(tx)
    await sql.raw(await readFile(path.join(root(), 'src/server/db/bootstrap.sql'), 'utf8')).execute(tx)
  })
  const migrator = new Migrator({
    db: db.kysely,
    provider: { getMigrations: readMigrations },
    migrationTableSchema: 'migrations',
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
