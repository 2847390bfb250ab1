import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { checkObjects } from './check-objects'
import { diskStorage } from './disk'
import { insertAsset } from './insert-asset'
import { bringStorage, storeBytes } from './storage'

let db: Database
let folder: string
beforeAll(async () => {
  db = await testDatabase()
  folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-check-'))
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

it('tells which files a database names are missing, and which hold something else', async () => {
  const disk = diskStorage(folder)
  bringStorage(disk)
  const { id } = await testAuthor()
  const keys: string[] = []
  for (const ink of ['fox', 'owl', 'elk', 'hen']) {
    const stored = await storeBytes(id, 'page', Buffer.from(ink), 'image/png')
    await asSystem((tx) => insertAsset(tx, id, stored))
    keys.push(stored.key)
  }
  expect(await checkObjects(disk)).toEqual({ files: 4, bytes: 12, missing: [], damaged: [] })
  const [, gone, other] = keys as [string, string, string]
  await disk.delete(gone)
  await writeFile(path.join(folder, 'objects', other), 'elf')
  const seen: [number, number][] = []
  const found = await checkObjects(disk, (files, of) => seen.push([files, of]))
  expect(found).toEqual({ files: 4, bytes: 12, missing: [gone], damaged: [other] })
  expect(seen.at(-1)).toEqual([4, 4])
})
