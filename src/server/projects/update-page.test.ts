import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { getPage } from './get-page'
import { getProject } from './get-project'
import { removePage } from './remove-page'
import { drawn, jobOver } from './testing'
import { updatePage } from './update-page'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

async function book(author: { id: string }) {
  const { id } = await createProject(author, { title: 'Moss' })
  const pages = ['A', 'B', 'C', 'D', 'E'].map((brief) => ({ brief }))
  const { pageList } = await addPages(author, { id, pages })
  const order = async () => {
    const view = await getProject(author, { id })
    expect(view.pageList.map((page) => page.position)).toEqual(view.pageList.map((_, i) => i + 1))
    return view.pageList.map((page) => page.brief).join('')
  }
  const named = (brief: string) => pageList.find((page) => page.brief === brief)!.id
  return { id, order, named }
}

test('an edited brief is kept, and a drawn page keeps its drawing', async () => {
  const author = await testAuthor()
  const { named } = await book(author)
  const versionId = await drawn(author, named('B'))
  const changes = {
    brief: 'Moss climbs a tree',
    composition: 'action' as const,
    locked: true,
    heroOnPage: true,
  }
  const page = await updatePage(author, { id: named('B'), ...changes })
  expect(page).toMatchObject({ ...changes, position: 2, state: 'ready', version: { id: versionId } })
})

test.each([
  ['B', 4, 'ACDBE'],
  ['D', 1, 'DABCE'],
  ['A', 120, 'BCDEA'],
  ['C', 3, 'ABCDE'],
])('moving %s to place %i gives %s', async (brief, position, after) => {
  const author = await testAuthor()
  const { order, named } = await book(author)
  await updatePage(author, { id: named(brief), position })
  expect(await order()).toBe(after)
})

test('a page with a drawing is approved and unapproved, a bare idea is not', async () => {
  const author = await testAuthor()
  const { named } = await book(author)
  await expect(updatePage(author, { id: named('A'), approved: true })).rejects.toMatchObject({
    code: 'conflict',
  })
  await drawn(author, named('A'), { passed: false })
  expect((await updatePage(author, { id: named('A'), approved: true })).state).toBe('approved')
  expect((await updatePage(author, { id: named('A'), approved: false })).state).toBe('needs_review')
})

test('pages close up behind a removed page, and undo puts it back where it was', async () => {
  const author = await testAuthor()
  const { id, order, named } = await book(author)
  await removePage(author, { id: named('B') })
  expect(await order()).toBe('ACDE')
  expect((await getProject(author, { id })).dna.pageCount).toBe(4)
  expect((await updatePage(author, { id: named('B'), removed: false })).position).toBe(2)
  expect(await order()).toBe('ABCDE')
  expect((await getProject(author, { id })).dna.pageCount).toBe(5)
})

test('a restored page comes last when the book became shorter meanwhile', async () => {
  const author = await testAuthor()
  const { order, named } = await book(author)
  for (const brief of ['E', 'A', 'B']) await removePage(author, { id: named(brief) })
  await updatePage(author, { id: named('E'), removed: false })
  expect(await order()).toBe('CDE')
})

test('a removed page with a drawing comes back with it', async () => {
  const author = await testAuthor()
  const { named } = await book(author)
  const versionId = await drawn(author, named('C'))
  await removePage(author, { id: named('C') })
  const page = await updatePage(author, { id: named('C'), removed: false })
  expect(page.version!.id).toBe(versionId)
})

test('a page in the bin is not found, except to take it out', async () => {
  const author = await testAuthor()
  const { named } = await book(author)
  const id = named('A')
  await removePage(author, { id })
  const refusal = { code: 'not_found' }
  await expect(getPage(author, { id })).rejects.toMatchObject(refusal)
  await expect(updatePage(author, { id, brief: 'No' })).rejects.toMatchObject(refusal)
  await expect(updatePage(author, { id, position: 1 })).rejects.toMatchObject(refusal)
  await expect(removePage(author, { id })).rejects.toMatchObject(refusal)
})

test('a full book has no room for a page from the bin', async () => {
  const author = await testAuthor()
  const { id, named } = await book(author)
  await removePage(author, { id: named('A') })
  await addPages(author, { id, pages: Array.from({ length: 116 }, () => ({ brief: 'More' })) })
  await expect(updatePage(author, { id: named('A'), removed: false })).rejects.toMatchObject({
    code: 'invalid',
  })
})

test('a page that is being inked is not removed', async () => {
  const author = await testAuthor()
  const { id, order, named } = await book(author)
  const jobId = await jobOver(author, id, [{ pageId: named('A'), state: 'running' }])
  await expect(removePage(author, { id: named('A') })).rejects.toMatchObject({ details: { jobId } })
  expect(await order()).toBe('ABCDE')
})

test('another author neither changes nor removes a page', async () => {
  const [author, other] = [await testAuthor(), await testAuthor()]
  const { order, named } = await book(author)
  const refusal = { code: 'not_found' }
  await expect(updatePage(other, { id: named('A'), brief: 'Mine' })).rejects.toMatchObject(refusal)
  await expect(updatePage(other, { id: named('A'), removed: false })).rejects.toMatchObject(refusal)
  await expect(removePage(other, { id: named('A') })).rejects.toMatchObject(refusal)
  expect(await order()).toBe('ABCDE')
})
