import 'server-only'
import { sql } from 'kysely'
import { env, SettingsError } from '@/env'
import type { Tx } from './client'

/** Whether this is the database of a Supabase project: its people are kept in Supabase's shape. */
async function isSupabases(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from pg_attribute
    where attrelid = to_regclass('auth.users') and attname = 'raw_app_meta_data'`.execute(tx)
  return rows.length > 0
}

/** Whether Supabase brings roles and schema `auth`; refuses, by name, settings that say otherwise. */
export async function broughtBySupabase(tx: Tx): Promise<boolean> {
  const found = await isSupabases(tx)
  if (found && !env().supabase)
    throw new SettingsError(
      'DATABASE_URL is the database of a Supabase project. Set SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY and SUPABASE_SECRET_KEY too.',
    )
  if (!found && env().supabase)
    throw new SettingsError(
      'DATABASE_URL is not the database of the Supabase project: it has no auth.users of Supabase. Copy the connection string from the project, or leave SUPABASE_URL empty.',
    )
  return found
}

/** 20261123070000_studio: what the Supabase CLI knows a migration by, and its name. */
const parts = (migration: string) => ({ version: migration.slice(0, 14), name: migration.slice(15) })

/**
 * Takes over what `supabase db push` has applied, so that it is not applied again. Answers what it applied that these
 * migrations don't know and that comes after them.
 */
export async function readCliHistory(tx: Tx, migrations: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ there: boolean }>`
    select to_regclass('supabase_migrations.schema_migrations') is not null as there`.execute(tx)
  if (!tables[0]?.there) return []
  const { rows } = await sql<{ version: string }>`
    select version from supabase_migrations.schema_migrations`.execute(tx)
  const applied = new Set(rows.map(({ version }) => version))
  const last = parts(migrations.at(-1)!).version
  const later = [...applied].filter((version) => /^\d{14}$/.test(version) && version > last).sort()
  const names = migrations.filter((migration) => applied.has(parts(migration).version))
  await sql`create schema if not exists migrations`.execute(tx)
  // As our migrator makes it, which finds it made.
  await sql`create table if not exists migrations.kysely_migration (
    name varchar(255) not null primary key, timestamp varchar(255) not null)`.execute(tx)
  await sql`insert into migrations.kysely_migration (name, timestamp)
    select name, ${new Date().toISOString()} from unnest(${names}::text[]) as name on conflict do nothing`.execute(
    tx,
  )
  return later
}

/** Writes what we have applied where `supabase db push` looks, so that it finds nothing left to do. */
export async function writeCliHistory(tx: Tx, migrations: readonly string[]): Promise<void> {
  await sql`create schema if not exists supabase_migrations`.execute(tx)
  await sql`create table if not exists supabase_migrations.schema_migrations (
    version text not null primary key, statements text[], name text)`.execute(tx)
  for (const { version, name } of migrations.map(parts))
    await sql`insert into supabase_migrations.schema_migrations (version, name) values (${version}, ${name})
      on conflict do nothing`.execute(tx)
}
