import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentWords, saysTheSame } from '@/domain/plan'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { continueSeries } from './continue-series'
import { createProject } from './create-project'
import { duplicateProject } from './duplicate-project'
import { getProject } from './get-project'
import { listProjects } from './list-projects'
import { planProject } from './plan-project'
import { updateProject } from './update-project'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const idea = 'A shy dragon who opens a bakery in a small town'

test('the next book has the same DNA and hero, another seed, and repeats no idea of the books before it', async () => {
  const author = await testAuthor()
  const first = await createProject(author, {
    ...{
      idea,
      title: 'Ember Bakes',
      dna: { pageCount: 20, style: 'kawaii', trim: '6x9', hero: 'Ember: a shy dragon' },
    },
  })
  const one = await planProject(author, { id: first.id, action: 'plan' })
  const second = await continueSeries(author, { id: first.id, idea })
  expect(second).toMatchObject({
    ...{ idea, title: '', state: 'draft', dnaLocked: false, pageList: [] },
    series: { number: 2, previous: { id: first.id, title: 'Ember Bakes' } },
  })
  expect(second.dna).toEqual({ ...first.dna, seed: second.dna.seed })
  expect(second.dna.seed).not.toBe(first.dna.seed)

  // The same idea and seed would give the same plan, were it not for what was told.
  await updateProject(author, { id: second.id, dna: { seed: first.dna.seed } })
  const two = await planProject(author, { id: second.id, action: 'plan' })
  const third = await continueSeries(author, { id: second.id, idea })
  expect(third.series).toMatchObject({ number: 3, previous: { id: second.id } })
  const three = await planProject(author, { id: third.id, action: 'plan' })

  const told = [one, two, three].flatMap((book) => book.pageList.map((page) => contentWords(page.brief)))
  expect(told).toHaveLength(60)
  for (const [i, words] of told.entries())
    expect(told.findIndex((other) => saysTheSame(other, words))).toBe(i)
  const again = await planProject(author, { id: second.id, action: 'reroll' })
  const first20 = told.slice(0, 20)
  for (const page of again.pageList)
    expect(first20.some((other) => saysTheSame(other, contentWords(page.brief)))).toBe(false)
})

test('a hero only the idea spoke of is named, so that the second book has the same one', async () => {
  const author = await testAuthor()
  const next = async (words: string) => {
    const { id } = await createProject(author, { idea: words })
    const { dna } = await continueSeries(author, { id })
    await asSystem((tx) => tx.deleteFrom('projects').where('userId', '=', author.id).execute())
    return dna.hero
  }
  expect(await next(idea)).toBe('a shy dragon')
  expect(await next('Luna, a little owl who is afraid of the dark')).toBe('Luna the owl')
  expect(await next('farm animals from morning to night')).toBe('')
})

test('a copy stands where its original stands, and a first book that is gone ends the series', async () => {
  const author = await testAuthor()
  const first = await createProject(author, { idea, title: 'One' })
  expect(first.series).toBeNull()
  const second = await continueSeries(author, { id: first.id, title: 'Two' })
  const copy = await duplicateProject(author, { id: second.id })
  expect(copy.series).toEqual({ number: 2, previous: { id: first.id, title: 'One' } })
  await asSystem((tx) => tx.deleteFrom('projects').where('id', '=', first.id).execute())
  expect((await getProject(author, { id: second.id })).series).toBeNull()
})

test('it counts as a book, and nobody goes on with somebody else’s', async () => {
  const author = await testAuthor()
  const { id } = await createProject(author, { idea })
  await continueSeries(author, { id })
  await continueSeries(author, { id })
  await expect(continueSeries(author, { id })).rejects.toThrow(/The Free plan has room for 3 books/)
  const other = await testAuthor()
  await expect(continueSeries(other, { id })).rejects.toMatchObject({ code: 'not_found' })
  expect(await listProjects(other)).toEqual([])
})
