import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMPOSITIONS, compositionCounts } from '@/domain/composition'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { getProject } from './get-project'
import { nextComposition } from './insert-pages'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

test('pages are added at the end, and the book grows with them', async () => {
  const author = await testAuthor()
  const { id } = await createProject(author, { dna: { hero: 'Moss, a grey cat' } })
  await addPages(author, { id, pages: [{ brief: 'Moss naps' }] })
  const view = await addPages(author, {
    id,
    pages: [{ brief: 'Moss runs' }, { brief: 'Leaves', composition: 'pattern' }],
  })
  expect(view.pageList.map((page) => [page.position, page.brief])).toEqual([
    [1, 'Moss naps'],
    [2, 'Moss runs'],
    [3, 'Leaves'],
  ])
  expect(view.dna.pageCount).toBe(3)
  expect(view.pageList[2]).toMatchObject({ composition: 'pattern', heroOnPage: true, state: 'planned' })
})

test('a book without a hero has none on its pages', async () => {
  const author = await testAuthor()
  const { id } = await createProject(author, {})
  const { pageList } = await addPages(author, { id, pages: [{ brief: 'A barn' }] })
  expect(pageList[0]!.heroOnPage).toBe(false)
})

test('pages without a composition follow the mix of a book', () => {
  const book: (typeof COMPOSITIONS)[number][] = []
  for (let page = 0; page < 20; page++) book.push(nextComposition(book))
  const had = Object.fromEntries(COMPOSITIONS.map((name) => [name, book.filter((c) => c === name).length]))
  expect(had).toEqual(compositionCounts(20))
  expect(book.every((name, i) => name !== book[i - 1])).toBe(true)
})

test('a page too many is refused, with how many fit', async () => {
  const author = await testAuthor()
  const { id } = await createProject(author, {})
  const pages = Array.from({ length: 119 }, (_, i) => ({ brief: `Page ${i + 1}` }))
  await addPages(author, { id, pages })
  await expect(addPages(author, { id, pages: [{ brief: 'One' }, { brief: 'Two' }] })).rejects.toThrow(
    'A book has at most 120 pages. This one has 119: there is room for 1 more.',
  )
  expect((await getProject(author, { id })).pageList).toHaveLength(119)
})

test('another author cannot add pages', async () => {
  const [author, other] = [await testAuthor(), await testAuthor()]
  const { id } = await createProject(author, {})
  await expect(addPages(other, { id, pages: [{ brief: 'Mine' }] })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await getProject(author, { id })).pageList).toEqual([])
})
