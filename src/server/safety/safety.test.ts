import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Audience } from '@/domain/audience'
import { Refusal } from '@/domain/errors'
import { checkWords } from '@/domain/safety'
import { bringModerator, type Moderator, type ToModerate } from '../ai/moderator'
import { planBook } from '../ai/planner'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { startGeneration } from '../generation/start-generation'
import {
  accounts,
  inkBlot,
  readyMadePages,
  scriptedProvider,
  testBook,
  testStudio,
  workUntilOver,
} from '../generation/testing'
import { addPages } from '../projects/add-pages'
import { createProject } from '../projects/create-project'
import { getProject } from '../projects/get-project'
import { planProject } from '../projects/plan-project'
import { updatePage } from '../projects/update-page'
import { updateProject } from '../projects/update-project'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
})
afterAll(async () => {
  await studio.close()
  await db.close()
})
afterEach(async () => {
  bringModerator(undefined)
  // What a test only started is not drawn during the next.
  await db.pool.query(`update job_items set state = 'cancelled' where state = 'queued'`)
})

/** What was refused, by field. */
async function refused(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${error}`)
  return error
}
const fieldsOf = async (work: Promise<unknown>) => Object.keys((await refused(work)).details?.fields ?? {})

describe('words are looked at', () => {
  it('when a book is described, with the field and the word', async () => {
    const user = await testAuthor()
    const dna = { audience: 'children' } as const
    const error = await refused(createProject(user, { title: 'Bang', idea: 'A cowboy with two guns', dna }))
    expect([error.code, error.message]).toEqual([
      'invalid',
      'The idea says “guns”. A book for children leaves violence out. Try “a water squirter”.',
    ])
    const all = {
      title: 'Shitty',
      idea: 'A cowboy with guns',
      dna: { ...dna, hero: 'Bob, a drunken cowboy' },
    }
    expect(await fieldsOf(createProject(user, all))).toEqual(['title', 'idea', 'dna.hero'])
  })

  it('when it changes, and when it is to be for younger readers', async () => {
    const user = await testAuthor()
    const idea = 'Two sailors drink a beer in the harbor'
    const { id } = await createProject(user, { idea, dna: { audience: 'adult' } })
    expect(await fieldsOf(updateProject(user, { id, dna: { audience: 'toddler' } }))).toEqual(['idea'])
    expect(await fieldsOf(updateProject(user, { id, dna: { hero: 'a nazi' } }))).toEqual(['dna.hero'])
    expect((await getProject(user, { id })).dna.audience).toBe('adult')
    const juice = { id, idea: 'Two sailors drink a juice', dna: { audience: 'toddler' as const } }
    expect((await updateProject(user, juice)).dna.audience).toBe('toddler')
    expect((await updateProject(user, { id, title: 'Ahoy' })).title).toBe('Ahoy')
  })

  it('on every page: added, changed, and again before it is paid for', async () => {
    const user = await testAuthor()
    const { id, pageIds } = await testBook(user, ['A cat naps', 'A cat runs'])
    const pages = [{ brief: 'A cat eats' }, { brief: 'A cat with a rifle' }]
    expect(await fieldsOf(addPages(user, { id, pages }))).toEqual(['pages.1.brief'])
    const page = { id: pageIds[1]!, brief: 'A cat kills a mouse' }
    expect((await refused(updatePage(user, page))).message).toMatch(/^Page 2 says “kills”\./)

    // As from before there was a list.
    await asSystem((tx) =>
      tx.updateTable('pages').set({ brief: page.brief }).where('id', '=', page.id).execute(),
    )
    expect(await fieldsOf(startGeneration(user, { projectId: id }))).toEqual([page.id])
    expect((await updatePage(user, { id: page.id, brief: page.brief, locked: true })).locked).toBe(true)
    const { jobs, held } = await asSystem(async (tx) => ({
      jobs: await tx.selectFrom('jobs').select('id').where('userId', '=', user.id).execute(),
      held: await tx
        .selectFrom('blotBalances')
        .select('held')
        .where('userId', '=', user.id)
        .executeTakeFirstOrThrow(),
    }))
    expect([jobs, held]).toEqual([[], { held: 0 }])
    expect((await startGeneration(user, { projectId: id, pageIds: [pageIds[0]!] })).job.state).toBe('queued')
  })

  it('and the planner never says what a toddler must not see', () => {
    const ideas = [
      'Halloween in the village',
      'Pirates at sea',
      'Knights and castles',
      'A trip to the desert',
    ]
    for (const idea of ideas)
      for (const { brief } of planBook({ idea, pages: 40, audience: 'toddler', style: 'cartoon', seed: 3 })
        .pages)
        expect([brief, checkWords(brief, 'toddler')]).toEqual([brief, null])
  })
})

/** A moderator that keeps what it was asked. */
function scripted(answer: (what: ToModerate, call: number) => string | null | Promise<never>) {
  const asked: [ToModerate, Audience][] = []
  const own: Moderator = {
    name: 'scripted',
    async moderate(what, audience) {
      asked.push([what, audience])
      return { sentence: await answer(what, asked.length) }
    },
  }
  bringModerator(own)
  return asked
}
const gone = () => Promise.reject(new Error('no route to host'))

const bookFor = async (user: { id: string }, audience: Audience, briefs: string[]) => {
  const book = await testBook(user, briefs)
  const { dna } = await getProject(user, book)
  await asSystem((tx) =>
    tx
      .updateTable('projects')
      .set({ dna: JSON.stringify({ ...dna, audience }) })
      .where('id', '=', book.id)
      .execute(),
  )
  return book
}

describe('a configured moderator', () => {
  it('sees every word before Blots are held, and may refuse', async () => {
    const user = await testAuthor()
    const { id } = await bookFor(user, 'adult', ['A cat naps', 'A cat runs'])
    const asked = scripted(() => 'This idea is not for print.')
    expect((await refused(startGeneration(user, { projectId: id }))).message).toBe(
      'This idea is not for print.',
    )
    expect(asked).toEqual([
      [{ kind: 'words', text: 'A test of everything\nA cat naps\nA cat runs' }, 'adult'],
    ])
    expect((await refused(planProject(user, { id, action: 'suggest' }))).code).toBe('invalid')
  })

  it('that can’t be reached closes the door for toddlers and children only', async () => {
    const user = await testAuthor()
    scripted(gone)
    for (const audience of ['toddler', 'children'] as const) {
      const { id } = await bookFor(user, audience, ['A cat naps'])
      const error = await refused(startGeneration(user, { projectId: id }))
      expect([error.code, error.status]).toEqual(['unavailable', 503])
      expect((await refused(planProject(user, { id, action: 'suggest' }))).code).toBe('unavailable')
    }
    for (const audience of ['tween', 'teen', 'adult'] as const) {
      const { id } = await bookFor(user, audience, ['A cat naps'])
      expect((await startGeneration(user, { projectId: id })).job.quotedBlots).toBe(12)
    }
  })

  it('sees a page for children before it is shown; one that is unfit is drawn again, and not charged in the end', async () => {
    readyMadePages()
    const user = await testAuthor()
    const { asked: drawings } = scriptedProvider(() => inkBlot())
    const { id, pageIds } = await bookFor(user, 'children', ['An owl naps'])
    scripted((what, call) => (what.kind === 'picture' && call < 3 ? 'There is a rude sign on it.' : null))
    const { job } = await startGeneration(user, { projectId: id })
    expect((await workUntilOver(user, job.id)).state).toBe('completed')
    const ours = drawings.filter(({ brief }) => brief === 'An owl naps')
    expect(ours.map(({ avoid }) => avoid)).toEqual([[], ['There is a rude sign on it.']])

    scripted((what) => (what.kind === 'picture' ? 'There is a rude sign on it.' : null))
    const before = (await getProject(user, { id })).pageList[0]!.version!.id
    const again = await startGeneration(user, { projectId: id, pageIds })
    const over = await workUntilOver(user, again.job.id)
    expect([over.state, over.items[0]!.reason]).toEqual([
      'failed',
      'No drawing of this page was fit for its readers. Not charged.',
    ])
    expect((await getProject(user, { id })).pageList[0]!.version!.id).toBe(before)
    expect(await accounts(user, again.job.id)).toMatchObject({ captured: 0, released: 12, held: 0 })
  })

  it('that is away while a page is finished keeps it back, drawn once, until it answers', async () => {
    readyMadePages()
    const user = await testAuthor()
    const { asked: drawings } = scriptedProvider(() => inkBlot())
    const { id } = await bookFor(user, 'toddler', ['A dog naps'])
    let pictures = 0
    scripted((what) => (what.kind === 'picture' && ++pictures === 1 ? gone() : null))
    const { job } = await startGeneration(user, { projectId: id })
    expect((await workUntilOver(user, job.id)).state).toBe('completed')
    expect([pictures, drawings.filter(({ brief }) => brief === 'A dog naps').length]).toEqual([2, 1])
  })

  it('is not asked about pages for older readers', async () => {
    readyMadePages()
    const user = await testAuthor()
    scriptedProvider(() => inkBlot())
    const { id } = await bookFor(user, 'tween', ['A fox naps'])
    const asked = scripted(() => null)
    const { job } = await startGeneration(user, { projectId: id })
    await workUntilOver(user, job.id)
    expect(asked.map(([{ kind }]) => kind)).toEqual(['words'])
  })
})
