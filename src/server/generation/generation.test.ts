import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PAGE_PRICE } from '@/domain/blots'
import { Refusal } from '@/domain/errors'
import { ProviderTrouble } from '@/server/ai/provider'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { insertAsset } from '@/server/storage/insert-asset'
import { storeBytes } from '@/server/storage/storage'
import { cancelJob } from './cancel-job'
import { getJob } from './get-job'
import { bringPixels } from './pixel-pool'
import { startGeneration } from './start-generation'
import {
  accounts,
  goodDrawing,
  inkBlot,
  readyMadePages,
  scriptedProvider,
  testBook,
  testStudio,
  workUntilOver,
} from './testing'

const briefs = (n: number) => Array.from({ length: n }, (_, i) => `scene ${i + 1}`)
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    (error) => (error instanceof Refusal ? error.code : error),
  )

describe('inking pages', () => {
  let db: Database
  let studio: Awaited<ReturnType<typeof testStudio>>
  beforeAll(async () => {
    db = await testDatabase()
    studio = await testStudio()
  })
  // What is tested is the engine around the pixels, but where it is said.
  beforeEach(() => readyMadePages())
  afterAll(async () => {
    await studio.close()
    await db.close()
  })

  it('draws every page once, at most three at a time, and captures what was held', async () => {
    const author = await testAuthor({ blots: 100 })
    const book = await testBook(author, briefs(7))
    let together = () => {}
    const three = new Promise<void>((open) => {
      together = open
    })
    const { asked, stats } = scriptedProvider(async (recipe) => {
      // The first ones wait for each other, however busy the machine is.
      if (stats.now === 3) together()
      await three
      await new Promise((wait) => setTimeout(wait, 30))
      return inkBlot(recipe.brief)
    })
    const { job, balance } = await startGeneration(author, { projectId: book.id })
    expect(balance).toBe(100 - 7 * PAGE_PRICE.standard)
    const done = await workUntilOver(author, job.id)
    expect(done).toMatchObject({ state: 'completed', total: 7, done: 7, capturedBlots: 84, releasedBlots: 0 })
    expect(asked.map((recipe) => recipe.brief).sort()).toEqual(briefs(7))
    expect(stats.most).toBe(3)
    expect(await accounts(author, job.id)).toMatchObject({
      available: 16,
      held: 0,
      heldOnce: 84,
      captured: 84,
    })
    const versions = await asSystem((tx) =>
      tx
        .selectFrom('pageVersions')
        .select(['pageId', 'number', 'costBlots'])
        .where('userId', '=', author.id)
        .execute(),
    )
    expect(versions.map((v) => v.pageId).sort()).toEqual([...book.pageIds].sort())
    expect(versions.every((v) => v.number === 1 && v.costBlots === PAGE_PRICE.standard)).toBe(true)
  })

  it('refuses what cannot be paid, and leaves nothing behind', async () => {
    const author = await testAuthor({ blots: 20 })
    const book = await testBook(author, briefs(2))
    expect(await refusal(startGeneration(author, { projectId: book.id }))).toBe('not_enough_blots')
    const left = await asSystem((tx) =>
      tx.selectFrom('jobs').select('id').where('userId', '=', author.id).execute(),
    )
    expect(left).toEqual([])
    const { balance } = await startGeneration(author, { projectId: book.id, count: 1 })
    expect(balance).toBe(8)
  })

  it('lets exactly one of two spends of the last Blots win', async () => {
    const author = await testAuthor({ blots: PAGE_PRICE.standard })
    const book = await testBook(author, briefs(2))
    const both = await Promise.all(
      book.pageIds.map((id) => refusal(startGeneration(author, { projectId: book.id, pageIds: [id] }))),
    )
    expect(both.sort()).toEqual(['not refused', 'not_enough_blots'].sort())
  })

  it('gives nobody the books, pages and jobs of somebody else', async () => {
    const [author, stranger] = [await testAuthor(), await testAuthor()]
    const [book, other] = [await testBook(author, briefs(1)), await testBook(stranger, briefs(1))]
    expect(await refusal(startGeneration(stranger, { projectId: book.id }))).toBe('not_found')
    expect(await refusal(startGeneration(stranger, { projectId: other.id, pageIds: book.pageIds }))).toBe(
      'not_found',
    )
    const { job } = await startGeneration(author, { projectId: book.id })
    expect(await refusal(getJob(stranger, { id: job.id }))).toBe('not_found')
    expect(await refusal(cancelJob(stranger, { id: job.id }))).toBe('not_found')
    expect(await refusal(startGeneration(author, { projectId: book.id, pageIds: book.pageIds }))).toBe(
      'conflict',
    )
  })

  it('redraws a page that fails the gate twice, then asks for review and takes nothing', async () => {
    const author = await testAuthor({ blots: 24 })
    const book = await testBook(author, ['always bad', 'good at last'])
    const { asked } = scriptedProvider((recipe, call) =>
      recipe.brief === 'always bad' || call < 3 ? inkBlot('bad') : inkBlot(recipe.brief),
    )
    const { job } = await startGeneration(author, { projectId: book.id })
    const done = await workUntilOver(author, job.id)
    expect(done).toMatchObject({
      state: 'partial',
      done: 1,
      needsReview: 1,
      capturedBlots: 12,
      releasedBlots: 12,
    })
    expect(asked.filter((recipe) => recipe.brief === 'always bad')).toHaveLength(3)
    expect(asked.filter((recipe) => recipe.brief === 'good at last')).toHaveLength(3)
    const last = asked.filter((recipe) => recipe.brief === 'always bad').at(-1)!
    expect(last.avoid.join(' ')).toMatch(/shapes/)
    expect(
      new Set(asked.filter((recipe) => recipe.brief === 'always bad').map((recipe) => recipe.seed)).size,
    ).toBe(3)
    expect(await accounts(author, job.id)).toMatchObject({ available: 12, held: 0 })
  })

  it('draws a page again whose drawing cannot be read, and gives up without taking anything', async () => {
    bringPixels(undefined)
    const author = await testAuthor({ blots: 24 })
    const book = await testBook(author, ['never readable', 'readable at last'])
    const { asked } = scriptedProvider((recipe, call) =>
      recipe.brief === 'never readable' || call < 3
        ? { ...goodDrawing(recipe), picture: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }
        : goodDrawing(recipe),
    )
    const { job } = await startGeneration(author, { projectId: book.id })
    const done = await workUntilOver(author, job.id)
    expect(done).toMatchObject({ state: 'partial', done: 1, failed: 1, capturedBlots: 12, releasedBlots: 12 })
    expect(asked.filter((recipe) => recipe.brief === 'never readable')).toHaveLength(3)
    expect(done.items[0]!.reason).toBe('No drawing of this page could be read. Not charged.')
  })

  it('waits out a busy provider without counting it, and releases what it refuses to draw', async () => {
    const author = await testAuthor()
    const book = await testBook(author, ['busy first', 'never'])
    scriptedProvider((recipe, call) => {
      if (recipe.brief === 'never')
        throw new ProviderTrouble('refused', 'This scene is not drawn for children.')
      if (call < 3) throw new ProviderTrouble('wait', 'The artist is busy.', 200)
      return inkBlot(recipe.brief)
    })
    const { job } = await startGeneration(author, { projectId: book.id })
    const done = await workUntilOver(author, job.id)
    expect(done).toMatchObject({ state: 'partial', done: 1, failed: 1, capturedBlots: 12, releasedBlots: 12 })
    const [busy, never] = done.items
    expect(busy).toMatchObject({ state: 'completed', attempts: 0 })
    expect(never).toMatchObject({ state: 'failed', reason: 'This scene is not drawn for children.' })
  })

  it('stops waiting pages at once, lets running ones finish, and gives every Blot back once', async () => {
    const author = await testAuthor({ blots: 120 })
    const book = await testBook(author, briefs(10))
    let release = () => {}
    const gate = new Promise<void>((open) => {
      release = open
    })
    const { asked } = scriptedProvider(async (recipe) => {
      await gate
      return inkBlot(recipe.brief)
    })
    const { job } = await startGeneration(author, { projectId: book.id })
    const over = workUntilOver(author, job.id)
    while (asked.length < 3) await new Promise((wait) => setTimeout(wait, 20))
    const cancelled = await cancelJob(author, { id: job.id })
    expect(cancelled.job).toMatchObject({ state: 'running', cancelled: 7, releasedBlots: 84 })
    expect((await cancelJob(author, { id: job.id })).balance).toBe(84)
    release()
    expect(await over).toMatchObject({
      state: 'partial',
      done: 3,
      cancelled: 7,
      capturedBlots: 36,
      releasedBlots: 84,
    })
    expect(await accounts(author, job.id)).toMatchObject({ available: 84, held: 0, heldOnce: 120 })
  })

  it('goes on after a crash with the drawing that was already there', async () => {
    const author = await testAuthor()
    const book = await testBook(author, briefs(2))
    const { asked } = scriptedProvider(({ brief }) => inkBlot(brief))
    const { job } = await startGeneration(author, { projectId: book.id })
    // What a process leaves that ended after storing the drawing of page 1.
    const drawing = inkBlot('scene 1')
    const raw = await storeBytes(author.id, 'raw', drawing.picture, 'image/png')
    await asSystem(async (tx) => {
      const rawAssetId = await insertAsset(tx, author.id, raw)
      const item = tx.updateTable('jobItems').where('jobId', '=', job.id).where('number', '=', 1)
      await item.set({ state: 'running', lane: 0, starts: 1, rawAssetId, startedAt: new Date() }).execute()
    })
    expect(await workUntilOver(author, job.id)).toMatchObject({ state: 'completed', done: 2 })
    expect(asked.map((recipe) => recipe.brief)).toEqual(['scene 2'])
  })

  it('gives up a page that ends every process that starts it', async () => {
    const author = await testAuthor()
    const book = await testBook(author, briefs(1))
    scriptedProvider(({ brief }) => inkBlot(brief))
    const { job } = await startGeneration(author, { projectId: book.id })
    await asSystem((tx) =>
      tx.updateTable('jobItems').set({ starts: 12 }).where('jobId', '=', job.id).execute(),
    )
    expect(await workUntilOver(author, job.id)).toMatchObject({
      state: 'failed',
      failed: 1,
      releasedBlots: 12,
    })
  })

  it('tells the author once how it ended', async () => {
    const author = await testAuthor()
    const book = await testBook(author, briefs(3))
    scriptedProvider(({ brief }) => inkBlot(brief))
    const { job } = await startGeneration(author, { projectId: book.id })
    await workUntilOver(author, job.id)
    const told = await asSystem((tx) =>
      tx.selectFrom('notifications').select(['kind', 'body']).where('userId', '=', author.id).execute(),
    )
    expect(told).toEqual([{ kind: 'pages_done', body: '3 of 3 pages are inked. 36 Blots spent.' }])
  })
})
