import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testRequest } from '@/server/auth/testing'
import { bringDatabase, type Database, databaseOver } from '@/server/db/client'
import { testDatabase } from '@/server/db/testing'
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

  it('is 503 without a database, and says nothing more about it', async () => {
    const gone = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 })
    bringDatabase(databaseOver(gone, false))
    const answer = await ask()
    bringDatabase(db)
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ status: 'down', database: 'down', storage: 'ok', queue: null })
  })

  it('is 503 when the data folder is gone', async () => {
    await rm(folder, { recursive: true })
    const answer = await ask()
    expect([answer.status, (await answer.json()).storage]).toEqual([503, 'down'])
  })
})
