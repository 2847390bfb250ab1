import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '@/domain/errors'
import type { Plan } from '@/domain/plans'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { startExport } from '../exports/start-export'
import { startGeneration } from '../generation/start-generation'
import { testBook, testStudio } from '../generation/testing'
import { openQueue } from '../jobs/queue'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { duplicateProject } from './duplicate-project'
import { getProject } from './get-project'
import { removePage } from './remove-page'
import { removeProject } from './remove-project'
import { addSampleBook } from './sample-book'
import { drawn } from './testing'
import { updatePage } from './update-page'
import { updateProject } from './update-project'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
  await openQueue()
})
afterAll(async () => {
  await studio.close()
  await db.close()
})

const onPlan = (user: { id: string }, plan: Plan) =>
  asSystem((tx) => tx.updateTable('profiles').set({ plan }).where('id', '=', user.id).execute())

const refused = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => 'done',
    (problem: unknown) => problem,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  expect(error.code).toBe('conflict')
  return error.message
}
const FULL =
  /^The Free plan has room for 3 books, and they are taken\. The sample book doesn’t count\..*Billing/

describe('the books of the free plan', () => {
  it('are three, the sample and the bin not counted, and the way on is said', async () => {
    const author = await testAuthor()
    await addSampleBook(author)
    const [first] = [await createProject(author, {}), await createProject(author, {})]
    await duplicateProject(author, { id: first.id })
    expect(await refused(createProject(author, {}))).toMatch(FULL)
    expect(await refused(duplicateProject(author, { id: first.id }))).toMatch(FULL)
    await removeProject(author, { id: first.id })
    await createProject(author, {})
    // What would be the fourth can't come back from the bin.
    expect(await refused(updateProject(author, { id: first.id, removed: false }))).toMatch(FULL)
    await onPlan(author, 'starter')
    await updateProject(author, { id: first.id, removed: false })
    await createProject(author, {})
  })

  it('are never four, also when they are made at the same moment', async () => {
    const author = await testAuthor()
    const made = await Promise.allSettled(Array.from({ length: 8 }, () => createProject(author, {})))
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  })

  it('stay as they are after a downgrade; those beyond the three worked on last are read only', async () => {
    const author = await testAuthor()
    await onPlan(author, 'starter')
    const books = []
    for (let i = 0; i < 5; i++) books.push(await testBook(author, ['A', 'B']))
    const [old, open] = [books[0]!, books[4]!]
    await drawn(author, old.pageIds[0]!)
    await onPlan(author, 'free')
    const [page] = old.pageIds as [string]
    for (const change of [
      () => updateProject(author, { id: old.id, title: 'New' }),
      () => addPages(author, { id: old.id, pages: [{ brief: 'C' }] }),
      () => updatePage(author, { id: page, approved: true }),
      () => removePage(author, { id: page }),
      () => startGeneration(author, { projectId: old.id }),
    ]) {
      expect(await refused(change())).toMatch(
        /^This book can be read and exported, but not changed: .* Billing/,
      )
    }
    expect((await getProject(author, { id: old.id })).pageList).toHaveLength(2)
    expect((await startExport(author, { projectId: old.id, format: 'png', options: {} })).state).toBe(
      'queued',
    )
    await updateProject(author, { id: open.id, title: 'Still mine' })
    // Room is made by deleting: the next book opens.
    await updateProject(author, { id: old.id, archived: true })
    await removeProject(author, { id: books[3]!.id })
    await removeProject(author, { id: books[2]!.id })
    await updateProject(author, { id: old.id, title: 'Open again' })
  })
})

describe('full storage', () => {
  it('refuses work before it starts, with a sentence that says what to do; a larger plan has room', async () => {
    const author = await testAuthor()
    const book = await testBook(author, ['A', 'B'])
    await drawn(author, book.pageIds[0]!)
    const bytes = 1e9 - 1_000_000
    const asset = {
      userId: author.id,
      key: randomUUID(),
      kind: 'page',
      contentType: 'image/png',
      bytes,
    } as const
    await asSystem((tx) =>
      tx
        .insertInto('assets')
        .values({ ...asset, sha256: '' })
        .execute(),
    )
    const start = () => startGeneration(author, { projectId: book.id })
    expect(await refused(start())).toBe(
      'The Free plan has 1 GB of storage, 1 MB of it left; this needs up to 2 MB. Make room under Storage in Settings, or choose a larger plan in Billing.',
    )
    const { rows } = await db.pool.query('select 1 from jobs where user_id = $1', [author.id])
    expect(rows).toEqual([])
    expect(await refused(startExport(author, { projectId: book.id, format: 'png', options: {} }))).toMatch(
      /1 GB/,
    )
    await onPlan(author, 'starter')
    expect((await start()).job.total).toBe(1)
  })
})
