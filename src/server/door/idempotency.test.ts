import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { Refusal } from '@/domain/errors'
import { testCookie, testRequest } from '../auth/testing'
import type { Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { route } from '../door'
import { forgetOldKeys } from './idempotency'

vi.stubEnv('AUTH_SECRET', 'a secret of the tests, long enough for it')
vi.stubEnv('LOG_LEVEL', 'silent')

let db: Database
let cookie: string
let made: number
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  cookie = await testCookie(await testAuthor())
  made = 0
})

const Book = z.object({ title: z.string() })
const create = route({ body: Book, status: 201, idempotent: true }, async (_user, { title }) => ({
  z: title,
  a: ++made,
}))
const post = (key: string | null, title: string, handler = create, as = cookie) => {
  const headers: Record<string, string> = key === null ? {} : { 'idempotency-key': key }
  return handler(testRequest('/api/books', { cookie: as, method: 'POST', body: { title }, headers }))
}
const age = (seconds: number) =>
  db.pool.query(`update idempotency_keys set created_at = now() - interval '${seconds} seconds'`)

describe('an Idempotency-Key', () => {
  it('gets the same answer to the byte, without doing the work again', async () => {
    const first = await post('key-1', 'Foxes')
    const again = await post('key-1', 'Foxes')
    expect([first.status, again.status, made]).toEqual([201, 201, 1])
    expect(await again.text()).toBe(await first.text())
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(first.headers.has('idempotency-replayed')).toBe(false)
  })

  it('is refused for another request, and belongs to one person', async () => {
    await post('key-1', 'Foxes')
    const other = await post('key-1', 'Bears')
    expect([other.status, (await other.json()).code, made]).toEqual([409, 'conflict', 1])
    const neighbor = await testCookie(await testAuthor())
    expect((await post('key-1', 'Foxes', create, neighbor)).status).toBe(201)
    expect(made).toBe(2)
  })

  it('is not needed, and must be a plain word', async () => {
    await post(null, 'Foxes')
    await post(null, 'Foxes')
    expect(made).toBe(2)
    for (const odd of ['', ' ', 'x'.repeat(201)]) expect((await post(odd, 'Foxes')).status).toBe(400)
    expect(made).toBe(2)
  })

  it('lets one of many requests at once do the work', async () => {
    let finish = () => {}
    const waiting = new Promise<void>((done) => {
      finish = done
    })
    const slow = route({ body: Book, idempotent: true }, async () => {
      made++
      await waiting
      return { made }
    })
    const working = post('key-1', 'Foxes', slow)
    await vi.waitUntil(() => made === 1)
    const meanwhile = await post('key-1', 'Foxes', slow)
    expect([meanwhile.status, (await meanwhile.json()).error]).toEqual([
      409,
      expect.stringMatching(/still being/),
    ])
    finish()
    expect((await working).status).toBe(200)
    expect(made).toBe(1)
  })

  it('may be used again after a refusal or a surprise', async () => {
    const faults = [new Refusal('not_enough_blots', 'Too few.'), new Error('broken')]
    const flaky = route({ body: Book, idempotent: true }, async () => {
      const fault = faults.shift()
      if (fault) throw fault
      return { made: ++made }
    })
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await post('key-1', 'Foxes', flaky)).status)
    expect(statuses).toEqual([402, 500, 200, 200])
    expect(made).toBe(1)
  })

  it('is taken over when the request that had it was cut off a minute ago', async () => {
    const cut = route({ body: Book, idempotent: true }, () => new Promise<never>(() => {}))
    void post('key-1', 'Foxes', cut)
    await vi.waitUntil(
      async () => (await db.pool.query('select 1 from idempotency_keys where status is null')).rowCount,
    )
    expect((await post('key-1', 'Foxes')).status).toBe(409)
    await age(61)
    expect((await post('key-1', 'Bears')).status).toBe(409)
    expect((await post('key-1', 'Foxes')).status).toBe(201)
    expect((await post('key-1', 'Foxes')).headers.get('idempotency-replayed')).toBe('true')
  })

  it('keeps the answer of the one that took over when the first one ends after all', async () => {
    let finish = () => {}
    const slow = route({ body: Book, idempotent: true }, async () => {
      await new Promise<void>((done) => {
        finish = done
      })
      return { late: true }
    })
    const first = post('key-1', 'Foxes', slow)
    await vi.waitUntil(
      async () => (await db.pool.query('select 1 from idempotency_keys where status is null')).rowCount,
    )
    await age(61)
    await post('key-1', 'Foxes')
    finish()
    expect(await (await first).json()).toEqual({ late: true })
    expect(await (await post('key-1', 'Foxes')).json()).toEqual({ z: 'Foxes', a: 1 })
  })

  it('is forgotten after a day', async () => {
    await post('key-1', 'Foxes')
    await age(25 * 3600)
    expect((await post('key-1', 'Bears')).status).toBe(201)
    await age(25 * 3600)
    expect(await forgetOldKeys()).toBeGreaterThan(0)
    expect((await db.pool.query('select 1 from idempotency_keys')).rowCount).toBe(0)
  })
})
