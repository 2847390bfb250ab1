import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { PAGE_PRICE } from '@/domain/blots'
import type { Refusal } from '@/domain/errors'
import { getAccount } from '@/server/account/get-account'
import { MODEL_PROFILES } from '@/server/ai/model-profile'
import { bringPictureProvider } from '@/server/ai/provider'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { startEdit } from '@/server/editor/start-edit'
import { drawnPage } from '@/server/editor/testing'
import { calibrate } from '@/server/projects/calibrate'
import { getProject } from '@/server/projects/get-project'
import { updateProject } from '@/server/projects/update-project'
import { startGeneration } from './start-generation'
import {
  accounts,
  inkBlot,
  readyMadePages,
  scriptedProvider,
  testBook,
  testStudio,
  workUntilOver,
} from './testing'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
beforeAll(async () => {
  db = await testDatabase()
  studio = await testStudio()
})
beforeEach(() => readyMadePages())
afterAll(async () => {
  await studio.close()
  await db.close()
})

const sunburst = MODEL_PROFILES['gpt-image-2.6-sunburst']
const script = (recipe: { brief: string }) => inkBlot(recipe.brief)
const jobsOf = (user: { id: string }) =>
  asSystem((tx) => tx.selectFrom('jobs').select(['kind', 'quality']).where('userId', '=', user.id).execute())
const refusalOf = async (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => expect.unreachable('it was not refused'),
    (error: Refusal) => error,
  )

it('a fine book is held, drawn and captured at the price of fine pages', async () => {
  const { asked } = scriptedProvider(script, sunburst)
  const author = await testAuthor({ blots: 100 })
  const book = await testBook(author, ['scene 1', 'scene 2'])
  await updateProject(author, { id: book.id, dna: { quality: 'fine' } })
  const { job, balance } = await startGeneration(author, { projectId: book.id, pagePrice: PAGE_PRICE.fine })
  expect(balance).toBe(100 - 2 * PAGE_PRICE.fine)
  expect(await workUntilOver(author, job.id)).toMatchObject({ done: 2, capturedBlots: 90, quotedBlots: 90 })
  expect(asked.map(({ quality }) => quality)).toEqual(['fine', 'fine'])
  expect(await accounts(author, job.id)).toMatchObject({ heldOnce: 90, captured: 90, available: 10, held: 0 })
})

it('what is paid for stays what it was while the book is changed to another quality', async () => {
  const author = await testAuthor({ blots: 100 })
  const book = await testBook(author, ['scene 1', 'scene 2'])
  await updateProject(author, { id: book.id, dna: { quality: 'draft' } })
  const { asked } = scriptedProvider(async (recipe) => {
    await updateProject(author, { id: book.id, dna: { quality: 'fine' } })
    return inkBlot(recipe.brief)
  }, sunburst)
  const { job } = await startGeneration(author, { projectId: book.id, count: 1 })
  expect(await workUntilOver(author, job.id)).toMatchObject({ done: 1, capturedBlots: PAGE_PRICE.draft })
  expect(asked[0]!.quality).toBe('draft')
  // Pages are drawn, and the quality was changed all the same; the look would not.
  expect((await getProject(author, { id: book.id })).dna.quality).toBe('fine')
  const look = await refusalOf(updateProject(author, { id: book.id, dna: { style: 'kawaii' } }))
  expect(look.code).toBe('conflict')
})

it('nothing is started at a price that is not the one the author was told', async () => {
  scriptedProvider(script, sunburst)
  const author = await testAuthor({ blots: 100 })
  const book = await testBook(author, ['scene 1'])
  await updateProject(author, { id: book.id, dna: { quality: 'fine' } })
  const error = await refusalOf(startGeneration(author, { projectId: book.id, pagePrice: 12 }))
  expect(error.code).toBe('conflict')
  expect(error.message).toBe('The price changed: a page costs 45 Blots now, not 12. Nothing was started.')
  expect(await jobsOf(author)).toEqual([])
  expect((await getAccount({ ...author, local: false })).balance).toBe(100)
})

it('an artist who knows one quality draws every book in it, at the usual price', async () => {
  scriptedProvider(script)
  const author = await testAuthor({ blots: 100 })
  expect((await getAccount({ ...author, local: false })).qualities).toEqual(['standard'])
  const book = await testBook(author, ['scene 1'])
  await updateProject(author, { id: book.id, dna: { quality: 'fine' } })
  expect((await startGeneration(author, { projectId: book.id })).balance).toBe(88)
})

it('the samples of a fine book are drafts, at the price of samples', async () => {
  scriptedProvider(script, sunburst)
  const author = await testAuthor({ blots: 100 })
  expect((await getAccount({ ...author, local: false })).qualities).toEqual(['draft', 'standard', 'fine'])
  const book = await testBook(author, ['scene 1'])
  await updateProject(author, { id: book.id, dna: { quality: 'fine' } })
  expect((await calibrate(author, { id: book.id })).balance).toBe(90)
  expect(await jobsOf(author)).toEqual([{ kind: 'calibration', quality: 'draft' }])
})

it('an edit costs what a page of its book does, each drawing of it', async () => {
  bringPictureProvider({
    ...{ name: 'scripted', profile: sunburst },
    draw: async () => inkBlot(),
    edit: async () => inkBlot(),
  })
  const author = await testAuthor({ blots: 100 })
  const page = await drawnPage(author)
  await updateProject(author, { id: page.projectId, dna: { quality: 'draft' } })
  const wish = {
    kind: 'chat',
    words: 'A hat',
    from: page.versionId,
    aside: false,
    variants: 2,
    feather: true,
  } as const
  const error = await refusalOf(startEdit(author, { id: page.pageId, ...wish, pagePrice: 12 }))
  expect(error.details).toMatchObject({ pagePrice: PAGE_PRICE.draft })
  const { balance } = await startEdit(author, { id: page.pageId, ...wish, pagePrice: PAGE_PRICE.draft })
  expect(balance).toBe(100 - 2 * PAGE_PRICE.draft)
  expect(await jobsOf(author)).toEqual([{ kind: 'edit', quality: 'draft' }])
})
