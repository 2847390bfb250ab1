import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testRequest } from '@/server/auth/testing'
import { bringDatabase, type Database, databaseOver } from '@/server/db/client'
import { testDatabase } from '@/server/db/testing'
import { thisProcess } from '@/server/jobs/this-process'
import { GET as READY } from './ready/route'
import { GET } from './route'

let db: Database
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-health-'))
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('LOG_LEVEL', 'silent')
  db = await testDatabase()
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

const ask = () => GET(testRequest('/api/health'))
const askReady = () => READY(testRequest('/api/health/ready'))
const GOOD = { ready: true, database: 'ok', migrated: true, storage: 'ok', draining: false }

describe('health', () => {
  it('is ok for anybody who asks, and never kept', async () => {
    const answer = await ask()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await answer.json()).toEqual({
      status: 'ok',
      database: 'ok',
      storage: 'ok',
      queue: { waiting: 0, running: 0 },
    })
  })

  it('says without a database that the process lives and is not ready, and nothing more about it', async () => {
    const gone = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 })
    bringDatabase(databaseOver(gone, false))
    const [lives, ready] = [await ask(), await askReady()]
    bringDatabase(db)
    expect([lives.status, ready.status]).toEqual([200, 503])
    expect(await lives.json()).toEqual({ status: 'down', database: 'down', storage: 'ok', queue: null })
    expect(await ready.json()).toEqual({ ...GOOD, ready: false, database: 'down', migrated: false })
  })

  it('is ready with every migration, and not while it ends', async () => {
    const ready = await askReady()
    expect([ready.status, await ready.json()]).toEqual([200, GOOD])
    thisProcess().draining = true
    const ending = await askReady()
    thisProcess().draining = false
    expect([ending.status, await ending.json()]).toEqual([503, { ...GOOD, ready: false, draining: true }])
  })

  it('is not ready when a migration is missing', async () => {
    const { rows } = await db.pool.query('select max(name) as name from migrations.kysely_migration')
    await db.pool.query('update migrations.kysely_migration set name = $1 where name = $2', [
      'x',
      rows[0].name,
    ])
    const ready = await askReady()
    await db.pool.query('update migrations.kysely_migration set name = $2 where name = $1', [
      'x',
      rows[0].name,
    ])
    expect([ready.status, await ready.json()]).toEqual([503, { ...GOOD, ready: false, migrated: false }])
  })

  it('is not ready when the data folder is gone', async () => {
    await rm(folder, { recursive: true })
    expect((await (await ask()).json()).storage).toBe('down')
    const ready = await askReady()
    expect([ready.status, (await ready.json()).storage]).toEqual([503, 'down'])
  })
})
