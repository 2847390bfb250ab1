/**
 * The adapter on software nobody here wrote: @supabase/lite, and a real project where its keys are given (see
 * docs/operating.md). Both sign their tokens as they like, so this is also the way of older projects.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MailedToken } from '@/domain/sign-in'
import { overrideEnv } from '@/env'
import { auth } from '@/server/auth/auth'
import { enterWithToken } from '@/server/auth/enter-by-link'
import { sendLink } from '@/server/auth/send-link'
import { fromAnywhere, keptCookie } from '@/server/auth/testing-project'
import { bringDatabase, type Database, openServer } from '@/server/db/client'
import { migrate } from '@/server/db/migrate'
import { supabaseProject } from '@/server/db/testing'

const SITE = 'http://127.0.0.1:3000'

type Service = {
  settings: Record<'DATABASE_URL' | `SUPABASE_${'URL' | 'PUBLISHABLE_KEY' | 'SECRET_KEY'}`, string>
  /** What the link in a mail to `email` would carry. */
  mailed(email: string): Promise<MailedToken>
  close(): Promise<void>
}

const lite = (seconds: number) => async (): Promise<Service> => {
  const server = process.env.TEST_DATABASE_URL!
  // For the roles, which belong to the whole server.
  const project = await supabaseProject(server)
  const admin = openServer(server)
  const name = `pennyplain_${randomUUID().replaceAll('-', '')}`
  await admin.pool.query(`create database ${name}`)
  const DATABASE_URL = Object.assign(new URL(server), { pathname: `/${name}` }).href
  const args = ['scripts/supabase-lite.mjs', process.env.SUPABASE_TOOLS!, DATABASE_URL, SITE, String(seconds)]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async () => JSON.parse((await lines.next()).value as string) as Record<string, string>
  const { url, publishable_key, secret_key } = await next()
  return {
    settings: {
      DATABASE_URL,
      SUPABASE_URL: url!,
      SUPABASE_PUBLISHABLE_KEY: publishable_key!,
      SUPABASE_SECRET_KEY: secret_key!,
    },
    async mailed(email) {
      await sendLink({ email, next: '/' }, fromAnywhere())
      const { to, text } = await next()
      expect(to).toBe(email)
      const link = new URL(/https?:\S+/.exec(text!)![0]).searchParams
      return MailedToken.parse({ tokenHash: link.get('token'), type: link.get('type') })
    },
    async close() {
      const ended = new Promise((done) => child.once('exit', done))
      child.stdin.end()
      await ended
      await admin.pool.query(`drop database ${name} with (force)`)
      await admin.close()
      await project.drop()
    },
  }
}

/** A project of one's own, by its keys; the link is asked for instead of mailed. */
const live = (url: string, secretKey: string) => async (): Promise<Service> => ({
  settings: {
    DATABASE_URL: process.env.LIVE_SUPABASE_DATABASE_URL!,
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEY: process.env.LIVE_SUPABASE_PUBLISHABLE_KEY!,
    SUPABASE_SECRET_KEY: secretKey,
  },
  async mailed(email) {
    const answer = await fetch(`${url}/auth/v1/admin/generate_link`, {
      method: 'POST',
      headers: { apikey: secretKey, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'magiclink', email }),
    })
    const { hashed_token } = (await answer.json()) as { hashed_token: string }
    return { tokenHash: hashed_token, type: 'email' }
  },
  close: async () => {},
})

const { LIVE_SUPABASE_URL, LIVE_SUPABASE_SECRET_KEY } = process.env
const SERVICES: Record<string, () => Promise<Service>> = {
  '@supabase/lite': lite(3600),
  '@supabase/lite with tokens that are soon over': lite(30),
  ...(LIVE_SUPABASE_URL &&
    LIVE_SUPABASE_SECRET_KEY && { 'a live project': live(LIVE_SUPABASE_URL, LIVE_SUPABASE_SECRET_KEY) }),
}

describe.each(Object.entries(SERVICES))('signing in with %s', (_name, start) => {
  let service: Service
  let db: Database
  const email = `pennyplain-${randomUUID()}@example.com`
  beforeAll(async () => {
    service = await start()
    overrideEnv({
      ...service.settings,
      AUTH_SECRET: 'a secret that is long enough for it',
      LOG_LEVEL: 'silent',
    })
    db = openServer(service.settings.DATABASE_URL)
    await migrate(db)
    bringDatabase(db)
  })
  afterAll(async () => {
    bringDatabase(undefined)
    await db.close()
    await service.close()
  })

  it('comes in by a mailed link once, stays signed in, and signs out for good', async () => {
    const token = await service.mailed(email)
    const entered = await enterWithToken(token, fromAnywhere())
    if ('problem' in entered) throw new Error(entered.problem)
    expect(entered.user).toMatchObject({ email, local: false })
    expect(await enterWithToken(token, fromAnywhere())).toMatchObject({ problem: 'expired' })

    const { readSession, endSession } = await auth()
    let cookie = keptCookie(entered.cookies)
    // Each time with what the time before gave: short tokens are renewed at every request.
    for (let requests = 0; requests < 3; requests++) {
      const { user, cookies } = await readSession(fromAnywhere(cookie), { refresh: true })
      expect(user).toEqual(entered.user)
      cookie = keptCookie(cookies, cookie)
    }
    const many = await Promise.all(
      [1, 2, 3, 4].map(() => readSession(fromAnywhere(cookie), { refresh: true })),
    )
    for (const { user } of many) expect(user).toEqual(entered.user)
    cookie = keptCookie(many[0]!.cookies, cookie)

    expect(keptCookie(await endSession(fromAnywhere(cookie)), cookie)).toBe('')
    expect((await readSession(fromAnywhere(cookie), { refresh: true })).user).toBeNull()
  })

  it('says kindly that a link is not good', async () => {
    const token = { tokenHash: 'f'.repeat(56), type: 'magiclink' as const }
    expect(await enterWithToken(token, fromAnywhere())).toMatchObject({ problem: 'expired' })
  })
})
