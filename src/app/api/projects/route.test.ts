import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ProjectView } from '@/domain/project'
import { testCookie, testRequest } from '@/server/auth/testing'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import * as pages from '../pages/[id]/route'
import * as addPages from './[id]/pages/route'
import * as plan from './[id]/plan/route'
import * as project from './[id]/route'
import * as projects from './route'

vi.stubEnv('AUTH_SECRET', 'a secret of the tests, long enough for it')
vi.stubEnv('LOG_LEVEL', 'silent')

let db: Database
let cookie: string
let stranger: string
beforeAll(async () => {
  db = await testDatabase()
  const author = await testAuthor()
  // Books without end.
  await asSystem((tx) =>
    tx.updateTable('profiles').set({ plan: 'pro' }).where('id', '=', author.id).execute(),
  )
  cookie = await testCookie(author)
  stranger = await testCookie(await testAuthor())
})
afterAll(() => db.close())

const at = (id: string) => ({ params: Promise.resolve({ id }) })
const ask = (
  method: string,
  body?: unknown,
  extra: { cookie?: string; headers?: Record<string, string> } = {},
) => testRequest('/api/projects', { cookie, method, body, ...extra })

const create = async (body: unknown, headers: Record<string, string> = {}) => {
  const answer = await projects.POST(ask('POST', body, { headers }))
  return { status: answer.status, body: (await answer.json()) as ProjectView & { error: string } }
}

test('a book is made once for one idempotency key', async () => {
  const key = { 'idempotency-key': randomUUID() }
  const [first, again] = [await create({ title: 'Moss' }, key), await create({ title: 'Moss' }, key)]
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.body.id).toBe(first.body.id)
})

test('from an idea to edited pages and back', async () => {
  const { body: book } = await create({ idea: 'Moss the cat explores a garden', dna: { pageCount: 3 } })
  const planned = (await (
    await plan.POST(ask('POST', { action: 'plan' }), at(book.id))
  ).json()) as ProjectView
  expect(planned.pageList).toHaveLength(3)

  const [page] = planned.pageList
  const renamed = await pages.PATCH(ask('PATCH', { brief: 'Moss naps' }), at(page!.id))
  expect(await renamed.json()).toMatchObject({ id: page!.id, brief: 'Moss naps' })

  const removed = await pages.DELETE(ask('DELETE'), at(page!.id))
  expect([removed.status, await removed.text()]).toEqual([204, ''])
  const added = await addPages.POST(ask('POST', { pages: [{ brief: 'A snail' }] }), at(book.id))
  expect(((await added.json()) as ProjectView).pageList).toHaveLength(3)

  expect((await project.DELETE(ask('DELETE'), at(book.id))).status).toBe(204)
  expect((await project.GET(ask('GET'), at(book.id))).status).toBe(404)
  expect((await project.PATCH(ask('PATCH', { removed: false }), at(book.id))).status).toBe(200)
  const listed = (await (await projects.GET(ask('GET'))).json()) as { projects: { id: string }[] }
  expect(listed.projects.map((card) => card.id)).toContain(book.id)
})

test.each([
  ['an idea of 10,000 characters', { idea: 'a'.repeat(10_000) }],
  ['no pages', { dna: { pageCount: 0 } }],
  ['fewer than no pages', { dna: { pageCount: -1 } }],
  ['a billion pages', { dna: { pageCount: 1e9 } }],
  ['an unknown style', { dna: { style: 'cubist' } }],
  ['something that is no book', []],
])('%s is refused with a sentence', async (_, body) => {
  const answer = await create(body)
  expect(answer).toMatchObject({ status: 400, body: { error: expect.stringMatching(/^[A-Z“].+\.$/) } })
})

test.each(['🐱🐱🐱🐱🐱🐱🐱🐱🐱🐱🐱🐱', 'تنين خجول يفتح مخبزا في بلدة صغيرة', 'asdf qwer zxcv uiop'])(
  'the idea "%s" makes a book',
  async (idea) => {
    const { body } = await create({ idea, dna: { pageCount: 5 } })
    const answer = await plan.POST(ask('POST', { action: 'plan' }), at(body.id))
    expect(answer.status).toBe(200)
    expect(((await answer.json()) as ProjectView).pageList).toHaveLength(5)
  },
)

test('a stranger, a made-up id and a broken id all find nothing', async () => {
  const { body: book } = await create({ title: 'Moss' })
  const answers = [
    await project.GET(ask('GET', undefined, { cookie: stranger }), at(book.id)),
    await project.PATCH(ask('PATCH', { title: 'Mine' }, { cookie: stranger }), at(book.id)),
    await project.GET(ask('GET'), at(randomUUID())),
    await project.GET(ask('GET'), at('1 or 1=1')),
    await pages.GET(ask('GET'), at(randomUUID())),
  ]
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404])
})

test('a book that did not change is not sent again', async () => {
  const { body: book } = await create({ title: 'Moss' })
  const first = await project.GET(ask('GET'), at(book.id))
  const headers = { 'if-none-match': first.headers.get('etag')! }
  expect((await project.GET(ask('GET', undefined, { headers }), at(book.id))).status).toBe(304)
})
