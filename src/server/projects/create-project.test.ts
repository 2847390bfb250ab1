import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_DNA } from '@/domain/project'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { createProject } from './create-project'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

test('an empty draft gets every default and a seed of its own', async () => {
  const author = await testAuthor()
  const [one, two] = [await createProject(author, {}), await createProject(author, {})]
  expect(one).toMatchObject({ title: '', idea: '', state: 'draft', sample: false, pageList: [] })
  const { seed, ...dna } = one.dna
  expect(dna).toEqual(DEFAULT_DNA)
  expect(seed).not.toBe(two.dna.seed)
})

test('what the author sets is kept, also the seed', async () => {
  const author = await testAuthor()
  const dna = { pageCount: 12, audience: 'toddler' as const, hero: 'Moss, a grey cat', seed: 7 }
  const view = await createProject(author, { title: 'Moss', idea: 'Moss the cat', dna })
  expect(view).toMatchObject({ title: 'Moss', idea: 'Moss the cat', dna: { ...DEFAULT_DNA, ...dna } })
})

test('a field given as undefined is a field not given', async () => {
  const author = await testAuthor()
  const view = await createProject(author, { dna: { trim: undefined } })
  expect(view.dna.trim).toBe(DEFAULT_DNA.trim)
})
