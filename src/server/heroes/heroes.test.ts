import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { PAGE_PRICE, PRICES } from '@/domain/blots'
import { CreateHero, mostHeroes } from '@/domain/hero'
import type { Drawing } from '@/server/ai/provider'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { cancelJob } from '@/server/generation/cancel-job'
import type { InkPageInput } from '@/server/generation/ink-page'
import { bringPixels } from '@/server/generation/pixel-pool'
import {
  accounts,
  inkBlot,
  readyMadePages,
  scriptedProvider,
  testStudio,
  workUntilOver,
} from '@/server/generation/testing'
import { castBook } from '@/server/projects/cast-book'
import { createProject } from '@/server/projects/create-project'
import { insertAsset } from '@/server/storage/insert-asset'
import { storeBytes } from '@/server/storage/storage'
import { createHero } from './create-hero'
import { drawSheet } from './draw-sheet'
import { getHero } from './get-hero'
import { listHeroes } from './list-heroes'
import { drawn, MOSS, refused } from './testing'
import { tryHero } from './try-hero'
import { updateHero } from './update-hero'

const KITE = { brief: 'Moss flies a kite on a hill', audience: 'children', style: 'cartoon' } as const
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
    expect(await workUntilOver(author, tried.job.id)).toMatchObject({
      done: 1,
      capturedBlots: PAGE_PRICE.standard,
    })
    const [page] = (await getHero(author, { id })).pages
    expect(page).toMatchObject({ brief: KITE.brief, reason: null, costBlots: PAGE_PRICE.standard })
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
})
