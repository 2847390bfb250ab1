import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { PRICES } from '@/domain/blots'
import { Refusal } from '@/domain/errors'
import { CreateHero, mostHeroes } from '@/domain/hero'
import { DEFAULT_DNA } from '@/domain/project'
import type { Drawing, ReferencePicture } from '@/server/ai/provider'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { cancelJob } from '@/server/generation/cancel-job'
import type { InkPageInput } from '@/server/generation/ink-page'
import { bringPixels } from '@/server/generation/pixel-pool'
import { startGeneration } from '@/server/generation/start-generation'
import {
  accounts,
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
import { insertAsset } from '@/server/storage/insert-asset'
import { storeBytes } from '@/server/storage/storage'
import { createHero } from './create-hero'
import { drawSheet } from './draw-sheet'
import { getHero } from './get-hero'
import { listHeroes } from './list-heroes'
import { tryHero } from './try-hero'
import { updateHero } from './update-hero'

const MOSS = { name: 'Moss', description: 'A grey cat with a red scarf and one bent ear' }
const KITE = { brief: 'Moss flies a kite on a hill', audience: 'children', style: 'cartoon' } as const
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    (error) => (error instanceof Refusal ? error.code : error),
  )

describe('heroes', () => {
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

  /** An upload as `completeUpload` leaves it. */
  const pictureOf = async (author: { id: string }) => {
    const photo = await storeBytes(author.id, 'upload', Buffer.from('a photo'), 'image/png')
    return asSystem(async (tx) => {
      const assetId = await insertAsset(tx, author.id, photo)
      const file = {
        contentType: 'image/png',
        bytes: 7,
        width: 64,
        height: 64,
        expiresAt: new Date(),
      } as const
      const { id } = await tx
        .insertInto('uploads')
        .values({ ...file, userId: author.id, assetId, thumbAssetId: assetId, completedAt: new Date() })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    })
  }
  const drawn = async (author: { id: string }, id: string) => {
    const { job } = await drawSheet(author, { id })
    return workUntilOver(author, job.id)
  }

  it('come from words, with traits to begin with', async () => {
    const author = await testAuthor()
    const hero = await createHero(author, MOSS)
    expect(hero).toMatchObject({ ...MOSS, traits: ['grey cat', 'red scarf', 'one bent ear'], sheets: [] })
    expect((await listHeroes(author)).heroes).toMatchObject([{ id: hero.id, sheetUrl: null, books: 0 }])
  })

  it('are as many as the plan holds', async () => {
    const author = await testAuthor()
    const most = mostHeroes('free')
    for (let i = 0; i < most; i++) await createHero(author, { ...MOSS, name: `Moss ${i}` })
    expect(await refused(createHero(author, MOSS))).toBe('conflict')
    const { heroes } = await listHeroes(author)
    await updateHero(author, { id: heroes[0]!.id, removed: true })
    await createHero(author, MOSS)
    expect(await refused(updateHero(author, { id: heroes[0]!.id, removed: false }))).toBe('conflict')
  })

  it('are nobody else’s', async () => {
    const [author, stranger] = [await testAuthor(), await testAuthor()]
    const { id } = await createHero(author, MOSS)
    const book = await createProject(stranger, { idea: 'A cat who opens a bakery' })
    expect(await refused(getHero(stranger, { id }))).toBe('not_found')
    expect(await refused(updateHero(stranger, { id, name: 'Mine' }))).toBe('not_found')
    expect(await refused(drawSheet(stranger, { id }))).toBe('not_found')
    expect(await refused(castBook(stranger, { id: book.id, heroes: [{ id, role: 'hero' }] }))).toBe(
      'not_found',
    )
  })

  it('start from a picture only with consent, and it goes into the request of the sheet', async () => {
    const [author, stranger] = [await testAuthor(), await testAuthor()]
    const uploadId = await pictureOf(author)
    expect(CreateHero.safeParse({ ...MOSS, uploadId }).success).toBe(false)
    expect(await refused(createHero(stranger, { ...MOSS, uploadId, consent: true }))).toBe('not_found')
    const hero = await createHero(author, { ...MOSS, uploadId, consent: true })
    expect(hero.pictureUrl).not.toBeNull()
    readyMadePages()
    const sent: string[] = []
    const { asked } = scriptedProvider((_recipe, _call, references) => {
      sent.push(...references.map(({ role, picture }) => `${role} ${picture.toString()}`))
      return inkBlot()
    })
    await drawn(author, hero.id)
    expect(asked[0]!.prompt).toContain('Picture 1 shows "Moss"')
    expect(sent).toEqual(['likeness a photo'])
  })

  it('get a sheet that is really drawn, paid for once, and kept, and are tried on a page', async () => {
    const author = await testAuthor({ blots: 40 })
    const { id } = await createHero(author, MOSS)
    const { artist } = await import('@/server/ai/artist/artist')
    const { bringPictureProvider } = await import('@/server/ai/provider')
    bringPictureProvider(artist)
    expect(await refused(tryHero(author, { id, ...KITE }))).toBe('conflict')
    const job = await drawn(author, id)
    expect(job).toMatchObject({ kind: 'hero', state: 'completed', heroId: id, capturedBlots: PRICES.hero })
    const hero = await getHero(author, { id })
    expect(hero.sheets).toMatchObject([{ number: 1, kept: true, costBlots: PRICES.hero }])
    expect(hero.sheetUrl).not.toBeNull()
    expect(await accounts(author, job.id)).toMatchObject({ available: 40 - PRICES.hero, held: 0 })

    const tried = await tryHero(author, { id, ...KITE })
    expect(await workUntilOver(author, tried.job.id)).toMatchObject({ done: 1, capturedBlots: PRICES.page })
    const [page] = (await getHero(author, { id })).pages
    expect(page).toMatchObject({ brief: KITE.brief, reason: null, costBlots: PRICES.page })
    expect(await refused(updateHero(author, { id, sheetId: page!.id }))).toBe('not_found')
    expect((await getHero(author, { id })).sheets).toHaveLength(1)
  })

  it('that come out like somebody else are flagged and not paid for', async () => {
    const author = await testAuthor()
    const { id } = await createHero(author, MOSS)
    const who = 'Moss: A grey cat with a red scarf and one bent ear'
    const head = { x: 0.5, y: 0.4, half: 0.1, turn: 0, mirrored: false }
    const sights = [{ who, box: [0.2, 0.2, 0.5, 0.6], seen: 0.2, head }] satisfies Drawing['sights']
    scriptedProvider(() => ({ ...inkBlot('bad'), sights }))
    const compared: Pick<InkPageInput, 'heroes' | 'sights'>[] = []
    readyMadePages({
      likeness: 'as on the sheet',
      finding: { metric: 'likeness', severity: 'fail', message: 'The hero does not look like on its sheet.' },
      onInput: ({ heroes, sights: seen }) => compared.push({ heroes, sights: seen }),
    })
    await drawn(author, id)
    await updateHero(author, { id, sheetId: (await getHero(author, { id })).sheets[0]!.id })
    compared.length = 0
    const { job } = await tryHero(author, { id, ...KITE })
    expect(await workUntilOver(author, job.id)).toMatchObject({ needsReview: 1, capturedBlots: 0 })
    expect((await getHero(author, { id })).pages).toMatchObject([{ reason: 'Hero drifted' }])
    // As often as it may be drawn, each time against the sheet.
    const once = { heroes: [{ who, likeness: 'as on the sheet' }], sights }
    expect(compared).toEqual([once, once, once])
  })

  it('put away while they are drawn get their sheet all the same, and come back with it', async () => {
    const author = await testAuthor()
    const { id } = await createHero(author, MOSS)
    readyMadePages()
    scriptedProvider(() => inkBlot())
    const { job } = await drawSheet(author, { id })
    await updateHero(author, { id, removed: true })
    expect(await workUntilOver(author, job.id)).toMatchObject({ done: 1, capturedBlots: PRICES.hero })
    expect(await refused(drawSheet(author, { id }))).toBe('not_found')
    expect((await updateHero(author, { id, removed: false })).sheets).toMatchObject([{ kept: true }])
  })

  it.each([
    ['one word', { name: 'Moss', description: 'cat' }, 'description'],
    ['five thousand words', { name: 'Moss', description: 'cat '.repeat(5000) }, 'description'],
    ['no name', { name: ' ', description: MOSS.description }, 'name'],
    ['a name that is a page long', { name: 'Moss '.repeat(50), description: MOSS.description }, 'name'],
    ['a hundred traits', { ...MOSS, traits: Array.from({ length: 100 }, () => 'hat') }, 'traits'],
  ])('are refused with a sentence for %s', (_, hero, field) => {
    const { error } = CreateHero.safeParse(hero)
    expect(error!.issues.map(({ path: [first] }) => first)).toEqual([field])
    expect(error!.issues[0]!.message).toMatch(/\.$/)
  })

  it('keep their sheet until another one is chosen, and cost nothing when drawing fails or is stopped', async () => {
    const author = await testAuthor()
    const { id } = await createHero(author, MOSS)
    readyMadePages()
    let text = 'one'
    scriptedProvider(() => inkBlot(text))
    await drawn(author, id)
    text = 'two'
    await drawn(author, id)
    const [second, first] = (await getHero(author, { id })).sheets
    expect([first!.kept, second!.kept]).toEqual([true, false])
    const kept = await updateHero(author, { id, sheetId: second!.id })
    expect(kept.sheets.map((sheet) => sheet.kept)).toEqual([true, false])
    expect(await refused(updateHero(author, { id, sheetId: randomUUID() }))).toBe('not_found')

    text = 'bad'
    const bad = await drawn(author, id)
    expect(bad).toMatchObject({ needsReview: 1, capturedBlots: 0, releasedBlots: PRICES.hero })
    const { job } = await drawSheet(author, { id })
    expect(await refused(drawSheet(author, { id }))).toBe('conflict')
    const stopped = await cancelJob(author, { id: job.id })
    expect(stopped.job).toMatchObject({ state: 'cancelled', releasedBlots: PRICES.hero })
    expect(stopped.balance).toBe(600 - 2 * PRICES.hero)
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
