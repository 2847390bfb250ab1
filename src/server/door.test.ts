import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { Refusal } from '@/domain/errors'
import { freePort } from '../../scripts/postgres.mjs'
import { testCookie, testRequest } from './auth/testing'
import { bringDatabase, type Database, openServer } from './db/client'
import { testAuthor, testDatabase } from './db/testing'
import { type Handler, route } from './door'
import { correlationId } from './log'

vi.stubEnv('AUTH_SECRET', 'a secret of the tests, long enough for it')
vi.stubEnv('LOG_LEVEL', 'silent')

const Tile = z.object({ brief: z.string().min(1, 'A page needs a few words.'), count: z.int().max(9) })
const address = (id: string) => ({ params: Promise.resolve({ id }) })

let db: Database
let cookie: string
let userId: string
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  const author = await testAuthor()
  userId = author.id
  cookie = await testCookie(author)
})

const echo = route({ body: Tile }, async (user, input) => ({ who: user.id, input }))
const post = (handler: Handler, body: unknown, headers: Record<string, string> = {}) =>
  handler(testRequest('/api/tiles', { cookie, method: 'POST', body, headers }))

describe('a route asks who is there', () => {
  it('and hands the verb the signed-in person with the parsed request', async () => {
    const answer = await post(echo, { brief: 'A fox', count: 3, extra: true })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ who: userId, input: { brief: 'A fox', count: 3 } })
  })

  it('and answers 401 to nobody, or to a cookie that was tampered with', async () => {
    for (const wrong of [undefined, cookie.replace(/=.{5}/, '=AAAAA'), 'pennyplain.session_token=x']) {
      const answer = await echo(testRequest('/api/tiles', wrong ? { cookie: wrong } : {}))
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({
        code: 'signed_out',
        error: expect.stringMatching(/Sign in/),
      })
    }
  })

  it('unless it is public', async () => {
    const open = route({ public: true }, async (user) => ({ user }))
    expect(await (await open(testRequest('/api/health'))).json()).toEqual({ user: null })
  })
})

describe('a route without its database', () => {
  it('says so, and that the work is saved, and is itself again when it is back', async () => {
    const look = () =>
      echo(testRequest('/api/tiles', { cookie, method: 'POST', body: { brief: 'A fox', count: 3 } }))
    const away = openServer(`postgres://studio@127.0.0.1:${await freePort()}/studio`)
    bringDatabase(away)
    const answer = await look()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await answer.json()).toMatchObject({
      code: 'unavailable',
      error: expect.stringMatching(/can’t reach its database.*work is saved/),
    })
    bringDatabase(db)
    await away.close()
    expect((await look()).status).toBe(200)
  })
})

describe('a route asks where a write comes from', () => {
  const body = { brief: 'A fox', count: 3 }
  it('and refuses other sites', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: '', 'sec-fetch-site': 'cross-site' },
      { origin: '', 'sec-fetch-site': 'same-site' },
      { origin: 'http://127.0.0.1:3001' },
    ]
    for (const headers of foreign) {
      const answer = await post(echo, body, headers)
      expect([headers, answer.status]).toEqual([headers, 403])
      expect(await answer.json()).toMatchObject({ code: 'forbidden' })
    }
  })

  it('and serves its own screens under any of its names, and programs', async () => {
    const own: Record<string, string>[] = [
      { origin: 'http://127.0.0.1:3000' },
      { origin: 'http://localhost:3000', host: 'localhost:3000' },
      { origin: '', 'sec-fetch-site': 'same-origin' },
      { origin: '' },
    ]
    for (const headers of own) expect((await post(echo, body, headers)).status).toBe(200)
  })
})

describe('a route asks how often', () => {
  it('and says what is left, then how long to wait', async () => {
    const start = route({ limit: 'generate' }, async () => ({ ok: true }))
    for (let left = 4; left >= 0; left--) {
      const answer = await post(start, {})
      expect(answer.headers.get('ratelimit-limit')).toBe('5')
      expect(answer.headers.get('ratelimit-remaining')).toBe(String(left))
    }
    const refused = await post(start, {})
    expect(refused.status).toBe(429)
    const wait = Number(refused.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect(refused.headers.get('ratelimit-remaining')).toBe('0')
    expect((await refused.json()).error).toBe(
      `5 batches a minute is our limit. This one can start in ${wait} s.`,
    )
  })

  it('of each person on their own, and of everything together', async () => {
    const look = route({}, async () => ({ ok: true }))
    const ask = () => look(testRequest('/api/look', { cookie }))
    const answers = await Promise.all(Array.from({ length: 101 }, ask))
    expect(answers.filter((a) => a.status === 200)).toHaveLength(100)
    expect(answers.filter((a) => a.status === 429)).toHaveLength(1)
    const other = await testCookie(await testAuthor())
    expect((await look(testRequest('/api/look', { cookie: other }))).status).toBe(200)
  })
})

describe('a download', () => {
  it('is not counted: a book shows more pages at once than the limit of requests', async () => {
    const file = route({ file: true }, async () => new Response('bytes'))
    const answers = await Promise.all(
      Array.from({ length: 130 }, () => file(testRequest('/api/assets/x', { cookie }))),
    )
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect((await file(testRequest('/api/assets/x'))).status).toBe(401)
  })
})

describe('a route takes only what is well-formed', () => {
  it('and names each field that is not, with a sentence', async () => {
    const answer = await post(echo, { brief: '', count: 12 })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: 'A page needs a few words.',
      code: 'invalid',
      details: { fields: { brief: 'A page needs a few words.', count: '“count” must be at most 9.' } },
    })
    expect(await (await post(echo, {})).json()).toMatchObject({
      details: { fields: { brief: '“brief” is missing.', count: '“count” is missing.' } },
    })
    expect(await (await post(echo, [])).json()).toMatchObject({ error: 'The request must be an object.' })
  })

  it('and says so when it is no JSON, not declared as JSON, or too much', async () => {
    const broken = await post(echo, '{"brief":')
    expect([broken.status, (await broken.json()).error]).toEqual([400, 'The request is not valid JSON.'])
    const form = await post(echo, 'brief=x', { 'content-type': 'application/x-www-form-urlencoded' })
    expect([form.status, (await form.json()).error]).toEqual([400, expect.stringMatching(/reads JSON/)])
    const large = await post(echo, { brief: 'x'.repeat(1_100_000), count: 1 })
    expect([large.status, (await large.json()).code]).toEqual([413, 'too_large'])
  })

  it('and refuses or mends text that Postgres cannot hold', async () => {
    expect((await post(echo, { brief: 'a\0b', count: 1 })).status).toBe(400)
    const mended = await (await post(echo, '{"brief":"a\\ud800b","count":1}')).json()
    expect(mended.input.brief).toBe('a\ufffdb')
  })

  it('and lets the address win over body and query', async () => {
    const one = route(
      {
        params: z.object({ id: z.uuid() }),
        query: z.object({ id: z.string().optional() }),
        body: z.object({}).loose(),
      },
      async (_user, input) => input,
    )
    const id = crypto.randomUUID()
    const request = testRequest('/api/tiles?id=query', {
      cookie,
      method: 'POST',
      body: { id: 'body', more: 1 },
    })
    expect(await (await one(request, address(id))).json()).toEqual({ id, more: 1 })
    const nothing = await one(testRequest('/api/tiles', { cookie, method: 'POST' }), address('DROP TABLE'))
    expect([nothing.status, (await nothing.json()).code]).toEqual([404, 'not_found'])
  })
})

describe('a route answers', () => {
  it('a refusal with its status, sentence, code and details', async () => {
    const poor = route({}, async () => {
      throw new Refusal('not_enough_blots', '12 Blots are missing.', { shortfall: 12 })
    })
    const answer = await poor(
      testRequest('/api/x', { cookie, headers: { 'x-correlation-id': 'from-the-screen-1' } }),
    )
    expect(answer.status).toBe(402)
    expect(answer.headers.get('x-correlation-id')).toBe('from-the-screen-1')
    expect(await answer.json()).toEqual({
      error: '12 Blots are missing.',
      code: 'not_enough_blots',
      details: { shortfall: 12 },
      correlationId: 'from-the-screen-1',
    })
  })

  it('a surprise without a word about its inside', async () => {
    const broken = route({}, async () => db.pool.query('select secret_column from secret_table'))
    const answer = await broken(testRequest('/api/x', { cookie }))
    expect(answer.status).toBe(500)
    const body = await answer.text()
    expect(JSON.parse(body)).toEqual({
      error: 'We spilled something. Your work is saved.',
      code: 'internal',
      correlationId: answer.headers.get('x-correlation-id'),
    })
    expect(body).not.toMatch(/secret|select|at /)
  })

  it('in words when there is no room to keep what was sent', async () => {
    const full = route({}, async () => writeFile('/dev/full', 'a page'))
    const answer = await full(testRequest('/api/x', { cookie }))
    expect(answer.status).toBe(507)
    expect(await answer.json()).toMatchObject({
      error: expect.stringMatching(/^There is no room left to keep this\. What was kept before is safe\./),
      code: 'unavailable',
    })
  })

  it('under one correlation id that the verb can read, made new when the given one is odd', async () => {
    const tell = route({}, async () => ({ id: correlationId() }))
    for (const odd of [undefined, 'a b', 'x'.repeat(65), '<script>']) {
      const answer = await tell(
        testRequest('/api/x', { cookie, headers: odd ? { 'x-correlation-id': odd } : {} }),
      )
      const id = answer.headers.get('x-correlation-id')
      expect(id).toMatch(/^[0-9a-f-]{36}$/)
      expect(await answer.json()).toEqual({ id })
    }
  })

  it('a read with a tag, and 304 while nothing changed', async () => {
    let body = { n: 1 }
    const read = route({}, async () => body)
    const first = await read(testRequest('/api/x', { cookie }))
    const tag = first.headers.get('etag')!
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    for (const known of [tag, `W/${tag}`, `"old", ${tag}`]) {
      const again = await read(testRequest('/api/x', { cookie, headers: { 'if-none-match': known } }))
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    }
    body = { n: 2 }
    const changed = await read(testRequest('/api/x', { cookie, headers: { 'if-none-match': tag } }))
    expect([changed.status, await changed.json()]).toEqual([200, { n: 2 }])
  })

  it('204 for nothing, the given status, or the verb’s own Response', async () => {
    const gone = await route({}, async () => undefined)(testRequest('/api/x', { cookie, method: 'DELETE' }))
    expect([gone.status, await gone.text()]).toEqual([204, ''])
    const made = route({ status: 201 }, async () => ({ id: 1 }))
    expect((await post(made, {})).status).toBe(201)
    const file = route({}, async () => new Response('bytes', { headers: { 'cache-control': 'immutable' } }))
    const answer = await file(testRequest('/api/x', { cookie }))
    expect(await answer.text()).toBe('bytes')
    expect(answer.headers.get('cache-control')).toBe('immutable')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-correlation-id')).toBeTruthy()
  })
})
