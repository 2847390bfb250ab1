import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { PRICES } from '@/domain/blots'
import { firstCover } from '@/domain/cover'
import { Refusal } from '@/domain/errors'
import { DEFAULT_DNA } from '@/domain/project'
import { artist } from '@/server/ai/artist/artist'
import { bringPictureProvider } from '@/server/ai/provider'
import { type Database, database } from '@/server/db/client'
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
import { getListing } from '@/server/listing/get-listing'
import { createProject } from '@/server/projects/create-project'
import { planProject } from '@/server/projects/plan-project'
import { drawCover } from './draw-cover'
import { listCoverDrawings } from './list-cover-drawings'
import { setCover } from './set-cover'
import { showCover } from './show-cover'

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'not refused',
    (error) => (error instanceof Refusal ? error.code : error),
  )

describe('a picture drawn for a cover', () => {
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
    const dna = { ...DEFAULT_DNA, trim: '6x9', pageCount: 2, seed: 1 } as const
    const { id } = await createProject(author, { idea: 'A shy dragon who opens a bakery', dna })
    return planProject(author, { id, action: 'plan' })
  }

  it('is none of the pages, costs what was said, and is on the front in color', async () => {
    bringPictureProvider(artist)
    const author = await testAuthor({ blots: 40 })
    const book = await plannedBook(author)
    const pages = await startGeneration(author, { projectId: book.id })
    await workUntilOver(author, pages.job.id)
    const { job } = await drawCover(author, { id: book.id })
    expect(await workUntilOver(author, job.id)).toMatchObject({
      ...{ kind: 'cover', total: 1, done: 1, capturedBlots: PRICES.cover },
    })
    const { drawings, activeJobId, usualBrief } = await listCoverDrawings(author, { id: book.id })
    expect(drawings).toMatchObject([{ brief: book.pageList[0]!.brief, fault: null }])
    expect({ activeJobId, usualBrief }).toEqual({ activeJobId: null, usualBrief: book.pageList[0]!.brief })
    expect(await accounts(author, job.id)).toMatchObject({ available: 40 - 24 - PRICES.cover, held: 0 })

    const interior = { printer: 'kdp-paperback', paper: 'white', pages: 24 } as const
    const picture = async () => {
      const answer = await showCover(author, { id: book.id, ...interior })
      return Buffer.from(await answer.arrayBuffer())
    }
    const withPage = await picture()
    const art = { kind: 'drawing', drawingId: drawings[0]!.id } as const
    await setCover(author, { id: book.id, ...firstCover('The Shy Dragon', 'Mira'), art })
    const withDrawing = await picture()
    expect(withDrawing.equals(withPage)).toBe(false)

    const { provenance } = await getListing(author, { id: book.id })
    expect(provenance.map(({ position }) => position)).toEqual([null, 1, 2])
    expect(provenance[0]).toMatchObject({ brief: drawings[0]!.brief, model: drawings[0]!.model })

    const { kysely } = await database()
    await kysely.deleteFrom('coverDrawings').where('projectId', '=', book.id).execute()
    await expect(picture()).rejects.toThrow('The picture on the cover is gone.')
  })

  it('follows the words of the author and never one drawing twice', async () => {
    readyMadePages()
    const { asked } = scriptedProvider((recipe) => inkBlot(`${recipe.brief} ${recipe.seed}`))
    const author = await testAuthor()
    const book = await plannedBook(author)
    const brief = 'The dragon holds up a cake as high as a house'
    for (const _ of [1, 2]) {
      const { job } = await drawCover(author, { id: book.id, brief })
      expect(await refused(drawCover(author, { id: book.id }))).toBe('conflict')
      await workUntilOver(author, job.id)
    }
    expect(asked.map((recipe) => recipe.brief)).toEqual([brief, brief])
    expect(new Set(asked.map(({ seed }) => seed)).size).toBe(2)
    expect((await listCoverDrawings(author, { id: book.id })).drawings).toHaveLength(2)
  })

  it('costs nothing where the gate refuses it, and can be used all the same', async () => {
    readyMadePages()
    scriptedProvider(() => inkBlot('bad'))
    const author = await testAuthor({ blots: 20 })
    const book = await plannedBook(author)
    const { job } = await drawCover(author, { id: book.id })
    expect(await workUntilOver(author, job.id)).toMatchObject({ needsReview: 1, capturedBlots: 0 })
    expect(await accounts(author, job.id)).toMatchObject({ available: 20, held: 0 })
    const { drawings } = await listCoverDrawings(author, { id: book.id })
    expect(drawings[0]!.fault).toBe('Too few shapes.')
  })

  it('is nobody else’s', async () => {
    readyMadePages()
    scriptedProvider((recipe) => inkBlot(recipe.brief))
    const [author, other] = [await testAuthor(), await testAuthor()]
    const [book, others] = [await plannedBook(author), await plannedBook(other)]
    const { job } = await drawCover(author, { id: book.id })
    await workUntilOver(author, job.id)
    const { drawings } = await listCoverDrawings(author, { id: book.id })
    const art = { kind: 'drawing', drawingId: drawings[0]!.id } as const
    expect(await refused(listCoverDrawings(other, { id: book.id }))).toBe('not_found')
    expect(await refused(drawCover(other, { id: book.id }))).toBe('not_found')
    expect(await refused(setCover(other, { id: others.id, ...firstCover('Mine', ''), art }))).toBe(
      'not_found',
    )
    const lost = { kind: 'drawing', drawingId: randomUUID() } as const
    expect(await refused(setCover(author, { id: book.id, ...firstCover('Mine', ''), art: lost }))).toBe(
      'not_found',
    )
  })
})
