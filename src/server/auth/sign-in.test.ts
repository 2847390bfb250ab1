import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { LOCAL_AUTHOR } from '../account/local-author'
import { asSystem, asUser, bringDatabase, type Database, databaseOver } from '../db/client'
import { testDatabase } from '../db/testing'
import type { SignedIn } from './auth'
import { localAuth } from './local'
import { localPath } from './local-path'
import { openLocalStudio } from './open-local-studio'
import { signIn } from './sign-in'
import { signUp } from './sign-up'

let db: Database
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-auth-'))
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('LOG_LEVEL', 'silent')
  db = await testDatabase()
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

const from = (address: string) => new Headers({ 'x-forwarded-for': address })
const anywhere = () => from(`10.0.${randomUUID()}`)
const email = () => `${randomUUID()}@example.com`
const password = 'a good long password'
const cookie = ({ cookies }: Pick<SignedIn, 'cookies'>) =>
  new Headers({ cookie: cookies.map((line) => line.split(';')[0]).join('; ') })
const who = async (headers: Headers) => (await localAuth.readSession(headers, { refresh: true })).user
const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'in',
    (error) => error.code,
  )

describe('an author', () => {
  it('signs up, is signed in, and has 600 Blots and a welcome', async () => {
    const made = await signUp({ email: email(), password }, anywhere())
    expect(await who(cookie(made))).toEqual(made.user)
    const rows = await asUser(made.user.id, async (tx) => ({
      balance: await tx.selectFrom('blotBalances').selectAll().executeTakeFirstOrThrow(),
      notes: await tx.selectFrom('notifications').select(['kind', 'body']).execute(),
    }))
    // The first month of the free plan, and a gift that never expires.
    expect(rows.balance).toMatchObject({ available: 600, held: 0, subscription: 60, pack: 540, debt: 0 })
    expect(rows.notes).toEqual([
      { kind: 'welcome', body: expect.stringMatching(/^You have 600 Blots, enough for 50/) },
    ])
  })

  it('keeps the session in a cookie that scripts and other sites never see', async () => {
    const { cookies } = await signUp({ email: email(), password }, anywhere())
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(
      /^pennyplain\.session_token=.+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  it('signs in again with the same email, however it is written, and no other password', async () => {
    const mail = email()
    const { user } = await signUp({ email: mail, password }, anywhere())
    expect((await signIn({ email: mail.toUpperCase(), password }, anywhere())).user).toEqual(user)
    expect(await code(signIn({ email: mail, password: `${password}.` }, anywhere()))).toBe('signed_out')
  })

  it('cannot sign up twice, nor under an address of nobody', async () => {
    const mail = email()
    await signUp({ email: mail, password }, anywhere())
    expect(await code(signUp({ email: mail, password: 'another password' }, anywhere()))).toBe('conflict')
    expect(await code(signUp({ email: LOCAL_AUTHOR, password }, anywhere()))).toBe('invalid')
  })

  it('gets one account out of sign-ups at the same moment', async () => {
    const mail = email()
    const codes = await Promise.all([1, 2, 3].map(() => code(signUp({ email: mail, password }, anywhere()))))
    expect(codes.sort()).toEqual(['conflict', 'conflict', 'in'])
  })

  it('is signed out for good: the old cookie opens nothing', async () => {
    const made = await signUp({ email: email(), password }, anywhere())
    const gone = await localAuth.endSession(cookie(made))
    expect(gone.join()).toMatch(/pennyplain\.session_token=; Max-Age=0/)
    expect(await who(cookie(made))).toBeNull()
  })

  it('stays signed in when the studio starts again', async () => {
    const made = await signUp({ email: email(), password }, anywhere())
    bringDatabase(databaseOver(db.pool, db.embedded))
    expect(await who(cookie(made))).toEqual(made.user)
    bringDatabase(db)
  })

  it('is not let in with a cookie signed by another secret', async () => {
    const made = await signUp({ email: email(), password }, anywhere())
    const token = decodeURIComponent(made.cookies[0]!.split(/[=;]/)[1]!).split('.')[0]
    expect(await who(new Headers({ cookie: `pennyplain.session_token=${token}` }))).toBeNull()
    expect(await who(new Headers({ cookie: `pennyplain.session_token=${token}.AAAA` }))).toBeNull()
  })
})

describe('failed sign-ins', () => {
  it('lock an account after five, from wherever they come, and say how long', async () => {
    const mail = email()
    await signUp({ email: mail, password }, anywhere())
    const codes = []
    for (let i = 0; i < 6; i++) codes.push(await code(signIn({ email: mail, password: 'wrong' }, anywhere())))
    expect(codes).toEqual([...Array(5).fill('signed_out'), 'too_many_requests'])
    await expect(signIn({ email: mail, password }, anywhere())).rejects.toThrow(
      /^5 failed sign-ins in 15 minutes is our limit\. You can try again in 15 min\.$/,
    )
  })

  it('lock an address after five, whoever it tries to be', async () => {
    const here = anywhere()
    const codes = []
    for (let i = 0; i < 6; i++) codes.push(await code(signIn({ email: email(), password: 'wrong' }, here)))
    expect(codes).toEqual([...Array(5).fill('signed_out'), 'too_many_requests'])
    expect(await code(signUp({ email: email(), password }, here))).toBe('too_many_requests')
  })

  it('let through no more than five, also when they come at once', async () => {
    const mail = email()
    const tries = Array.from({ length: 12 }, () =>
      code(signIn({ email: mail, password: 'wrong' }, anywhere())),
    )
    const codes = await Promise.all(tries)
    expect(codes.filter((c) => c === 'signed_out')).toHaveLength(5)
    expect(codes.filter((c) => c === 'too_many_requests')).toHaveLength(7)
  })

  it('are forgiven by a right password, and right ones never count', async () => {
    const mail = email()
    const here = anywhere()
    await signUp({ email: mail, password }, here)
    for (let i = 0; i < 4; i++) await code(signIn({ email: mail, password: 'wrong' }, anywhere()))
    for (let i = 0; i < 8; i++) expect(await code(signIn({ email: mail, password }, here))).toBe('in')
    for (let i = 0; i < 4; i++) {
      expect(await code(signIn({ email: mail, password: 'wrong' }, anywhere()))).toBe('signed_out')
    }
  })

  it('say the same for an unknown email as for a wrong password', async () => {
    const mail = email()
    await signUp({ email: mail, password }, anywhere())
    const sentences = await Promise.all(
      [mail, email()].map((e) =>
        signIn({ email: e, password: 'wrong' }, anywhere()).catch((error) => error.message),
      ),
    )
    expect(sentences[0]).toBe(sentences[1])
  })
})

describe('the studio on this machine', () => {
  const local = (more: Record<string, string> = {}) => new Headers({ host: 'localhost:3000', ...more })

  it('opens without a password, as one author who is welcomed once', async () => {
    const opened = await Promise.all([
      openLocalStudio(local()),
      openLocalStudio(local()),
      openLocalStudio(local()),
    ])
    expect(new Set(opened.map(({ user }) => user.id)).size).toBe(1)
    expect(opened[0]!.user).toMatchObject({ email: LOCAL_AUTHOR, local: true })
    expect(await who(cookie(opened[1]!))).toMatchObject({ local: true })
    const entries = await asSystem((tx) =>
      tx.selectFrom('blotEntries').select('blots').where('userId', '=', opened[0]!.user.id).execute(),
    )
    expect(entries).toEqual([{ blots: 600 }])
  })

  it('opens under no other name, and to nobody behind a proxy or tunnel', async () => {
    const strangers = [
      new Headers(),
      new Headers({ host: 'evil.example' }),
      new Headers({ host: 'localhost.evil.example:3000' }),
      new Headers({ host: '127.0.0.1.evil.example' }),
      new Headers({ host: '192.168.1.5:3000' }),
      local({ 'x-forwarded-for': '203.0.113.9' }),
      local({ 'x-forwarded-for': '203.0.113.9, 127.0.0.1' }),
      local({ 'x-forwarded-host': 'studio.example.com' }),
      local({ forwarded: 'for=127.0.0.1' }),
    ]
    for (const headers of strangers) expect(await code(openLocalStudio(headers))).toBe('forbidden')
    const next = { 'x-forwarded-for': '::ffff:127.0.0.1', 'x-forwarded-host': 'localhost:3000' }
    expect(await code(openLocalStudio(local(next)))).toBe('in')
  })

  it('has no password that could be guessed', async () => {
    expect(await code(signIn({ email: LOCAL_AUTHOR, password }, anywhere()))).toBe('signed_out')
  })
})

describe('the secret', () => {
  it('is made once, for its owner alone', async () => {
    const file = path.join(folder, 'secret')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await readFile(file, 'utf8')).trim().length).toBeGreaterThanOrEqual(32)
  })
})

describe('after signing in', () => {
  it('an author goes on to a path of the studio and nowhere else', () => {
    expect(localPath('/projects/1?tab=2#p')).toBe('/projects/1?tab=2#p')
    const elsewhere = [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://evil.example',
      'x',
      '/login',
      null,
    ]
    for (const next of elsewhere) expect([next, localPath(next)]).toEqual([next, '/'])
  })
})
