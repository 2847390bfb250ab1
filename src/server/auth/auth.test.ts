import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKey } from '../account/api-keys'
import { eraseAccount } from '../account/erase-account'
import { userOfKey } from '../account/user-of-key'
import { asSystem, database } from '../db/client'
import { testDatabase } from '../db/testing'
import { closeQueue } from '../jobs/queue'
import { auth, type SignedIn } from './auth'
import { signUp } from './sign-up'
import { fromAnywhere, keptCookie, supabaseStudio } from './testing-project'

type World = { enter(email: string): Promise<SignedIn>; close(): Promise<void> }
const password = 'a good long password'

async function localStudio(): Promise<World> {
  const db = await testDatabase()
  return {
    enter: async (email) =>
      (await (await auth()).passwords?.enter({ email, password }, fromAnywhere())) ??
      signUp({ email, password }, fromAnywhere()),
    close: () => db.close(),
  }
}

const WORLDS = { local: localStudio, supabase: supabaseStudio }

const email = () => `${randomUUID()}@example.com`
const readsAs = async (headers: Headers) =>
  (await (await auth()).readSession(headers, { refresh: true })).user
async function behind(headers: Headers): Promise<unknown[]> {
  const person = await (await auth()).personBehind(headers)
  return person ? (await person.execute((await database()).kysely)).rows : []
}

describe.each(Object.keys(WORLDS) as (keyof typeof WORLDS)[])('signing in by %s', (name) => {
  let world: World
  /** Somebody who is signed in and stays so. */
  let ann: SignedIn
  const mail = email()
  beforeAll(async () => {
    world = await WORLDS[name]()
    ann = await world.enter(mail)
  })
  afterAll(async () => {
    await closeQueue()
    await world.close()
  })

  it('knows people by exactly one of the two ways', async () => {
    const { passwords, links, name: itself } = await auth()
    expect([itself, passwords !== null, links !== null]).toEqual([
      name,
      name === 'local',
      name === 'supabase',
    ])
  })

  it('gives a session in cookies that scripts and other sites never see', async () => {
    expect(ann.user).toMatchObject({ email: mail, local: false })
    const kept = ann.cookies.filter((line) => !/max-age=0/i.test(line))
    expect(kept.length).toBeGreaterThan(0)
    for (const line of kept) {
      expect(line).toMatch(/^pennyplain\.session_token/)
      for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(line).toContain(attribute)
    }
    expect(await readsAs(fromAnywhere(keptCookie(ann.cookies)))).toEqual(ann.user)
  })

  it('welcomes a new author once, also when they come by many ways at once', async () => {
    const cookie = keptCookie(ann.cookies)
    await Promise.all([1, 2, 3].map(() => readsAs(fromAnywhere(cookie))))
    const of = { id: ann.user.id }
    const entries = await asSystem((tx) =>
      tx.selectFrom('blotEntries').select('kind').where('userId', '=', of.id).execute(),
    )
    const notes = await asSystem((tx) =>
      tx.selectFrom('notifications').select('kind').where('userId', '=', of.id).execute(),
    )
    expect([entries, notes]).toEqual([[{ kind: 'grant' }], [{ kind: 'welcome' }]])
  })

  it('says in SQL who is behind a cookie, as the session does', async () => {
    expect(await behind(fromAnywhere(keptCookie(ann.cookies)))).toEqual([{ id: ann.user.id }])
    expect(await behind(fromAnywhere('pennyplain.session_token=abc'))).toEqual([])
    expect(await behind(fromAnywhere())).toEqual([])
  })

  it('takes no cookie that was changed', async () => {
    const whole = keptCookie(ann.cookies)
    for (const part of [0.5, 0.8]) {
      const at = Math.floor(whole.length * part)
      const changed = `${whole.slice(0, at)}${whole[at] === 'A' ? 'B' : 'A'}${whole.slice(at + 1)}`
      expect(await readsAs(fromAnywhere(changed))).toBeNull()
      expect(await behind(fromAnywhere(changed))).toEqual([])
    }
  })

  it('ends one session for good, and no other: the old cookie opens nothing', async () => {
    const old = keptCookie((await world.enter(mail)).cookies)
    expect(await readsAs(fromAnywhere(old))).toEqual(ann.user)
    const gone = await (await auth()).endSession(fromAnywhere(old))
    expect(keptCookie(gone, old)).toBe('')
    expect(await readsAs(fromAnywhere(old))).toBeNull()
    expect(await behind(fromAnywhere(old))).toEqual([])
    expect(await readsAs(fromAnywhere(keptCookie(ann.cookies)))).toEqual(ann.user)
  })

  it('lets API keys in while their author is there, and erases both', async () => {
    const { user, cookies } = await world.enter(email())
    const { secret } = await createKey(user, { name: 'Script', scopes: ['read'] })
    expect((await userOfKey(secret)).user).toEqual(user)
    await eraseAccount(user, { confirm: 'erase my account' })
    expect(await readsAs(fromAnywhere(keptCookie(cookies)))).toBeNull()
    expect(await behind(fromAnywhere(keptCookie(cookies)))).toEqual([])
    await expect(userOfKey(secret)).rejects.toThrow(/unknown or was revoked/)
    const { forgetPerson, deletePerson } = await auth()
    // A crash may make it run again.
    for (let times = 0; times < 2; times++) {
      await forgetPerson(user.id)
      await asSystem((tx) => deletePerson(tx, user.id))
    }
    const { rows } = await (await database()).pool.query(
      `select (select count(*)::int from auth.users where id = $1) as people,
        (select count(*)::int from profiles where id = $1) as profiles`,
      [user.id],
    )
    expect(rows).toEqual([{ people: 0, profiles: 0 }])
  })
})
