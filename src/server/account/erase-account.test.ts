import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DELETE } from '@/app/api/account/route'
import { GET as notifications } from '@/app/api/notifications/route'
import { ERASE_WORDS } from '@/domain/account'
import { startWorker } from '@/worker'
import { localAuth } from '../auth/local'
import { signUp } from '../auth/sign-up'
import { testCookie, testRequest } from '../auth/testing'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { withRowsEverywhere } from '../db/testing-rows'
import { startGeneration } from '../generation/start-generation'
import { goodDrawing, scriptedProvider, testBook, testStudio } from '../generation/testing'
import { closeQueue, openQueue } from '../jobs/queue'
import { takeTurn } from '../limits/rate-limit'
import { notify } from '../notices/notify'
import { bringPayments, type Payments } from '../payments/payments'
import { storeBytes } from '../storage/storage'
import { createKey } from './api-keys'
import { eraseAccount } from './erase-account'
import { openLocalAuthor } from './local-author'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
  await openQueue()
})
afterAll(async () => {
  await studio.close()
  await db.close()
})

const typed = { confirm: ERASE_WORDS }

/** How many rows name this id, by table, of every table of every schema: only those with some. */
async function rowsNaming(id: string): Promise<Record<string, number>> {
  const { rows: tables } = await db.pool.query(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'pgboss')`,
  )
  const found: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await db.pool.query(`select count(*)::int as n from ${name} t where t::text like $1`, [
      `%${id}%`,
    ])
    if (rows[0].n > 0) found[name] = rows[0].n
  }
  return found
}

async function objectsOf(id: string): Promise<string[]> {
  const found = await readdir(path.join(studio.folder, 'objects', id), { recursive: true }).catch(() => [])
  return found.filter((name) => name.includes('.'))
}

async function workUntil(done: () => Promise<boolean>): Promise<void> {
  const stop = await startWorker()
  try {
    for (let looks = 0; !(await done()); looks++) {
      if (looks > 1200) throw new Error('it is never done')
      await new Promise((wait) => setTimeout(wait, 50))
    }
  } finally {
    await stop()
    await openQueue()
  }
}
const isGone = (id: string) => async () => {
  const { rows } = await db.pool.query('select 1 from auth.users where id = $1', [id])
  return rows.length === 0
}

/** An author with something everywhere: rows, objects with and without one, mail, counters, a session, a key. */
async function settledIn() {
  const author = { ...(await withRowsEverywhere()), local: false }
  const stored = await storeBytes(author.id, 'page', Buffer.from(`page of ${author.id}`), 'image/png')
  await asSystem((tx) =>
    tx
      .insertInto('assets')
      .values({ userId: author.id, ...stored })
      .execute(),
  )
  await storeBytes(author.id, 'raw', Buffer.from('a crash came before its row'), 'image/png')
  await mkdir(path.join(studio.folder, 'objects', author.id, 'page'), { recursive: true })
  await writeFile(path.join(studio.folder, 'objects', author.id, 'page/half.png.1.part'), 'half')
  await asSystem((tx) =>
    notify(tx, author.id, {
      kind: 'payment_failed',
      cause: author.id,
      title: 'No payment',
      body: '',
      href: '/',
    }),
  )
  await takeTurn('export', author.id)
  const { id } = await createKey(author, { name: 'Script', scopes: ['read'] })
  await takeTurn('key', id)
  return author
}

describe('erasing an account', () => {
  it('leaves no row and no object of the author, and everything of the others', async () => {
    const [author, other] = [await settledIn(), await settledIn()]
    const mailed = async () =>
      (await readdir(path.join(studio.folder, 'outbox')).catch(() => [])).length === 2
    await workUntil(mailed)
    const before = await rowsNaming(other.id)
    expect(Object.keys(before).length).toBeGreaterThan(13)
    expect(await objectsOf(author.id)).toHaveLength(3)

    await eraseAccount(author, typed)
    await workUntil(isGone(author.id))
    expect(await rowsNaming(author.id)).toEqual({})
    expect(await objectsOf(author.id)).toEqual([])
    expect(await readdir(path.join(studio.folder, 'outbox'))).toHaveLength(1)
    expect(await rowsNaming(other.id)).toEqual(before)
    expect(await objectsOf(other.id)).toHaveLength(3)
    const { rows } = await db.pool.query(
      `select name, data from pgboss.job where group_id = $1 and state in ('created', 'retry', 'active')`,
      [author.id],
    )
    // Once more, for what a page being drawn might have stored meanwhile.
    expect(rows).toMatchObject([{ name: 'erase-account', data: { again: true } }])
  })

  it('needs the words, and signs out at once', async () => {
    const author = await settledIn()
    const cookie = await testCookie(author)
    const ask = (confirm: string) =>
      DELETE(testRequest('/api/account', { cookie, method: 'DELETE', body: { confirm } }))
    const refused = await ask('yes')
    expect([refused.status, (await refused.json()).error]).toEqual([400, `Type “${ERASE_WORDS}” to confirm.`])
    expect((await notifications(testRequest('/api/notifications', { cookie }))).status).toBe(200)
    const erased = await ask(`  ${ERASE_WORDS.toUpperCase()} `)
    expect(erased.status).toBe(204)
    expect(erased.headers.getSetCookie().join()).toMatch(/Max-Age=0/)
    expect((await notifications(testRequest('/api/notifications', { cookie }))).status).toBe(401)
  })

  it('frees the address at once, for an account that knows nothing of the old one', async () => {
    const given = { email: 'moss@example.com', password: 'a long enough one' }
    const { user } = await signUp(given, new Headers())
    await eraseAccount(user, typed)
    expect(await localAuth.passwords?.enter(given, new Headers())).toBeNull()
    const again = await signUp(given, new Headers())
    expect(again.user.id).not.toBe(user.id)
    await workUntil(isGone(user.id))
    expect(await rowsNaming(user.id)).toEqual({})
    expect(await localAuth.passwords?.enter(given, new Headers())).not.toBeNull()
  })

  it('waits until the payment provider has ended every payment', async () => {
    const author = await settledIn()
    await db.pool.query('update entitlements set customer_id = $2 where user_id = $1', [author.id, 'cus_1'])
    const asked: string[] = []
    const provider: Pick<Payments, 'forget'> = {
      async forget(customerId) {
        asked.push(customerId)
        if (asked.length === 1) throw new Error('the provider is away')
      },
    }
    bringPayments(provider as Payments)
    await eraseAccount(author, typed)
    await workUntil(async () => {
      // Does not wait for the minute between two tries.
      await db.pool.query(`update pgboss.job set start_after = now()
        where name = 'erase-account' and state = 'created' and not (data ->> 'again')::boolean`)
      return isGone(author.id)()
    })
    bringPayments(undefined)
    expect(asked).toEqual(['cus_1', 'cus_1'])
    expect(await rowsNaming(author.id)).toEqual({})
  })

  it('works on the author of this machine, whose next visit is a first one', async () => {
    const author = await openLocalAuthor()
    await eraseAccount(author, typed)
    const next = await openLocalAuthor()
    expect(next.id).not.toBe(author.id)
    await workUntil(isGone(author.id))
    expect(await openLocalAuthor()).toEqual(next)
  })

  it('stops what is being drawn first, and goes on where a killed process left it', async () => {
    const author = await testAuthor()
    const book = await testBook(author, ['Page 1', 'Page 2', 'Page 3', 'Page 4', 'Page 5'])
    let drawing = 0
    scriptedProvider(async (recipe) => {
      drawing++
      await new Promise((wait) => setTimeout(wait, 300))
      return goodDrawing(recipe)
    })
    await startGeneration(author, { projectId: book.id })
    await workUntil(async () => drawing > 0)
    await eraseAccount(author, typed)
    // The worker that had it is gone; the entry is delivered again.
    await closeQueue()
    await db.pool.query(
      `update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() - interval '1 minute'
        where name = 'erase-account' and state = 'created'`,
    )
    await openQueue()
    await workUntil(isGone(author.id))
    expect(await rowsNaming(author.id)).toEqual({})
    expect(await objectsOf(author.id)).toEqual([])
  })
})
