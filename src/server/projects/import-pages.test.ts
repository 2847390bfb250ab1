import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMPOSITIONS } from '@/domain/composition'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { getProject } from './get-project'
import { importPages } from './import-pages'
import { removePages } from './remove-pages'
import { jobOver } from './testing'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

async function book(hero = 'Moss, a grey cat') {
  const author = await testAuthor()
  const { id } = await createProject(author, { dna: { hero } })
  return { author, id }
}

test('a list becomes pages at the end of the book, in its order', async () => {
  const { author, id } = await book()
  await addPages(author, { id, pages: [{ brief: 'Moss wakes up' }] })
  const {
    book: view,
    added,
    left,
    rest,
  } = await importPages(author, { id, text: '1. Moss naps\r\n2. Moss runs\r\n' })
  expect(view.pageList.map((page) => [page.position, page.brief, page.heroOnPage])).toEqual([
    [1, 'Moss wakes up', true],
    [2, 'Moss naps', true],
    [3, 'Moss runs', true],
  ])
  expect(added).toEqual(view.pageList.slice(1).map((page) => page.id))
  expect([left, rest, view.dna.pageCount]).toEqual([[], '', 3])
  expect(view.pageList.map((page) => page.locked)).toEqual([false, true, true])
  expect(view.pageList.every((page) => COMPOSITIONS.includes(page.composition))).toBe(true)
})

test('a table says framing and hero', async () => {
  const { author, id } = await book('')
  const text = 'brief;composition;hero\n"Moss naps; again";close-up;yes\nLeaves;pattern;no\n'
  const { book: view } = await importPages(author, { id, text })
  expect(view.pageList).toMatchObject([
    { brief: 'Moss naps; again', composition: 'close-up', heroOnPage: true },
    { brief: 'Leaves', composition: 'pattern', heroOnPage: false },
  ])
})

test('what is fine is taken; what is not stays, with its line and a sentence, and can be sent again', async () => {
  const { author, id } = await book()
  await addPages(author, { id, pages: [{ brief: 'Moss naps' }] })
  const text = [
    'brief,composition,hero',
    'Moss runs,action,yes',
    'moss  NAPS!,action,yes',
    'Moss runs.,action,yes',
    `${'very '.repeat(80)}long,action,yes`,
    'A barn,selfie,no',
    'A pond,environment,maybe',
    '...,environment,no',
    'A gate,environment,no',
  ].join('\n')
  const { book: view, left, rest } = await importPages(author, { id, text })
  expect(view.pageList.map((page) => page.brief)).toEqual(['Moss naps', 'Moss runs', 'A gate'])
  expect(left.map(({ line, sentence }) => [line, sentence])).toEqual([
    [3, 'Page 1 of the book says this already.'],
    [4, 'Line 2 says the same.'],
    [5, 'This line has 404 characters; a page idea has at most 300.'],
    [
      6,
      '“selfie” is no framing. Use close-up, full-body, action, environment or pattern, or leave it empty.',
    ],
    [7, '“maybe” is neither yes nor no. Say whether the hero is on the page.'],
    [8, 'A page needs a few words that say what is on it.'],
  ])
  const lines = text.split('\n')
  expect(rest.split('\n')).toEqual([lines[0], ...[2, 3, 4, 5, 6, 7].map((i) => lines[i])])

  const mended = rest.replace('selfie', 'environment').replace('maybe', 'no')
  const again = await importPages(author, { id, text: mended })
  expect(again.book.pageList.map((page) => page.brief).slice(3)).toEqual(['A barn', 'A pond'])
  expect(again.left).toHaveLength(4)
})

test('a list longer than the book has room for is taken as far as there is room', async () => {
  const { author, id } = await book()
  const text = Array.from({ length: 123 }, (_, i) => `Moss meets duck number ${i + 1}`).join('\n')
  const { book: view, left, rest } = await importPages(author, { id, text })
  expect(view.pageList).toHaveLength(120)
  expect(left.map((line) => line.line)).toEqual([121, 122, 123])
  expect(left[0]!.sentence).toBe('A book has at most 120 pages, and it is full.')
  expect(rest).toBe('Moss meets duck number 121\nMoss meets duck number 122\nMoss meets duck number 123')
})

test('all of it can be taken back at once, unless one of the pages is being inked', async () => {
  const { author, id } = await book()
  await addPages(author, { id, pages: [{ brief: 'Moss wakes up' }] })
  const { added } = await importPages(author, { id, text: 'Moss naps\nMoss runs\nMoss eats' })
  const other = await book()
  await expect(removePages(author, { id: other.id, pageIds: added })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(removePages(author, { id, pageIds: [...added, other.id] })).rejects.toMatchObject({
    code: 'not_found',
  })
  const after = await removePages(author, { id, pageIds: added })
  expect(after.pageList.map((page) => [page.position, page.brief])).toEqual([[1, 'Moss wakes up']])
  expect(after.dna.pageCount).toBe(1)

  const second = await importPages(author, { id, text: 'Moss naps\nMoss runs' })
  await jobOver(author, id, [{ pageId: second.added[1]!, state: 'queued' }])
  await expect(removePages(author, { id, pageIds: second.added })).rejects.toMatchObject({ code: 'conflict' })
  expect((await getProject(author, { id })).pageList).toHaveLength(3)
})

test('a list without an idea is refused, and so is somebody else’s book', async () => {
  const { author, id } = await book()
  await expect(importPages(author, { id, text: ' \n\n- \n' })).rejects.toThrow(
    'There is no page idea in this list.',
  )
  const other = await testAuthor()
  await expect(importPages(other, { id, text: 'Mine' })).rejects.toMatchObject({ code: 'not_found' })
  expect((await getProject(author, { id })).pageList).toEqual([])
})

test('a line that does not suit the readers stays with its word, and the others are taken', async () => {
  const { author, id } = await book()
  const { added, left, rest } = await importPages(author, {
    id,
    text: 'Moss naps\nMoss drinks whiskey with a gun\nMoss runs',
  })
  expect(added).toHaveLength(2)
  expect(left).toMatchObject([{ line: 2, sentence: expect.stringMatching(/^This line/) }])
  expect(rest).toBe('Moss drinks whiskey with a gun')
})
