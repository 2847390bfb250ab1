import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { addPageLike } from './add-page-like'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { duplicatePage } from './duplicate-page'
import { getProject } from './get-project'
import { planProject } from './plan-project'
import { drawn } from './testing'
import { updateProject } from './update-project'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const idea = 'A shy dragon who opens a bakery in a small town'

async function planned(template: 'alphabet' | null = null) {
  const author = await testAuthor()
  const { id } = await createProject(author, { idea, template, dna: { pageCount: 8, seed: 7 } })
  return { author, id, pages: (await planProject(author, { id, action: 'plan' })).pageList }
}

test('a duplicate stands right after its page, with the same idea and no drawing', async () => {
  const { author, id, pages } = await planned()
  const third = pages[2]!
  await drawn(author, third.id)
  const copy = await duplicatePage(author, { id: third.id })
  expect(copy).toMatchObject({
    position: 4,
    brief: third.brief,
    composition: third.composition,
    version: null,
  })
  const after = await getProject(author, { id })
  expect(after.pageList.map((page) => page.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(after.pageList[4]!.id).toBe(pages[3]!.id)
  expect(after.dna.pageCount).toBe(9)
})

test('more like a page has its framing and another subject, and repeats no page of the book', async () => {
  const { author, id, pages } = await planned()
  for (const like of pages) {
    const more = await addPageLike(author, { id: like.id })
    expect(more.composition).toBe(like.composition)
    expect(more.heroOnPage).toBe(like.heroOnPage)
    expect(more.subject).not.toBe(like.subject)
  }
  const { pageList } = await getProject(author, { id })
  expect(pageList).toHaveLength(16)
  expect(new Set(pageList.map((page) => page.brief)).size).toBe(16)
  expect(pageList.filter((_, i) => i % 2 === 0).map((page) => page.id)).toEqual(pages.map((page) => page.id))
})

test('more like a letter is the same letter with another thing', async () => {
  const { author, pages } = await planned('alphabet')
  const more = await addPageLike(author, { id: pages[2]!.id })
  expect(more.brief).toMatch(/^"C" is for /)
  expect(more.brief).not.toBe(pages[2]!.brief)
})

test('neither goes beyond the longest book, nor into somebody else’s', async () => {
  const { author, id, pages } = await planned()
  const other = await testAuthor()
  for (const add of [duplicatePage, addPageLike])
    await expect(add(other, { id: pages[0]!.id })).rejects.toMatchObject({ code: 'not_found' })
  const more = Array.from({ length: 112 }, (_, i) => ({ brief: `Page ${i}` }))
  await addPages(author, { id, pages: more })
  for (const add of [duplicatePage, addPageLike])
    await expect(add(author, { id: pages[0]!.id })).rejects.toMatchObject({ code: 'invalid' })
  await updateProject(author, { id, removed: true })
  for (const add of [duplicatePage, addPageLike])
    await expect(add(author, { id: pages[0]!.id })).rejects.toMatchObject({ code: 'not_found' })
})
