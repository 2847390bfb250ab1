import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_DNA } from '@/domain/project'
import type { ReferencePicture } from '@/server/ai/provider'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { bringPixels } from '@/server/generation/pixel-pool'
import { startGeneration } from '@/server/generation/start-generation'
import {
  inkBlot,
  readyMadePages,
  scriptedProvider,
  testStudio,
  workUntilOver,
} from '@/server/generation/testing'
import { addPageLike } from '@/server/projects/add-page-like'
import { addPages } from '@/server/projects/add-pages'
import { castBook } from '@/server/projects/cast-book'
import { continueSeries } from '@/server/projects/continue-series'
import { createProject } from '@/server/projects/create-project'
import { duplicateProject } from '@/server/projects/duplicate-project'
import { planProject } from '@/server/projects/plan-project'
import { updateProject } from '@/server/projects/update-project'
import { createHero } from './create-hero'
import { getHero } from './get-hero'
import { drawn, MOSS, refused } from './testing'
import { updateHero } from './update-hero'

describe('heroes in books', () => {
  let db: Database
  let studio: Awaited<ReturnType<typeof testStudio>>
  beforeAll(async () => {
    db = await testDatabase()
    studio = await testStudio()
  })
  afterEach(() => bringPixels(undefined))
  afterAll(async () => {
    await studio.close()
    await db.close()
  })

  it('are in every request of a book: words, sheet and chosen roles, for forty pages', async () => {
    const author = await testAuthor()
    readyMadePages()
    const seen: (readonly ReferencePicture[])[] = []
    const { asked } = scriptedProvider((recipe, _call, references) => {
      seen.push(references)
      return inkBlot(`${recipe.hero} ${recipe.brief}`)
    })
    const moss = await createHero(author, MOSS)
    const bo = await createHero(author, { name: 'Bo', description: 'A brown bear in blue overalls' })
    for (const { id } of [moss, bo]) await drawn(author, id)
    const dna = { ...DEFAULT_DNA, seed: 3 }
    const book = await createProject(author, { idea: 'Moss opens a bakery in the forest with Bo', dna })
    const heroes = [
      { id: moss.id, role: 'hero' as const },
      { id: bo.id, role: 'friend' as const },
    ]
    const cast = await castBook(author, { id: book.id, heroes })
    expect(cast.heroes.map(({ name, role }) => `${name} ${role}`)).toEqual(['Moss hero', 'Bo friend'])
    const { pageList } = await planProject(author, { id: book.id, action: 'plan' })
    expect(pageList.some(({ brief }) => brief.includes('Bo'))).toBe(true)

    asked.length = 0
    seen.length = 0
    const { job } = await startGeneration(author, { projectId: book.id })
    await workUntilOver(author, job.id)
    expect(asked).toHaveLength(40)
    const withMoss = pageList.filter((page) => page.heroOnPage || page.brief.includes('Moss')).length
    expect(withMoss).toBeGreaterThanOrEqual(32)
    for (const [i, recipe] of asked.entries()) {
      const planned = pageList.find(({ brief }) => brief === recipe.brief)!
      const names = [
        ...(planned.heroOnPage || /\bMoss\b/.test(planned.brief) ? ['Moss'] : []),
        ...(/\bBo\b/.test(planned.brief) ? ['Bo'] : []),
      ]
      expect(recipe.heroes.map(({ name }) => name)).toEqual(names)
      expect(seen[i]!.map(({ name }) => name)).toEqual(names)
      expect(seen[i]!.every(({ picture }) => picture.length > 0)).toBe(true)
      expect(recipe.prompt.includes('red scarf')).toBe(names.includes('Moss'))
      expect(recipe.prompt).toContain('clean cartoon style')
      expect(recipe.prompt).toContain('Every outline is closed.')
    }
  })

  it('are known to pages that are added by hand, and to more like one', async () => {
    const author = await testAuthor()
    const { id } = await createHero(author, MOSS)
    const dna = { ...DEFAULT_DNA, pageCount: 2, seed: 1 }
    const book = await createProject(author, { idea: 'A bakery in the forest', dna })
    await castBook(author, { id: book.id, heroes: [{ id, role: 'hero' }] })
    const added = await addPages(author, {
      id: book.id,
      pages: [{ brief: 'Moss kneads dough beside the oven' }],
    })
    expect(added.pageList.map((page) => page.heroOnPage)).toEqual([true])
    const more = await addPageLike(author, { id: added.pageList[0]!.id })
    expect([more.heroOnPage, more.brief]).toEqual([true, expect.stringContaining('Moss')])
  })

  it('are looked at again for younger readers, before anything is spent', async () => {
    const author = await testAuthor()
    const { id } = await createHero(author, { name: 'Grog', description: 'A pirate who drinks whiskey' })
    const dna = { ...DEFAULT_DNA, audience: 'adult', pageCount: 1, seed: 1 } as const
    const book = await createProject(author, { idea: 'A day on the sea', dna })
    await castBook(author, { id: book.id, heroes: [{ id, role: 'hero' }] })
    await addPages(author, { id: book.id, pages: [{ brief: 'A ship on the waves' }] })
    const younger = updateProject(author, { id: book.id, dna: { audience: 'toddler' } })
    expect(await refused(younger)).toBe('invalid')
    // As a book that was changed some other way has it.
    await db.pool.query(`update projects set dna = dna || '{ "audience": "toddler" }' where id = $1`, [
      book.id,
    ])
    expect(await refused(startGeneration(author, { projectId: book.id }))).toBe('invalid')
    expect(await refused(planProject(author, { id: book.id, action: 'suggest' }))).toBe('invalid')
  })

  it('stay in a book that is paid for as they were, and follow into others', async () => {
    const author = await testAuthor()
    await db.pool.query(`update profiles set plan = 'pro' where id = $1`, [author.id])
    readyMadePages()
    const { asked } = scriptedProvider((recipe) => inkBlot(recipe.brief))
    const { id } = await createHero(author, MOSS)
    const inBook = async () => {
      const dna = { ...DEFAULT_DNA, pageCount: 2, seed: 1 }
      const book = await createProject(author, { idea: 'A cat who opens a bakery', dna })
      await castBook(author, { id: book.id, heroes: [{ id, role: 'hero' }] })
      return planProject(author, { id: book.id, action: 'plan' })
    }
    const [paid, open] = [await inBook(), await inBook()]
    const first = await startGeneration(author, { projectId: paid.id, count: 1 })
    await workUntilOver(author, first.job.id)
    await updateHero(author, { id, description: 'A black cat with a blue hat' })
    await updateHero(author, { id, removed: true })
    asked.length = 0
    for (const { id: projectId } of [paid, open]) {
      const { job } = await startGeneration(author, { projectId })
      await workUntilOver(author, job.id)
    }
    expect(asked.map(({ hero }) => /red scarf|blue hat/.exec(hero)?.[0])).toEqual([
      'red scarf',
      'blue hat',
      'blue hat',
    ])
    expect(await refused(castBook(author, { id: paid.id, heroes: [] }))).toBe('conflict')
    const [copy, next] = [
      await duplicateProject(author, { id: paid.id }),
      await continueSeries(author, { id: paid.id, idea: 'A cat who goes to sea' }),
    ]
    for (const { heroes } of [copy, next]) expect(heroes).toMatchObject([{ id, role: 'hero' }])
    const { usedIn, removed } = await getHero(author, { id })
    expect(removed).toBe(true)
    expect(usedIn).toHaveLength(4)
  })
})
