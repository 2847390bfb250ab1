import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from './client'
import { FolderBusy } from './lock-folder'
import { migrate } from './migrate'

describe('the embedded database', () => {
  let folder: string
  beforeAll(async () => {
    folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'pennyplain-db-')), 'db')
  })
  afterAll(() => rm(path.dirname(folder), { recursive: true, force: true }))

  it('keeps what was written, and refuses a second process on its folder', async () => {
    const first = await openEmbedded(folder)
    await migrate(first)
    await sql`insert into auth.users (email) values ('ann@example.com')`.execute(first.kysely)
    await expect(openEmbedded(folder)).rejects.toThrow(FolderBusy)
    await first.close()

    const again = await openEmbedded(folder)
    const { rows } = await sql<{ email: string }>`select email from auth.users`.execute(again.kysely)
    expect(rows).toEqual([{ email: 'ann@example.com' }])
    await again.close()
  })

  it('starts over in a folder whose making was interrupted', async () => {
    await rm(`${folder}.ready`)
    await rm(path.join(folder, 'global'), { recursive: true })
    const db = await openEmbedded(folder)
    await migrate(db)
    const { rows } = await sql`select email from auth.users`.execute(db.kysely)
    expect(rows).toEqual([])
    await db.close()
  })
})
