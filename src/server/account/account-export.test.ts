import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AccountExportView } from '@/domain/account-export'
import { startWorker } from '@/worker'
import { asSystem, type Database } from '../db/client'
import { testDatabase } from '../db/testing'
import { withRowsEverywhere } from '../db/testing-rows'
import { testStudio } from '../generation/testing'
import { openQueue } from '../jobs/queue'
import { readStorage } from '../storage/quota'
import { readAsset } from '../storage/read-asset'
import { storage, storeBytes } from '../storage/storage'
import { listAccountExports, startAccountExport } from './account-exports'
import { accountTables } from './account-tables'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
let folder: string
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
  folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-copy-'))
  await openQueue()
})
afterAll(async () => {
  await studio.close()
  await db.close()
  await rm(folder, { recursive: true })
})

/** An author with rows everywhere, but for the copy that the rows of the tests have under way. */
async function settledIn() {
  const author = await withRowsEverywhere()
  await db.pool.query('delete from account_exports where user_id = $1', [author.id])
  const picture = await storeBytes(author.id, 'page', Buffer.from(`picture of ${author.id}`), 'image/png')
  await asSystem((tx) =>
    tx
      .insertInto('assets')
      .values({ userId: author.id, ...picture })
      .execute(),
  )
  return { ...author, picture }
}

async function finished(user: { id: string }): Promise<AccountExportView> {
  const stop = await startWorker()
  try {
    for (;;) {
      const { exports } = await listAccountExports(user)
      if (exports[0]!.state === 'completed' || exports[0]!.state === 'failed') return exports[0]!
      await new Promise((wait) => setTimeout(wait, 50))
    }
  } finally {
    await stop()
    await openQueue()
  }
}

async function unpacked(user: { id: string }, made: AccountExportView): Promise<string> {
  const key = made.file!.url.replace('/api/assets/', '')
  const answer = await readAsset(user, { key })
  const zip = path.join(folder, `${made.id}.zip`)
  await writeFile(zip, Buffer.from(await answer.arrayBuffer()))
  execFileSync('unzip', ['-q', zip, '-d', path.join(folder, made.id)])
  return path.join(folder, made.id)
}
const json = async (...parts: string[]) => JSON.parse(await readFile(path.join(...parts), 'utf8'))

describe('a copy of the account', () => {
  it('holds every row of every table and every file of its author, nobody else’s, and no secret', async () => {
    const [author, other] = [await settledIn(), await settledIn()]
    const started = await startAccountExport(author)
    expect(AccountExportView.parse(started)).toEqual(started)
    expect((await startAccountExport(author)).id).toBe(started.id)
    const made = await finished(author)
    expect(made).toMatchObject({ state: 'completed', progress: 1 })
    const copy = await unpacked(author, made)

    const tables = await accountTables()
    expect((await readdir(path.join(copy, 'data'))).sort()).toEqual(
      tables.map(({ table }) => `${table}.json`).sort(),
    )
    for (const { table } of tables) {
      const rows = await json(copy, 'data', `${table}.json`)
      const owner = table === 'profiles' ? 'id' : 'user_id'
      const { rows: counted } = await db.pool.query(
        `select count(*)::int as n from ${table} where ${owner} = $1`,
        [author.id],
      )
      // What came of this copy itself is younger than what it holds.
      const later = ['assets', 'notifications'].includes(table) ? 1 : 0
      expect([table, rows.length]).toEqual([table, counted[0].n - later])
      expect(rows.every((row: Record<string, unknown>) => row[owner] === author.id)).toBe(true)
    }
    const everything = (await Promise.all((await texts(copy)).map((file) => readFile(file, 'utf8')))).join('')
    expect(everything).not.toContain(other.id)
    const { rows: keys } = await db.pool.query('select hash from api_keys where user_id = $1', [author.id])
    expect(everything).not.toContain(keys[0].hash)
    expect(
      await readFile(path.join(copy, 'files', author.picture.key.replace(`${author.id}/`, '')), 'utf8'),
    ).toBe(`picture of ${author.id}`)
    const fields = await json(copy, 'fields.json')
    expect(fields.every((field: { says: string }) => field.says.length > 10)).toBe(true)
    expect((await json(copy, 'sign-in.json')).email).toMatch(/@example.com$/)
  })

  it('is kept for a week, is not counted as used storage, and leaves nothing half-made', async () => {
    const author = await settledIn()
    const before = (await readStorage(author)).used
    await startAccountExport(author)
    const made = await finished(author)
    const days = (Date.parse(made.file!.expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.9)
    expect(days).toBeLessThanOrEqual(7)
    expect((await readStorage(author)).used).toBe(before)
    expect(await readdir(path.join(studio.folder, 'exports'))).toEqual([])
    const again = await startAccountExport(author)
    expect(again.id).not.toBe(made.id)
    // The copy before is not in the next one.
    const second = await finished(author)
    expect(second.file!.bytes).toBeLessThan(made.file!.bytes * 1.5)
  })

  it('starts over after a crash, and goes on without a file that is lost', async () => {
    const author = await settledIn()
    await storage().delete(author.picture.key)
    const { id } = await startAccountExport(author)
    await db.pool.query(`update account_exports set state = 'running', progress = 0.5 where id = $1`, [id])
    expect((await finished(author)).state).toBe('completed')
  })

  it('of somebody else is not to be had', async () => {
    const [author, other] = [await settledIn(), await settledIn()]
    await startAccountExport(author)
    const made = await finished(author)
    const key = made.file!.url.replace('/api/assets/', '')
    await expect(readAsset(other, { key })).rejects.toMatchObject({ code: 'not_found' })
    expect(await listAccountExports(other)).toEqual({ exports: [] })
  })
})

async function texts(copy: string): Promise<string[]> {
  const names = await readdir(copy, { recursive: true })
  return names.filter((name) => /\.(json|txt)$/.test(name)).map((name) => path.join(copy, name))
}
