import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { listProjects } from './list-projects'
import { removeProject } from './remove-project'
import { drawn, jobOver } from './testing'
import { updatePage } from './update-page'
import { updateProject } from './update-project'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const three = [{ brief: 'Moss naps' }, { brief: 'Moss runs' }, { brief: 'Moss eats' }]

async function book(author: { id: string }) {
  const { id } = await createProject(author, { title: 'Moss the Cat' })
  const { pageList } = await addPages(author, { id, pages: three })
  return { id, pages: pageList.map((page) => page.id) }
}

test('a new author has no books, and sees only their own', async () => {
  const [author, other] = [await testAuthor(), await testAuthor()]
  await book(other)
  expect(await listProjects(author)).toEqual([])
  expect(await listProjects(other)).toHaveLength(1)
})

test('the book that changed last comes first, and books in the bin are not listed', async () => {
  const author = await testAuthor()
  const first = await createProject(author, { title: 'First' })
  const second = await createProject(author, { title: 'Second' })
  const binned = await createProject(author, { title: 'Binned' })
  await updateProject(author, { id: first.id, archived: true })
  await removeProject(author, { id: binned.id })
  const cards = await listProjects(author)
  expect(cards.map((card) => [card.title, card.archived])).toEqual([
    ['First', true],
    ['Second', false],
  ])
  expect(second.state).toBe('draft')
})

test('a card counts pages that passed or were approved, and those that wait for the author', async () => {
  const author = await testAuthor()
  const { id, pages } = await book(author)
  const card = async () => (await listProjects(author)).find((one) => one.id === id)!
  expect(await card()).toMatchObject({ state: 'planned', pages: 3, inked: 0, coverUrl: null })

  await drawn(author, pages[1]!)
  await drawn(author, pages[2]!, { passed: false })
  expect(await card()).toMatchObject({ state: 'needs_review', inked: 1, needsReview: 1 })

  await updatePage(author, { id: pages[2]!, approved: true })
  await drawn(author, pages[0]!)
  expect(await card()).toMatchObject({ state: 'print_ready', inked: 3, needsReview: 0 })
})

test('a running job is named on the card, and its pages no longer wait for the author', async () => {
  const author = await testAuthor()
  const { id, pages } = await book(author)
  await drawn(author, pages[0]!, { passed: false })
  const jobId = await jobOver(author, id, [{ pageId: pages[0]!, state: 'running' }])
  expect(await listProjects(author)).toMatchObject([{ state: 'inking', needsReview: 0, activeJobId: jobId }])
})

test('the cover is the thumbnail of the first page that is drawn', async () => {
  const author = await testAuthor()
  const { pages } = await book(author)
  await drawn(author, pages[2]!)
  const [before] = await listProjects(author)
  await drawn(author, pages[1]!)
  const [after] = await listProjects(author)
  expect(before!.coverUrl).toMatch(new RegExp(`^/api/assets/${author.id}/thumb/`))
  expect(after!.coverUrl).not.toBe(before!.coverUrl)
})
