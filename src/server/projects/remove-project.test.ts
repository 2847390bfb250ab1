import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { getProject } from './get-project'
import { removeProject } from './remove-project'
import { jobOver } from './testing'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

test('removing twice is the same as once', async () => {
  const author = await testAuthor()
  const { id } = await createProject(author, {})
  await removeProject(author, { id })
  await removeProject(author, { id })
  await expect(getProject(author, { id })).rejects.toMatchObject({ code: 'not_found' })
})

test('a running job is stopped first, a finished one does not matter', async () => {
  const author = await testAuthor()
  const { id } = await createProject(author, {})
  const { pageList } = await addPages(author, { id, pages: [{ brief: 'A' }] })
  await jobOver(author, id, [{ pageId: pageList[0]!.id, state: 'completed' }])
  await removeProject(author, { id })

  const busy = await createProject(author, {})
  const added = await addPages(author, { id: busy.id, pages: [{ brief: 'A' }] })
  await jobOver(author, busy.id, [{ pageId: added.pageList[0]!.id, state: 'running' }])
  await expect(removeProject(author, { id: busy.id })).rejects.toMatchObject({ code: 'conflict' })
})

test('another author cannot remove it', async () => {
  const [author, other] = [await testAuthor(), await testAuthor()]
  const { id } = await createProject(author, { title: 'Moss' })
  await expect(removeProject(other, { id })).rejects.toMatchObject({ code: 'not_found' })
  expect((await getProject(author, { id })).title).toBe('Moss')
})
