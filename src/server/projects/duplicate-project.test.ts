import { afterAll, beforeAll, expect, test } from 'vitest'
import { LENGTHS } from '@/domain/limits'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { duplicateProject } from './duplicate-project'
import { listProjects } from './list-projects'
import { removePage } from './remove-page'
import { drawn } from './testing'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

test('the copy has the same idea, DNA and briefs, and nothing drawn', async () => {
  const author = await testAuthor()
  const original = await createProject(author, { title: 'Moss', idea: 'Moss the cat', dna: { trim: '6x9' } })
  const pages = [{ brief: 'Moss naps' }, { brief: 'Moss is lost' }, { brief: 'Moss runs' }]
  const { pageList } = await addPages(author, { id: original.id, pages })
  await drawn(author, pageList[0]!.id)
  await removePage(author, { id: pageList[1]!.id })

  const copy = await duplicateProject(author, { id: original.id })
  expect(copy).toMatchObject({
    title: 'Moss (copy)',
    idea: 'Moss the cat',
    state: 'planned',
    dnaLocked: false,
  })
  expect(copy.dna).toEqual({ ...original.dna, pageCount: 2 })
  expect(copy.pageList.map((page) => [page.position, page.brief, page.version])).toEqual([
    [1, 'Moss naps', null],
    [2, 'Moss runs', null],
  ])
  expect(copy.pageList[0]!.id).not.toBe(pageList[0]!.id)
})

test('a draft without pages or title can be copied too', async () => {
  const author = await testAuthor()
  const { id } = await createProject(author, { idea: 'Moss' })
  expect(await duplicateProject(author, { id })).toMatchObject({ title: '', idea: 'Moss', pageList: [] })
})

test('a title of full length is cut to make room', async () => {
  const author = await testAuthor()
  const { id } = await createProject(author, { title: `${'a'.repeat(92)}🐈${'b'.repeat(6)}` })
  const { title } = await duplicateProject(author, { id })
  expect(title).toBe(`${'a'.repeat(92)} (copy)`)
  expect(title.length).toBeLessThanOrEqual(LENGTHS.projectName)
})

test('another author cannot copy it', async () => {
  const [author, other] = [await testAuthor(), await testAuthor()]
  const { id } = await createProject(author, {})
  await expect(duplicateProject(other, { id })).rejects.toMatchObject({ code: 'not_found' })
  expect(await listProjects(other)).toEqual([])
})
