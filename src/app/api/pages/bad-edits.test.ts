import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testCookie, testRequest } from '@/server/auth/testing'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { drawnPage, lasso, scriptedEditor } from '@/server/editor/testing'
import { testBook, testStudio } from '@/server/generation/testing'
import { removePage } from '@/server/projects/remove-page'
import { removeProject } from '@/server/projects/remove-project'
import * as generate from '../generate/route'
import * as edit from './[id]/edit/route'
import * as restore from './[id]/restore/route'
import * as discard from './[id]/versions/[versionId]/discard/route'
import * as keep from './[id]/versions/[versionId]/keep/route'
import * as regions from './[id]/versions/[versionId]/regions/route'
import * as version from './[id]/versions/[versionId]/route'

vi.stubEnv('AUTH_SECRET', 'a secret of the tests, long enough for it')
vi.stubEnv('LOG_LEVEL', 'silent')

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
  scriptedEditor((page) => page.picture)
})
afterAll(async () => {
  await studio.close()
  await db.close()
})

type Answer = { status: number; body: { error: string; code: string; details?: Record<string, unknown> } }
type Post = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** Somebody signed in who sends things, and everything an edit could leave behind of theirs. */
async function person(blots = 100) {
  const user = await testAuthor({ blots })
  const cookie = await testCookie(user)
  const send = async (
    to: Post,
    params: Record<string, string>,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const request = testRequest('/api/pages', { cookie, method: 'POST', body, headers })
    const answer = await to(request, { params: Promise.resolve(params) })
    return { status: answer.status, body: (await answer.json()) as Answer['body'] }
  }
  const left = async () => {
    // The shapes of a version are kept once they were asked for, whatever came of it.
    const count = (table: string) =>
      `(select count(*)::int from ${table} where user_id = $1${table === 'assets' ? ` and kind <> 'regions'` : ''}) as ${table}`
    const tables = ['jobs', 'job_items', 'page_edits', 'page_versions', 'blot_entries', 'assets']
    const { rows } = await db.pool.query(
      `select ${tables.map(count).join(', ')}, b.available, b.held from blot_balances b where b.user_id = $1`,
      [user.id],
    )
    return rows[0] as Record<string, number>
  }
  return { user, send, left }
}

async function editor() {
  const author = await person()
  const page = await drawnPage(author.user)
  const sendEdit = (body: unknown, headers = {}) => author.send(edit.POST, { id: page.pageId }, body, headers)
  return { ...author, ...page, sendEdit }
}

const size = { width: 1800, height: 2700 }
const square = lasso(700, 1200, 500)
const stroke = (points: unknown, more: object = {}) => ({
  ...{ kind: 'stroke', size: 20, erase: false, points },
  ...more,
})
const painted = (from: string, operations: unknown = [square], more: object = {}) => ({
  ...{ kind: 'mask', from, words: 'A frog', mask: { ...size, operations } },
  ...more,
})
const touched = (from: string, operation: unknown) => ({ kind: 'pixels', from, operations: [operation] })

const inked = (from: string) =>
  touched(from, {
    tool: 'ink',
    points: [
      [300, 2650, 1],
      [900, 2650, 1],
    ],
  })

/** One clear sentence, in words for people, and no more than somebody would read. */
function expectSentence({ body }: Answer, status: number) {
  expect(body.error).toMatch(/^[A-Z“].{8,220}[.”]$/s)
  expect(body.error).not.toMatch(/select |insert |undefined|\[object|node_modules|regex/i)
  expect(JSON.stringify(body).length).toBeLessThan(status === 409 ? 20_000 : 6_000)
}

/** Each of these is refused with its status, and leaves nothing. Authors have 20 edits a minute, so they take turns. */
async function refusedWhole(cases: (from: string) => [what: string, body: unknown, status: number][]) {
  let who = await editor()
  const before = await who.left()
  const count = cases('').length
  for (let i = 0; i < count; i++) {
    if (i > 0 && i % 18 === 0) {
      expect(await who.left()).toEqual(before)
      who = await editor()
    }
    const [what, body, status] = cases(who.versionId)[i]!
    const answer = await who.sendEdit(body)
    expect([what, answer.status]).toEqual([what, status])
    expectSentence(answer, status)
  }
  expect(await who.left()).toEqual(before)
}

test('masks that are none, or lie elsewhere, are refused', async () => {
  await refusedWhole((from) => [
    ['a million points', painted(from, [stroke(Array(1_000_000).fill([1, 1, 1]))]), 413],
    ['as many faults as fit', painted(from, [stroke(Array(60_000).fill([null, 0, 9]))]), 400],
    ['nothing painted', painted(from, []), 400],
    ['all of it cleared', painted(from, [square, { kind: 'clear' }]), 400],
    ['off the page', painted(from, [stroke([[-390, 100, 1]])]), 400],
    ['far off the page', painted(from, [stroke([[-401, 100, 1]])]), 400],
    ['beyond the other edge', painted(from, [lasso(2300, 100, 300)]), 400],
    [
      'of a larger page',
      painted(from, [square], { mask: { width: 2550, height: 3300, operations: [square] } }),
      400,
    ],
    ['of no size', painted(from, [square], { mask: { width: 0, height: -1, operations: [square] } }), 400],
    ['shapes that are not there', painted(from, [{ kind: 'regions', erase: false, ids: [60_000] }]), 400],
    ['shape 0', painted(from, [{ kind: 'regions', erase: false, ids: [0] }]), 400],
    ['not a number', painted(from, [stroke([[Number.NaN, 100, 1]])]), 400],
    ['half a pixel', painted(from, [stroke([[1.5, 100, 1]])]), 400],
    ['words for numbers', painted(from, [stroke([['1', '2', '3']])]), 400],
    ['too much pressure', painted(from, [stroke([[1, 2, 3]])]), 400],
    ['two of three numbers', painted(from, [stroke([[1, 2]])]), 400],
    ['a stroke without points', painted(from, [stroke([])]), 400],
    ['a pen of nothing', painted(from, [stroke([[1, 2, 1]], { size: 0 })]), 400],
    ['a pen of a mile', painted(from, [stroke([[1, 2, 1]], { size: 1e9 })]), 400],
    [
      'a line for a lasso',
      painted(from, [
        {
          kind: 'lasso',
          erase: false,
          points: [
            [1, 1],
            [9, 9],
          ],
        },
      ]),
      400,
    ],
    ['grown by an inch', painted(from, [square, { kind: 'grow', by: 300 }]), 400],
    ['an unknown tool', painted(from, [{ kind: 'spray' }]), 400],
    ['501 operations', painted(from, Array(501).fill({ kind: 'invert' })), 400],
    ['operations in words', painted(from, 'all'), 400],
    ['no mask', { kind: 'mask', from, words: 'A frog' }, 400],
  ])
}, 120_000)

test('edits of no kind, without words, or with impossible numbers are refused', async () => {
  await refusedWhole((from) => [
    ['nothing', {}, 400],
    ['a list', '[]', 400],
    ['no JSON', '{ broken', 400],
    ['an unknown kind', { kind: 'repaint', from }, 400],
    ['a number for a kind', { kind: 7, from }, 400],
    ['an unknown quick action', { kind: 'quick', from, action: 'sparkle' }, 400],
    ['no words', painted(from, [square], { words: '   ' }), 400],
    ['too many words', painted(from, [square], { words: 'x'.repeat(501) }), 400],
    ['a number for words', painted(from, [square], { words: 5 }), 400],
    ['no variant', painted(from, [square], { variants: 0 }), 400],
    ['four variants', painted(from, [square], { variants: 4 }), 400],
    ['one and a half', painted(from, [square], { variants: 1.5 }), 400],
    ['a version by another name', painted('the first one'), 400],
    ['a version that is not there', painted(randomUUID()), 404],
    ['the same, aside', painted(randomUUID(), [square], { aside: true }), 404],
    ['the same, by hand', touched(randomUUID(), { tool: 'remove-specks' }), 404],
    ['no operation', { kind: 'pixels', from, operations: [] }, 400],
    ['an unknown tool', touched(from, { tool: 'airbrush' }), 400],
    ['shape 0', touched(from, { tool: 'move', region: 0, by: [1, 1] }), 400],
    ['a shape that is not there', touched(from, { tool: 'move', region: 60_000, by: [1, 1] }), 400],
    ['moved off the desk', touched(from, { tool: 'move', region: 1, by: [1e9, 0] }), 400],
    ['thicker by nothing', touched(from, { tool: 'thicken', points: 0 }), 400],
    ['thicker by a hand', touched(from, { tool: 'thicken', points: 100 }), 400],
    ['nothing to do there', touched(from, { tool: 'close-gaps', at: [[1, 1]] }), 400],
    ['ink off the page', touched(from, { tool: 'ink', points: [[-390, -390, 1]] }), 400],
  ])
}, 120_000)

test('a page that is gone, undrawn or somebody else’s has nothing to edit, and neither has another page’s version', async () => {
  const author = await editor()
  const stranger = await person()
  const other = await drawnPage(author.user)
  // A third book and more could only be read.
  const beginner = await person()
  const undrawn = await testBook(beginner.user, ['A dog'])
  const binned = await drawnPage(author.user)
  await removePage(author.user, { id: binned.pageId })
  const lost = await drawnPage(author.user)
  await removeProject(author.user, { id: lost.projectId })
  const { pageId, versionId } = author
  const before = await author.left()
  const strangers = await stranger.left()
  const body = (from: string) => [painted(from), touched(from, { tool: 'remove-specks' })]
  for (const [who, id, from, status] of [
    [stranger, pageId, versionId, 404],
    [author, randomUUID(), versionId, 404],
    [author, 'page-1', versionId, 404],
    [author, pageId, other.versionId, 404],
    [author, binned.pageId, binned.versionId, 404],
    [author, lost.pageId, lost.versionId, 404],
  ] as const)
    for (const sent of body(from)) {
      const answer = await who.send(edit.POST, { id }, sent)
      expect([id, answer.status]).toEqual([id, status])
      expectSentence(answer, status)
    }
  const early = await beginner.send(edit.POST, { id: undrawn.pageIds[0]! }, inked(versionId))
  expect([early.status, early.body.error]).toEqual([409, 'This page has no drawing yet. Draw it first.'])
  expect(await author.left()).toEqual(before)
  expect(await stranger.left()).toEqual(strangers)
}, 60_000)

test('too few Blots hold nothing, and say what is missing', async () => {
  const poor = await person(0)
  const { pageId, versionId } = await drawnPage(poor.user)
  const before = await poor.left()
  const answer = await poor.send(edit.POST, { id: pageId }, painted(versionId))
  expect([answer.status, answer.body.code]).toEqual([402, 'not_enough_blots'])
  expect(answer.body.details).toMatchObject({ quote: { total: 12, shortfall: 12 } })
  expectSentence(answer, 402)
  expect(await poor.left()).toEqual(before)
  // What needs no model needs no Blots.
  const free = await poor.send(edit.POST, { id: pageId }, inked(versionId))
  expect(free.status).toBe(200)
}, 60_000)

test('of two edits at once one is made, with one key or with two', async () => {
  for (const keys of [
    ['one-key', 'one-key'],
    ['one-key', 'another'],
  ]) {
    const { sendEdit, left, versionId } = await editor()
    const answers = await Promise.all(
      keys.map((key) => sendEdit(painted(versionId), { 'idempotency-key': key })),
    )
    const statuses = answers.map(({ status }) => status).sort()
    // The second of two with one key may get the first one's answer, when it comes late enough.
    expect([keys, statuses]).toEqual([
      keys,
      keys[0] === keys[1] && statuses[1] === 200 ? [200, 200] : [200, 409],
    ])
    expect(await left()).toMatchObject({ jobs: 1, job_items: 1, page_edits: 1, available: 88, held: 12 })
    const again = await sendEdit(painted(versionId), { 'idempotency-key': keys[0]! })
    // Either of two with one key may have been the one that was made.
    const made = answers.some(({ status }, i) => keys[i] === keys[0] && status === 200)
    expect([again.status, await left()]).toMatchObject([made ? 200 : 409, { jobs: 1, held: 12 }])
  }
}, 60_000)

test('a page that is being inked waits for no edit', async () => {
  const { user, send, sendEdit, left, projectId, pageId, versionId } = await editor()
  const job = await send(generate.POST as Post, {}, { projectId, pageIds: [pageId] })
  expect(job.status).toBe(202)
  const before = await left()
  const answer = await sendEdit(painted(versionId))
  expect([answer.status, answer.body.code]).toEqual([409, 'conflict'])
  expect(answer.body.error).toBe('Page 1 is being drawn right now.')
  expect(Object.keys(answer.body.details!)).toEqual(['jobId'])
  expect(await left()).toEqual(before)
  expect(user.id).toBeTruthy()
}, 60_000)

test('versions are restored, kept, named and put away only where they are', async () => {
  const author = await editor()
  const stranger = await person()
  const { pageId, versionId } = author
  const other = await drawnPage(author.user)
  const binned = await drawnPage(author.user)
  await removePage(author.user, { id: binned.pageId })
  const second = await author.sendEdit(inked(versionId))
  const current = (second.body as unknown as { version: { id: string } }).version.id
  const before = await author.left()
  const back = (body: object, id = pageId, who = author) => who.send(restore.POST, { id }, body)
  const on = (to: Post, id: string, at: string, body: object, who = author) =>
    who.send(to, { id, versionId: at }, body)
  const asked: [string, Promise<Answer>, number][] = [
    ['the current one', back({ version: current, current }), 409],
    ['not there', back({ version: randomUUID(), current }), 404],
    ['of another page', back({ version: other.versionId, current }), 404],
    ['unseen', back({ version: versionId, current: versionId }), 409],
    ['somebody else’s', back({ version: versionId, current }, pageId, stranger as never), 404],
    ['in the bin', back({ version: binned.versionId, current: binned.versionId }, binned.pageId), 404],
    ['no page', back({ version: versionId, current }, 'nowhere'), 404],
    ['nothing', back({}), 400],
    ['a number', back({ version: 1, current }), 400],
    ['keep: not there', on(keep.POST, pageId, randomUUID(), { current }), 404],
    ['keep: of another page', on(keep.POST, pageId, other.versionId, { current }), 404],
    ['keep: unseen', on(keep.POST, pageId, versionId, { current: versionId }), 409],
    ['keep: nothing', on(keep.POST, pageId, versionId, {}), 400],
    ['discard: kept', on(discard.POST, pageId, versionId, {}), 409],
    ['discard: of another page', on(discard.POST, pageId, other.versionId, {}), 404],
    ['name: too long', on(version.PATCH as Post, pageId, versionId, { name: 'x'.repeat(61) }), 400],
    ['name: of another page', on(version.PATCH as Post, pageId, other.versionId, { name: 'Mine' }), 404],
    ['pin: in words', on(version.PATCH as Post, pageId, versionId, { pinned: 'yes' }), 400],
    ['shapes: of another page', on(regions.GET as Post, pageId, other.versionId, {}), 404],
    ['shapes: no version', on(regions.GET as Post, pageId, 'first', {}), 404],
  ]
  for (const [what, answer, status] of asked) {
    const given = await answer
    expect([what, given.status]).toEqual([what, status])
    expectSentence(given, status)
  }
  expect(await author.left()).toEqual(before)
}, 60_000)
