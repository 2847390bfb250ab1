import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMPOSITIONS, compositionCounts } from '@/domain/composition'
import type { CreateProject, ProjectView } from '@/domain/project'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { addPages } from './add-pages'
import { createProject } from './create-project'
import { getProject } from './get-project'
import { planProject } from './plan-project'
import { drawn, jobOver } from './testing'
import { updatePage } from './update-page'
import { updateProject } from './update-project'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const idea = 'A shy dragon who opens a bakery in a small town'

async function planned({ pageCount = 12, ...rest }: CreateProject & { pageCount?: number } = {}) {
  const author = await testAuthor()
  const { id } = await createProject(author, { idea, dna: { pageCount, seed: 7 }, ...rest })
  return { author, id, view: await planProject(author, { id, action: 'plan' }) }
}
const briefs = (view: ProjectView) => view.pageList.map((page) => page.brief)
const places = (view: ProjectView) => view.pageList.map((page) => page.position)
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

describe('a plan', () => {
  test('fills the book with different ideas, in the mix of a book, and proposes a title', async () => {
    const { view } = await planned({ pageCount: 20 })
    expect(places(view)).toEqual(upTo(20))
    expect(new Set(briefs(view)).size).toBe(20)
    const mix = COMPOSITIONS.map((name) => view.pageList.filter((page) => page.composition === name).length)
    expect(mix).toEqual(COMPOSITIONS.map((name) => compositionCounts(20)[name]))
    expect(view.title).not.toBe('')
    expect(view).toMatchObject({ state: 'planned', planNote: null })
  })

  test('follows the seed: the same book twice is the same plan', async () => {
    const [one, two] = [await planned(), await planned()]
    expect(briefs(one.view)).toEqual(briefs(two.view))
  })

  test('keeps the title the author gave', async () => {
    const { view } = await planned({ title: 'Ember Bakes' })
    expect(view.title).toBe('Ember Bakes')
  })

  test('made again leaves locked, drawn and waiting pages where they are', async () => {
    const { author, id, view } = await planned()
    const [locked, inked, waiting] = [view.pageList[2]!, view.pageList[5]!, view.pageList[8]!]
    await updatePage(author, { id: locked.id, brief: 'My own words', locked: true })
    await drawn(author, inked.id)
    await jobOver(author, id, [{ pageId: waiting.id, state: 'queued' }])
    await updateProject(author, { id, idea: 'A whale sails through space with a penguin' })
    const again = await planProject(author, { id, action: 'plan' })
    expect(again.pageList[2]).toMatchObject({ id: locked.id, brief: 'My own words', locked: true })
    expect(again.pageList[5]).toMatchObject({ id: inked.id, brief: inked.brief })
    expect(again.pageList[8]).toMatchObject({ id: waiting.id, brief: waiting.brief })
    expect(briefs(again)[0]).not.toBe(briefs(view)[0])
    expect(places(again)).toEqual(upTo(12))
  })

  test('gets longer and shorter with the page count, and loses ideas from the end', async () => {
    const { author, id, view } = await planned()
    await updateProject(author, { id, dna: { pageCount: 15 } })
    const longer = await planProject(author, { id, action: 'plan' })
    expect(places(longer)).toEqual(upTo(15))

    await drawn(author, longer.pageList[14]!.id)
    await updateProject(author, { id, dna: { pageCount: 8 } })
    const shorter = await planProject(author, { id, action: 'plan' })
    expect(places(shorter)).toEqual(upTo(8))
    expect(shorter.pageList.map((page) => page.id)).toEqual([
      ...view.pageList.slice(0, 7).map((page) => page.id),
      longer.pageList[14]!.id,
    ])
  })

  test('never loses a drawn page, even when the book gets too long for its count', async () => {
    const { author, id, view } = await planned({ pageCount: 4 })
    for (const page of view.pageList) await drawn(author, page.id)
    await updateProject(author, { id, dna: { pageCount: 2 } })
    const again = await planProject(author, { id, action: 'plan' })
    expect(again.pageList).toHaveLength(4)
    expect(again.dna.pageCount).toBe(4)
  })

  test('says so when the idea was not understood, and still makes a book', async () => {
    const { view } = await planned({ idea: 'Xqzt vrrp glomph zzyx' })
    expect(view.planNote).toMatch(/\w/)
    expect(view.pageList).toHaveLength(12)
  })

  test('of an idea that says too little is refused with a sentence', async () => {
    const author = await testAuthor()
    const { id } = await createProject(author, { idea: 'A cat' })
    await expect(planProject(author, { id, action: 'plan' })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/at least 12 characters/),
    })
    expect((await getProject(author, { id })).pageList).toEqual([])
  })

  test('starts again when the book changes meanwhile, and loses nothing', async () => {
    const { author, id } = await planned({ pageCount: 6 })
    const [again] = await Promise.all([
      planProject(author, { id, action: 'plan' }),
      addPages(author, { id, pages: [{ brief: 'One more cake' }] }),
    ])
    const after = await getProject(author, { id })
    expect(after.pageList).toHaveLength(7)
    expect(places(again)).toEqual(upTo(again.pageList.length))
  })
})

describe('a re-roll', () => {
  test('gives every free page another idea, and another one each time', async () => {
    const { author, id, view } = await planned()
    await updatePage(author, { id: view.pageList[0]!.id, locked: true })
    const once = await planProject(author, { id, action: 'reroll' })
    const twice = await planProject(author, { id, action: 'reroll' })
    expect(briefs(once)[0]).toBe(briefs(view)[0])
    for (let i = 1; i < 12; i++) {
      expect(briefs(once)[i]).not.toBe(briefs(view)[i])
      expect(briefs(twice)[i]).not.toBe(briefs(once)[i])
    }
    expect(new Set(briefs(twice)).size).toBe(12)
  })

  test('of named pages leaves all others alone', async () => {
    const { author, id, view } = await planned()
    const pageIds = [view.pageList[3]!.id, view.pageList[9]!.id]
    const again = await planProject(author, { id, action: 'reroll', pageIds })
    const changed = again.pageList.filter((page, i) => page.brief !== briefs(view)[i])
    expect(changed.map((page) => page.id)).toEqual(pageIds)
  })

  test('of a page that has to stay says why', async () => {
    const { author, id, view } = await planned()
    const [locked, inked] = [view.pageList[0]!.id, view.pageList[1]!.id]
    await updatePage(author, { id: locked, locked: true })
    await drawn(author, inked)
    const reroll = (pageIds: string[]) => planProject(author, { id, action: 'reroll', pageIds })
    await expect(reroll([locked])).rejects.toThrow('Page 1 is locked: unlock it first.')
    await expect(reroll([inked])).rejects.toThrow('Page 2 is drawn already: edit its words and redraw it.')
    await expect(reroll([(await planned()).view.pageList[0]!.id])).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('of a book where every page has to stay is refused', async () => {
    const { author, id, view } = await planned({ pageCount: 2 })
    for (const page of view.pageList) await updatePage(author, { id: page.id, locked: true })
    await expect(planProject(author, { id, action: 'reroll' })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a template', () => {
  test('is followed by the plan, by other ideas for a page, and by more of them', async () => {
    const { author, id, view } = await planned({ template: 'alphabet', pageCount: 20 })
    const letters = (book: ProjectView) =>
      briefs(book)
        .map((brief) => brief[1])
        .join('')
    expect(view.template).toBe('alphabet')
    expect(letters(view)).toBe('ABCDEFGHIJKLMNOPQRST')
    const pageIds = [view.pageList[2]!.id]
    const again = await planProject(author, { id, action: 'reroll', pageIds })
    expect(briefs(again)[2]).toMatch(/^"C" is for /)
    expect(briefs(again)[2]).not.toBe(briefs(view)[2])
    expect(letters(await planProject(author, { id, action: 'suggest' }))).toBe('ABCDEFGHIJKLMNOPQRSTUVWXY')
    await updateProject(author, { id, template: null })
    expect(briefs(await planProject(author, { id, action: 'plan' })).join()).not.toContain('is for')
  })
})

describe('suggesting', () => {
  test('adds five ideas at the end, or as many as asked for, and changes none that is there', async () => {
    const { author, id, view } = await planned()
    const five = await planProject(author, { id, action: 'suggest' })
    expect(briefs(five).slice(0, 12)).toEqual(briefs(view))
    expect(places(five)).toEqual(upTo(17))
    const two = await planProject(author, { id, action: 'suggest', count: 2 })
    expect(two.pageList).toHaveLength(19)
    expect(two.dna.pageCount).toBe(19)
    expect(new Set(briefs(two)).size).toBe(19)
  })

  test('stops at the longest book', async () => {
    const { author, id } = await planned({ pageCount: 118 })
    expect((await planProject(author, { id, action: 'suggest' })).pageList).toHaveLength(120)
    await expect(planProject(author, { id, action: 'suggest' })).rejects.toMatchObject({ code: 'invalid' })
  })
})

test('another author plans nothing', async () => {
  const { author, id, view } = await planned({ pageCount: 3 })
  const other = await testAuthor()
  for (const action of ['plan', 'reroll', 'suggest'] as const) {
    await expect(planProject(other, { id, action })).rejects.toMatchObject({ code: 'not_found' })
  }
  expect(briefs(await getProject(author, { id }))).toEqual(briefs(view))
})

test('ideas that leave a plan go to the bin, so that nothing an author wrote is lost at once', async () => {
  const { author, id } = await planned({ pageCount: 3 })
  await updateProject(author, { id, dna: { pageCount: 2 } })
  await planProject(author, { id, action: 'plan' })
  const binned = await asSystem((tx) =>
    tx
      .selectFrom('pages')
      .select('removedFrom')
      .where('projectId', '=', id)
      .where('position', 'is', null)
      .execute(),
  )
  expect(binned).toEqual([{ removedFrom: 3 }])
})
