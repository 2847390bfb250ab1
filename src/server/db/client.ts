import 'server-only'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { env } from '@/env'
import { lockFolder } from './lock-folder'
import { migrate } from './migrate'
import { copyNewDatabase } from './new-database'
import type { DB } from './schema'
import { smallMemory } from './small-memory'

/** A transaction. Pass it on; never await the network or pixels inside one. */
export type Tx = Transaction<DB>

export type Database = {
  readonly pool: pg.Pool
  readonly kysely: Kysely<DB>
  readonly embedded: boolean
  close(): Promise<void>
}

// bigint (asset sizes, ledger ids) fits a number here: a petabyte is 2^50.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Wraps a pool. The pool of the embedded database has one connection: a nested query would wait for ever. */
export function databaseOver(pool: pg.Pool, embedded: boolean, onClose = async () => {}): Database {
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    pool,
    kysely,
    embedded,
    async close() {
      await kysely.destroy()
      await onClose()
    },
  }
}

/** Opens the embedded database in `folder`, taking its lock first. Throws a `FolderBusy` sentence when taken. */
export async function openEmbedded(folder: string): Promise<Database> {
  await mkdir(path.dirname(folder), { recursive: true })
  const unlock = await lockFolder(folder)
  try {
    const { PGlite } = await import('@electric-sql/pglite')
    const { createPgConfig } = await import('@electric-sql/pglite/node-postgres')
    // Without this mark the process that made the folder ended while it did: there is nothing in it to keep.
    const mark = `${folder}.ready`
    const fresh = !existsSync(mark)
    if (fresh) {
      await rm(folder, { recursive: true, force: true })
      await copyNewDatabase(folder)
    }
    const lite = await PGlite.create(folder, {
      startParams: smallMemory(PGlite.defaultStartParams),
    })
    if (fresh) await writeFile(mark, '')
    const pool = new pg.Pool({ ...(createPgConfig(lite) as object), max: 1, connectionTimeoutMillis: 10_000 })
    return databaseOver(pool, true, async () => {
      await lite.close()
      await unlock()
    })
  } catch (error) {
    await unlock()
    throw error
  }
}

export function openServer(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000 })
  // An idle connection that breaks must not end the process; the next query reports it.
  pool.on('error', () => {})
  return databaseOver(pool, false)
}

// One per process, also across the copies of this module that a bundler makes and hot reloads.
const shared = globalThis as typeof globalThis & { pennyplainDatabase?: Promise<Database> | undefined }

/** This process's database, opened and migrated at first use. */
export function database(): Promise<Database> {
  shared.pennyplainDatabase ??= open()
  return shared.pennyplainDatabase
}

async function open(): Promise<Database> {
  const { databaseUrl, dataDir } = env()
  const db = databaseUrl ? openServer(databaseUrl) : await openEmbedded(path.join(dataDir, 'db'))
  try {
    await migrate(db)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

/** Tests and the command line bring their own database. */
export function bringDatabase(db: Database | undefined): void {
  shared.pennyplainDatabase = db && Promise.resolve(db)
}

/** Runs `work` in one transaction as the person `userId`, under row-level security. */
export async function asUser<T>(userId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { kysely } = await database()
  return kysely.transaction().execute(async (tx) => {
    const claims = JSON.stringify({ sub: userId, role: 'authenticated' })
    await sql`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`.execute(
      tx,
    )
    return work(tx)
  })
}

/** Runs `work` in one transaction as the server: no row-level security, so every query names its owner. */
export async function asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const { kysely } = await database()
  return kysely.transaction().execute(work)
}
