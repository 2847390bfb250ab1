import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { PRICES } from '@/domain/blots'
import { Refusal } from '@/domain/errors'
import { DEFAULT_DNA } from '@/domain/project'
import { artist } from '@/server/ai/artist/artist'
import { bringPictureProvider } from '@/server/ai/provider'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
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
import { calibrate } from './calibrate'
import { chooseSample } from './choose-sample'
import { createProject } from './create-project'
import { listSamples } from './list-samples'
import { planProject } from './plan-project'

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    (error) => (error instanceof Refusal ? error.code : error),
  )

describe('samples of a book’s look', () => {
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

  const plannedBook = async (author: { id: string }) => {
    const dna = { ...DEFAULT_DNA, trim: '6x9', pageCount: 3, seed: 1 } as const
    const { id } = await createProject(author, { idea: 'A shy dragon who opens a bakery', dna })
    return planProject(author, { id, action: 'plan' })
  }

  it('are four really different drawings of the first page, and cost ten Blots together', async () => {
    bringPictureProvider(artist)
    const author = await testAuthor({ blots: 20 })
    const book = await plannedBook(author)
    const { job } = await calibrate(author, { id: book.id })
    const over = await workUntilOver(author, job.id)
    expect(over).toMatchObject({ kind: 'calibration', total: 4, done: 4, capturedBlots: PRICES.calibration })
    const { samples } = await listSamples(author, { id: book.id })
    expect(samples.map(({ look }) => look).sort()).toEqual(['bold', 'fine', 'plain', 'rich'])
    expect(new Set(samples.map(({ imageUrl }) => imageUrl)).size).toBe(4)
    expect(samples[0]!.brief).toBe(book.pageList[0]!.brief)
    expect(await accounts(author, job.id)).toMatchObject({ available: 10, held: 0 })
  })

  it('steer every page once one is chosen, and stay when the book is paid for', async () => {
    readyMadePages()
    const { asked } = scriptedProvider((recipe) => inkBlot(`${recipe.brief} ${recipe.look} ${recipe.draws}`))
    const author = await testAuthor()
    const book = await plannedBook(author)
    const { job } = await calibrate(author, { id: book.id, subject: 'A dragon holds a cake' })
    expect(await refused(calibrate(author, { id: book.id }))).toBe('conflict')
    await workUntilOver(author, job.id)
    const { samples } = await listSamples(author, { id: book.id })
    const bold = samples.find(({ look }) => look === 'bold')!
    expect(await refused(chooseSample(author, { id: book.id, sampleId: randomUUID() }))).toBe('not_found')
    const chosen = await chooseSample(author, { id: book.id, sampleId: bold.id })
    expect(chosen.samples.filter((sample) => sample.chosen)).toMatchObject([{ id: bold.id }])

    asked.length = 0
    const started = await startGeneration(author, { projectId: book.id })
    await workUntilOver(author, started.job.id)
    for (const recipe of asked) {
      expect(recipe.look).toBe('heavy, rounded outlines')
      expect(recipe.references.at(-1)).toMatchObject({ role: 'style' })
    }
    expect(await refused(chooseSample(author, { id: book.id, sampleId: null }))).toBe('conflict')
    expect(await refused(calibrate(author, { id: book.id }))).toBe('conflict')
  })

  it('cost only those that pass, and are nobody else’s', async () => {
    readyMadePages()
    scriptedProvider(({ look }) => inkBlot(look.startsWith('many') ? 'bad' : look))
    const [author, stranger] = [await testAuthor(), await testAuthor()]
    const book = await plannedBook(author)
    expect(await refused(calibrate(stranger, { id: book.id }))).toBe('not_found')
    expect(await refused(listSamples(stranger, { id: book.id }))).toBe('not_found')
    const { job } = await calibrate(author, { id: book.id })
    const over = await workUntilOver(author, job.id)
    expect(over).toMatchObject({ done: 3, needsReview: 1 })
    expect(over.capturedBlots + over.releasedBlots).toBe(PRICES.calibration)
    expect(over.releasedBlots).toBeGreaterThan(0)
  })
})
