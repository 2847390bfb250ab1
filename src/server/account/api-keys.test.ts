import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { GET as account, PATCH as change, DELETE as erase } from '@/app/api/account/route'
import { POST as generate } from '@/app/api/generate/route'
import { POST as create, GET as projects } from '@/app/api/projects/route'
import { KEY_SCOPES, type KeyScope, MOST_KEYS } from '@/domain/api-key'
import { RATE_LIMITS } from '@/domain/limits'
import { testCookie, testRequest } from '../auth/testing'
import type { Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { route } from '../door'
import { testStudio } from '../generation/testing'
import { createKey, listKeys, revokeKey } from './api-keys'

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

const keyFor = async (user: { id: string }, scopes: KeyScope[] = [...KEY_SCOPES], days?: number) =>
  createKey(user, { name: 'Script', scopes, ...(days ? { days } : {}) })

const asked = (secret: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}) =>
  testRequest('/api/x', { method, body, headers: { authorization: `Bearer ${secret}`, ...headers } })

describe('an API key', () => {
  it('opens the API in its author’s name, without cookie or origin, and sets no cookie', async () => {
    const author = await testAuthor()
    const { secret } = await keyFor(author)
    expect(secret).toMatch(/^pp_[\w-]{43}$/)
    const who = await account(asked(secret))
    expect([who.status, (await who.json()).id]).toEqual([200, author.id])
    expect(who.headers.getSetCookie()).toEqual([])
    // A script on another origin: no browser sends a key by itself.
    const made = await create(
      asked(secret, 'POST', { title: 'By a script' }, { origin: 'https://other.example' }),
    )
    expect(made.status).toBe(201)
    expect((await (await projects(asked(secret))).json()).projects).toMatchObject([{ title: 'By a script' }])
  })

  it('wins over the cookie beside it, also when it is wrong', async () => {
    const [author, other] = [await testAuthor(), await testAuthor()]
    const { secret } = await keyFor(author)
    const cookie = await testCookie(other)
    expect((await (await account(asked(secret, 'GET', undefined, { cookie }))).json()).id).toBe(author.id)
    expect((await account(asked('pp_wrong', 'GET', undefined, { cookie }))).status).toBe(401)
    const basic = testRequest('/api/x', { cookie, headers: { authorization: 'Basic eDp5' } })
    expect((await account(basic)).status).toBe(401)
  })

  it('is kept as a hash, shown once, and told apart by its first signs', async () => {
    const author = await testAuthor()
    const { secret, ...view } = await keyFor(author, ['read'])
    expect(secret.startsWith(view.startsWith)).toBe(true)
    const { rows } = await db.pool.query('select * from api_keys where user_id = $1', [author.id])
    expect(JSON.stringify(rows)).not.toContain(secret.slice(view.startsWith.length))
    expect(await listKeys(author)).toEqual({ keys: [view] })
    await account(asked(secret))
    expect((await listKeys(author)).keys[0]!.lastUsedAt).not.toBeNull()
  })

  it('does what its scopes say and nothing else', async () => {
    const author = await testAuthor()
    const wish = { projectId: randomUUID() }
    const tries = async (scopes: KeyScope[]) => {
      const { secret } = await keyFor(author, scopes)
      return Promise.all([
        projects(asked(secret)),
        create(asked(secret, 'POST', {})),
        generate(asked(secret, 'POST', wish)),
      ]).then((answers) => answers.map(({ status }) => status))
    }
    // Inking a book that is not there is 404 for whoever may ink.
    expect(await tries(['read'])).toEqual([200, 403, 403])
    expect(await tries(['write'])).toEqual([403, 201, 403])
    expect(await tries(['spend'])).toEqual([403, 403, 404])
  })

  it('changes neither account, keys nor billing, whatever its scopes', async () => {
    const author = await testAuthor()
    const { secret } = await keyFor(author)
    for (const answer of [
      await change(asked(secret, 'PATCH', { name: 'Eve' })),
      await erase(asked(secret, 'DELETE', { confirm: 'erase my account' })),
      await route({ scope: null }, listKeys)(asked(secret)),
    ]) {
      expect(answer.status).toBe(403)
      expect((await answer.json()).error).toMatch(/No API key may do this/)
    }
  })

  it('ends when it is revoked, or by itself', async () => {
    const author = await testAuthor()
    const [short, long] = [await keyFor(author, ['read'], 30), await keyFor(author, ['read'])]
    await db.pool.query(`update api_keys set expires_at = now() - interval '1 s' where id = $1`, [short.id])
    const ended = await account(asked(short.secret))
    expect([ended.status, (await ended.json()).error]).toEqual([401, expect.stringMatching(/expired/)])
    await expect(revokeKey(await testAuthor(), { id: long.id })).rejects.toMatchObject({ code: 'not_found' })
    expect((await account(asked(long.secret))).status).toBe(200)
    await revokeKey(author, { id: long.id })
    expect((await account(asked(long.secret))).status).toBe(401)
  })

  it('is one of at most ten, also when they are made at the same moment', async () => {
    const author = await testAuthor()
    const made = await Promise.allSettled(Array.from({ length: MOST_KEYS + 3 }, () => keyFor(author)))
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_KEYS)
    expect((await listKeys(author)).keys).toHaveLength(MOST_KEYS)
  })

  it('is limited by itself, and never shuts its author out', async () => {
    const author = await testAuthor()
    const [first, second] = [await keyFor(author), await keyFor(author)]
    const echo = route({ query: z.object({}) }, async () => ({}))
    for (let i = 0; i < RATE_LIMITS.key.points; i++)
      expect((await echo(asked(first.secret))).status).toBe(200)
    const refused = await echo(asked(first.secret))
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
    // Of all keys together there is less left than of this one alone.
    const other = await echo(asked(second.secret))
    expect(other.status).toBe(200)
    expect(Number(other.headers.get('ratelimit-remaining'))).toBe(
      RATE_LIMITS.api.points - RATE_LIMITS.key.points - 2,
    )
    const person = await echo(testRequest('/api/x', { cookie: await testCookie(author) }))
    expect(person.headers.get('ratelimit-remaining')).toBe(String(RATE_LIMITS.api.points - 1))
  })
})
