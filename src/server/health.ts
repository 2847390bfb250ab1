import 'server-only'
import { access, constants, stat } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Health, Readiness } from '@/domain/health'
import { env } from '@/env'
import { database } from './db/client'
import { missingMigrations } from './db/migrate'
import { thisProcess } from './jobs/this-process'
import { log } from './log'
import { storage } from './storage/storage'

/** Longer than this counts as no answer, in milliseconds. */
const PATIENCE = 2_000

/** Looks at what the studio stands on. Never throws, and answers within two seconds. */
export async function health(): Promise<Health> {
  const [queue, storage] = await Promise.all([lookAtQueue(), lookAtStorage()])
  const healthy = queue !== null && storage
  return {
    status: healthy ? 'ok' : 'down',
    database: queue ? 'ok' : 'down',
    storage: storage ? 'ok' : 'down',
    queue,
  }
}

/** Whether this process should be sent requests. Never throws, and answers within two seconds. */
export async function readiness(): Promise<Readiness> {
  const ask = async () => missingMigrations(await database())
  const [missing, storage] = await Promise.all([
    inTime(ask(), 'the database does not answer'),
    lookAtStorage(),
  ])
  const { draining } = thisProcess()
  const migrated = missing?.length === 0
  return {
    ready: migrated && storage && !draining,
    database: missing ? 'ok' : 'down',
    migrated,
    storage: storage ? 'ok' : 'down',
    draining,
  }
}

/** One question to the database answers both whether it is there and how much waits. */
async function lookAtQueue(): Promise<Health['queue']> {
  const count = async () => {
    const { kysely } = await database()
    const { rows } = await sql<{ waiting: number; running: number }>`
      select count(*) filter (where state = 'queued')::int as waiting,
        count(*) filter (where state = 'running')::int as running
      from job_items where state in ('queued', 'running')`.execute(kysely)
    return rows[0]!
  }
  return inTime(count(), 'the database does not answer')
}

async function lookAtStorage(): Promise<boolean> {
  const { dataDir, databaseUrl, bucket } = env()
  const look = async () => {
    // With a database server the folder may not have been needed yet.
    const there = await stat(dataDir).catch(() => null)
    if (there || !databaseUrl) await access(dataDir, constants.W_OK | constants.X_OK)
    // Nothing has this key: a bucket that says so is there, and lets us in.
    if (bucket) await storage().get('health')
    return true
  }
  return (await inTime(look(), 'pictures can’t be stored')) ?? false
}

async function inTime<T>(work: Promise<T>, sentence: string): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    log().error({ err: error }, sentence)
    return null
  } finally {
    clearTimeout(timer)
  }
}
