import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProjectView } from '@/domain/project'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { getPage } from './get-page'
import { getProject } from './get-project'
import { removeProject } from './remove-project'
import { drawn, jobOver } from './testing'
import { updatePage } from './update-page'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

async function book(author: { id: string }, pages = 4) {
  const { id } = await createProject(author, {
    title: 'Moss the Cat',
    idea: 'Moss the cat explores a garden',
  })
  const briefs = Array.from({ length: pages }, (_, i) => ({ brief: `Moss finds snail number ${i + 1}` }))
  const view = await addPages(author, { id, pages: briefs })
  return { id, pages: view.pageList.map((page) => page.id) }
}

test('shows the book and its pages in order, as the schema says', async () => {
  const author = await testAuthor()
  const { id, pages } = await book(author)
  await drawn(author, pages[0]!)
  const view = await getProject(author, { id })
  expect(ProjectView.parse(view)).toEqual(view)
  expect(view.pageList.map((page) => page.position)).toEqual([1, 2, 3, 4])
  expect(view).toMatchObject({ title: 'Moss the Cat', dnaLocked: false, dna: { pageCount: 4 } })
})

test('a page shows its drawing with file addresses and the verdict', async () => {
  const author = await testAuthor()
  const { pages } = await book(author, 1)
  await drawn(author, pages[0]!)
  const versionId = await drawn(author, pages[0]!)
  const page = await getPage(author, { id: pages[0]! })
  expect(page).toMatchObject({ state: 'ready', reason: null })
  expect(page.version).toMatchObject({ id: versionId, number: 2, width: 2550, score: 96, passed: true })
  expect(page.version!.imageUrl).toMatch(new RegExp(`^/api/assets/${author.id}/page/`))
  expect(page.version!.thumbUrl).toMatch(new RegExp(`^/api/assets/${author.id}/thumb/`))
})

test('page states follow the latest job, the drawing and the approval', async () => {
  const author = await testAuthor()
  const { id, pages } = await book(author, 6)
  const [waiting, inking, failed, review, approved, redrawn] = pages as [string, ...string[]]
  const findings = [{ metric: 'leaks' as const, severity: 'fail' as const, message: 'An outline is open.' }]
  await drawn(author, review!, { passed: false, findings })
  await drawn(author, approved!, { passed: false })
  await drawn(author, redrawn!)
  await updatePage(author, { id: approved!, approved: true })
  await jobOver(author, id, [{ pageId: waiting, state: 'failed', reason: 'An older job.' }])
  await jobOver(author, id, [
    { pageId: waiting, state: 'queued' },
    { pageId: inking!, state: 'running' },
    { pageId: failed!, state: 'failed', reason: 'The artist gave up.' },
    { pageId: redrawn!, state: 'queued' },
  ])
  const { pageList, state } = await getProject(author, { id })
  expect(pageList.map((page) => [page.state, page.reason])).toEqual([
    ['waiting', null],
    ['inking', null],
    ['failed', 'The artist gave up.'],
    ['needs_review', 'Open outline'],
    ['approved', null],
    ['redrawing', null],
  ])
  expect(state).toBe('inking')
})

test('reads a book in two queries, however many pages it has', async () => {
  const author = await testAuthor()
  const { id } = await book(author, 30)
  const queries: string[] = []
  const { pool } = db
  const connection = await pool.connect()
  const query = connection.query.bind(connection)
  connection.query = ((...args: Parameters<typeof query>) => {
    queries.push(String(args[0]))
    return query(...args)
  }) as typeof connection.query
  connection.release()
  await getProject(author, { id })
  Reflect.deleteProperty(connection, 'query')
  expect(queries.filter((text) => /from "projects"|from "pages"/.test(text))).toHaveLength(2)
})

test('another author finds neither the book nor its pages', async () => {
  const [author, other] = [await testAuthor(), await testAuthor()]
  const { id, pages } = await book(author, 1)
  await expect(getProject(other, { id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(getPage(other, { id: pages[0]! })).rejects.toMatchObject({ code: 'not_found' })
})

test('a book in the bin is not found, and its pages are not either', async () => {
  const author = await testAuthor()
  const { id, pages } = await book(author, 1)
  await removeProject(author, { id })
  await expect(getProject(author, { id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(getPage(author, { id: pages[0]! })).rejects.toMatchObject({ code: 'not_found' })
})
