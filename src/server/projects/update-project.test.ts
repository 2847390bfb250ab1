import { afterAll, beforeAll, expect, test } from 'vitest'
import { USUAL_MATTER, usualTile } from '@/domain/matter'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { duplicateProject } from './duplicate-project'
import { getProject } from './get-project'
import { listProjects } from './list-projects'
import { removePage } from './remove-page'
import { jobOver } from './testing'
import { updateProject } from './update-project'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

async function book(author: { id: string }) {
  const { id } = await createProject(author, { title: 'Moss' })
  const { pageList } = await addPages(author, { id, pages: [{ brief: 'A' }, { brief: 'B' }, { brief: 'C' }] })
  return { id, pages: pageList.map((page) => page.id) }
}

const pay = (id: string) =>
  asSystem((tx) => tx.updateTable('projects').set({ paidAt: new Date() }).where('id', '=', id).execute())

test('changes what is given and nothing else', async () => {
  const author = await testAuthor()
  const { id, dna } = await createProject(author, { title: 'Moss', idea: 'A cat in a garden' })
  const view = await updateProject(author, { id, idea: 'A cat at sea', dna: { style: 'kawaii' } })
  expect(view).toMatchObject({ title: 'Moss', idea: 'A cat at sea' })
  expect(view.dna).toEqual({ ...dna, style: 'kawaii' })
})

test('once pages are paid for the look is fixed, but words and blank backs are not', async () => {
  const author = await testAuthor()
  const { id } = await book(author)
  await pay(id)
  await expect(updateProject(author, { id, dna: { trim: 'a4' } })).rejects.toMatchObject({
    code: 'conflict',
    details: { fields: ['trim'] },
  })
  const changes = { title: 'New', idea: 'Also new', dna: { blankBacks: false } }
  expect(await updateProject(author, { id, ...changes })).toMatchObject({ ...changes, dnaLocked: true })
})

test('the pages around the drawings are kept with the book and its copies, also once pages are paid for', async () => {
  const author = await testAuthor()
  const { id } = await book(author)
  await pay(id)
  expect((await getProject(author, { id })).matter).toEqual(USUAL_MATTER)
  const dedication = { ...usualTile('dedication'), words: 'For Ada' }
  const matter = { ...USUAL_MATTER, type: 'storybook' as const, back: [dedication] }
  expect((await updateProject(author, { id, matter })).matter).toEqual(matter)
  expect((await updateProject(author, { id, title: 'New' })).matter).toEqual(matter)
  const copy = await duplicateProject(author, { id })
  expect((await getProject(author, { id: copy.id })).matter).toEqual(matter)
})

test('saving the same DNA again is no change', async () => {
  const author = await testAuthor()
  const { id } = await book(author)
  await pay(id)
  const { dna } = await getProject(author, { id })
  await expect(updateProject(author, { id, dna })).resolves.toMatchObject({ dna })
})

test('pages take the new order', async () => {
  const author = await testAuthor()
  const { id, pages } = await book(author)
  const [a, b, c] = pages as [string, string, string]
  const { pageList } = await updateProject(author, { id, order: [c, a, b] })
  expect(pageList.map((page) => [page.brief, page.position])).toEqual([
    ['C', 1],
    ['A', 2],
    ['B', 3],
  ])
})

test('an order that misses, doubles or adds a page is refused and changes nothing', async () => {
  const [author, other] = [await testAuthor(), await testAuthor()]
  const { id, pages } = await book(author)
  const foreign = (await book(other)).pages[0]!
  const [a, b, c] = pages as [string, string, string]
  for (const order of [[a, b], [a, b, b], [a, b, foreign], [a, b, c, foreign], []]) {
    await expect(updateProject(author, { id, title: 'No', order })).rejects.toMatchObject({ code: 'invalid' })
  }
  const view = await getProject(author, { id })
  expect([view.title, ...view.pageList.map((page) => page.id)]).toEqual(['Moss', a, b, c])
})

test('a page in the bin cannot be ordered', async () => {
  const author = await testAuthor()
  const { id, pages } = await book(author)
  await removePage(author, { id: pages[0]! })
  await expect(updateProject(author, { id, order: pages })).rejects.toMatchObject({ code: 'invalid' })
})

test('a book goes to the bin and comes back with all its pages', async () => {
  const author = await testAuthor()
  const { id } = await book(author)
  await updateProject(author, { id, removed: true })
  expect(await listProjects(author)).toEqual([])
  await expect(updateProject(author, { id, title: 'No' })).rejects.toMatchObject({ code: 'not_found' })
  expect((await updateProject(author, { id, removed: false })).pageList).toHaveLength(3)
  expect(await listProjects(author)).toHaveLength(1)
})

test('a book that is being inked stays out of the bin', async () => {
  const author = await testAuthor()
  const { id, pages } = await book(author)
  const jobId = await jobOver(author, id, [{ pageId: pages[0]!, state: 'queued' }])
  const refusal = { code: 'conflict', details: { jobId } }
  await expect(updateProject(author, { id, removed: true })).rejects.toMatchObject(refusal)
})

test('another author changes nothing', async () => {
  const [author, other] = [await testAuthor(), await testAuthor()]
  const { id, pages } = await book(author)
  for (const change of [{ title: 'Mine' }, { removed: true }, { removed: false }, { order: pages }]) {
    await expect(updateProject(other, { id, ...change })).rejects.toMatchObject({ code: 'not_found' })
  }
  expect((await getProject(author, { id })).title).toBe('Moss')
})
