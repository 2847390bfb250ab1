import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { movement } from '@/domain/blots'
import { LedgerView } from '@/domain/ledger'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { createProject } from '../projects/create-project'
import { listLedger } from './list-ledger'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

describe('the ledger', () => {
  it('lists what came and went, newest first, with its job and book', async () => {
    const author = await testAuthor({ blots: 100 })
    const project = await createProject(author, { title: 'Foxes' })
    const job = {
      id: randomUUID(),
      userId: author.id,
      projectId: project.id,
      kind: 'pages',
      correlationId: 'x',
    } as const
    await asSystem(async (tx) => {
      await tx.insertInto('jobs').values(job).execute()
      for (const [kind, blots] of [
        ['hold', 36],
        ['capture', 24],
        ['release', 12],
      ] as const) {
        const entry = {
          userId: author.id,
          kind,
          pack: blots,
          reasonKey: randomUUID(),
          note: kind,
          jobId: job.id,
        }
        await tx.insertInto('blotEntries').values(entry).execute()
      }
    })
    const ledger = await listLedger(author)
    expect(LedgerView.parse(ledger)).toEqual(ledger)
    expect(ledger).toMatchObject({ balance: 76, held: 0, next: null })
    expect(ledger.entries.map(({ kind }) => kind)).toEqual(['release', 'capture', 'hold', 'grant'])
    expect(ledger.entries[0]).toMatchObject({ jobId: job.id, projectId: project.id })
    expect(ledger.entries.at(-1)).toMatchObject({ jobId: null, projectId: null })
    const sum = ledger.entries.reduce((total, entry) => total + movement(entry).available, 0)
    expect(sum).toBe(ledger.balance)
  })

  it('goes on with older entries', async () => {
    const author = await testAuthor({ blots: 0 })
    const grants = Array.from({ length: 1001 }, (_, i) => ({
      userId: author.id,
      kind: 'grant' as const,
      pack: 1,
      reasonKey: randomUUID(),
      note: `${i}`,
    }))
    await asSystem((tx) => tx.insertInto('blotEntries').values(grants).execute())
    const notes: string[] = []
    let before: string | undefined
    do {
      const { entries, next } = await listLedger(author, before ? { before } : {})
      notes.push(...entries.map(({ note }) => note))
      before = next ?? undefined
    } while (before)
    expect(notes).toEqual(grants.map(({ note }) => note).reverse())
  })

  it('of somebody else is not shown', async () => {
    await testAuthor({ blots: 100 })
    expect(await listLedger(await testAuthor({ blots: 0 }))).toEqual({
      balance: 0,
      held: 0,
      entries: [],
      next: null,
    })
  })
})
