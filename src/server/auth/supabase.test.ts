import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as callback } from '@/app/(auth)/auth/callback/route'
import { GET as google } from '@/app/(auth)/auth/google/route'
import { GET as account } from '@/app/api/account/route'
import { proxy } from '@/proxy'
import { asSystem } from '../db/client'
import { closeQueue } from '../jobs/queue'
import { forgetSwitches } from '../switches/known-switches'
import { tableSwitches } from '../switches/switch-store'
import { auth } from './auth'
import { enterWithToken } from './enter-by-link'
import { localPath } from './local-path'
import { sendLink } from './send-link'
import { signIn } from './sign-in'
import { signUp } from './sign-up'
import { fromAnywhere, headersFrom, keptCookie, supabaseStudio } from './testing-project'

const HERE = 'http://127.0.0.1:3000'
let studio: Awaited<ReturnType<typeof supabaseStudio>>
beforeAll(async () => {
  studio = await supabaseStudio()
})
afterAll(async () => {
  await closeQueue()
  await studio.close()
})

const email = () => `${randomUUID()}@example.com`
const get = (path: string, cookie = '') => new Request(`${HERE}${path}`, { headers: fromAnywhere(cookie) })
const readsAs = async (headers: Headers) =>
  (await (await auth()).readSession(headers, { refresh: true })).user
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'in',
    (error) => error.code,
  )

/** Through Google's page as `who`; answers what the studio is asked then, and the cookies of the browser. */
async function throughGoogle(next: string, who: string) {
  const began = await google(get(`/auth/google?next=${encodeURIComponent(next)}`))
  const cookie = keptCookie(began.headers.getSetCookie())
  const authorize = await fetch(began.headers.get('location')!, { redirect: 'manual' })
  const state = new URL(authorize.headers.get('location')!).searchParams.get('state')
  const more = who === 'cancel' ? 'error=access_denied' : `email=${who}`
  const back = await fetch(`${studio.service.url}/auth/v1/callback?state=${state}&${more}`, {
    redirect: 'manual',
  })
  const to = new URL(back.headers.get('location')!)
  return { path: `${to.pathname}${to.search}`, cookie }
}

describe('by Google', () => {
  it('an author comes in and goes on to where they wanted to be', async () => {
    const who = email()
    const { path, cookie } = await throughGoogle('/library?tab=pages', who)
    const answer = await callback(get(path, cookie))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/library?tab=pages'])
    expect(answer.headers.get('cache-control')).toMatch(/no-store/)
    const kept = keptCookie(answer.headers.getSetCookie(), cookie)
    expect(await readsAs(fromAnywhere(kept))).toMatchObject({ email: who })
  })

  it('who is somebody else already is the new one afterwards', async () => {
    studio.service.lasting(-5)
    const before = await studio.enter(email()).finally(() => studio.service.lasting(3600))
    const who = email()
    const { path, cookie } = await throughGoogle('/', who)
    const renewals = studio.service.renewals()
    // In pieces, as a longer one is kept: none of them may be left over.
    const [name, value] = keptCookie(before.cookies).split('=') as [string, string]
    const pieces = `${name}.0=${value.slice(0, 400)}; ${name}.1=${value.slice(400)}`
    const answer = await callback(get(path, `${pieces}; ${cookie}`))
    const kept = keptCookie(answer.headers.getSetCookie(), `${pieces}; ${cookie}`)
    expect(kept).not.toContain(`${name}.0`)
    expect(await readsAs(fromAnywhere(kept))).toMatchObject({ email: who })
    expect(studio.service.renewals()).toBe(renewals)
  })

  it('two tabs at once each come in', async () => {
    const [first, second] = [await throughGoogle('/', email()), await throughGoogle('/billing', email())]
    const both = keptCookie(
      second.cookie.split('; ').map((pair) => `${pair}; Path=/`),
      first.cookie,
    )
    expect((await callback(get(first.path, both))).headers.get('location')).toBe('/')
    expect((await callback(get(second.path, both))).headers.get('location')).toBe('/billing')
  })

  it('nobody comes in with the code of another browser, a made-up one, or twice', async () => {
    const { path, cookie } = await throughGoogle('/library', email())
    const elsewhere = '/login?problem=elsewhere&next=%2Flibrary'
    expect((await callback(get(path))).headers.get('location')).toBe(elsewhere)
    const stranger = await throughGoogle('/library', email())
    expect((await callback(get(path, stranger.cookie))).headers.get('location')).toBe(elsewhere)
    const madeUp = path.replace(/code=[^&]+/, `code=${randomUUID()}`)
    const wrong = await callback(get(madeUp, cookie))
    expect(wrong.headers.get('location')).toBe(elsewhere)
    expect(await readsAs(fromAnywhere(keptCookie(wrong.headers.getSetCookie())))).toBeNull()
  })

  it('who cancels, and whatever else the way back brings, lands at the sign-in page with a reason', async () => {
    const { path, cookie } = await throughGoogle('/', 'cancel')
    expect((await callback(get(path, cookie))).headers.get('location')).toBe('/login?problem=declined')
    const cases = {
      '/auth/callback': 'torn',
      '/auth/callback?code=': 'torn',
      '/auth/callback?code=<script>': 'torn',
      '/auth/callback?error=server_error&error_code=unexpected_failure': 'unavailable',
      '/auth/callback?error=access_denied&error_code=otp_expired': 'expired',
      '/auth/callback?error=invalid_request&error_code=bad_oauth_state': 'elsewhere',
    }
    for (const [path, problem] of Object.entries(cases))
      expect([path, (await callback(get(path))).headers.get('location')]).toEqual([
        path,
        `/login?problem=${problem}`,
      ])
  })

  it('nobody is led to another host, however it is written', async () => {
    const hosts = [
      '//evil.example',
      '/\\evil.example',
      '/%2F/evil.example',
      '/%2f%2fevil.example',
      '/%5Cevil.example',
    ]
    hosts.push('/%255Cevil.example', '/\t/evil.example', 'https://evil.example/', `${HERE}.evil.example/`)
    hosts.push(
      `${HERE}@evil.example/`,
      '/auth/callback?next=//evil.example',
      '/auth/confirm?next=/login',
      '/%',
    )
    for (const next of hosts) expect([next, localPath(next)]).toEqual([next, next === '/%' ? '/%' : '/'])
    expect(localPath(`${HERE}/library?tab=pages`)).toBe('/library?tab=pages')
    expect(localPath(`${HERE}/auth/callback?next=%2Flibrary&sb_flow_id=1`)).toBe('/library')
    const { path, cookie } = await throughGoogle('/', email())
    const turned = path.replace(/next=[^&]*/, 'next=%2F%2Fevil.example')
    expect((await callback(get(turned, cookie))).headers.get('location')).toBe('/')
  })
})

describe('by a mailed link', () => {
  it('an author comes in once, and the mail knows where they wanted to be', async () => {
    const who = email()
    await sendLink({ email: who, next: '/library' }, fromAnywhere())
    const { to, tokenHash, redirectTo } = studio.service.mails.at(-1)!
    expect([to, localPath(redirectTo)]).toEqual([who, '/library'])
    const token = { tokenHash, type: 'email' as const }
    expect(await enterWithToken(token, fromAnywhere())).toMatchObject({ user: { email: who } })
    expect(await enterWithToken(token, fromAnywhere())).toMatchObject({ problem: 'expired' })
  })

  it('goes out five times in 15 minutes to one mailbox, and for one address', async () => {
    const who = email()
    const codes = []
    for (let i = 0; i < 6; i++) codes.push(await refusal(sendLink({ email: who, next: '/' }, fromAnywhere())))
    expect(codes).toEqual([...Array(5).fill('in'), 'too_many_requests'])
    const here = headersFrom(randomUUID())
    const fromHere = []
    for (let i = 0; i < 6; i++) fromHere.push(await refusal(sendLink({ email: email(), next: '/' }, here)))
    expect(fromHere).toEqual([...Array(5).fill('in'), 'too_many_requests'])
    await expect(sendLink({ email: who, next: '/' }, fromAnywhere())).rejects.toThrow(
      /^5 sign-in links in 15 minutes is our limit\. The next one can be sent in 15 min\.$/,
    )
  })

  it('that is wrong is tried five times from one address', async () => {
    const here = headersFrom(randomUUID())
    const problems = []
    for (let i = 0; i < 6; i++) {
      const entered = await enterWithToken({ tokenHash: randomUUID(), type: 'email' }, here)
      problems.push('problem' in entered && entered.problem)
    }
    expect(problems).toEqual([...Array(5).fill('expired'), 'often'])
  })

  it('does not replace passwords by a form of one’s own: there are none', async () => {
    const given = { email: email(), password: 'a good long password' }
    expect(await refusal(signIn(given, fromAnywhere()))).toBe('forbidden')
    expect(await refusal(signUp(given, fromAnywhere()))).toBe('forbidden')
  })
})

describe('while sign-up is switched off', () => {
  it('authors come in and newcomers don’t, by whatever way', async () => {
    const author = await studio.enter(email())
    const stranger = await studio.enter(email())
    await studio.db.pool.query('delete from profiles where id = $1', [stranger.user.id])
    const switches = tableSwitches(studio.db.pool)
    await switches.set('sign-up', { why: '', pause: false, since: new Date().toISOString() })
    forgetSwitches()
    try {
      expect((await studio.enter(author.user.email)).user).toEqual(author.user)
      await expect(studio.enter(email())).rejects.toThrow('nobody came in: full')
      expect(await readsAs(fromAnywhere(keptCookie(stranger.cookies)))).toBeNull()
    } finally {
      await switches.set('sign-up', null)
      forgetSwitches()
    }
    expect(await readsAs(fromAnywhere(keptCookie(stranger.cookies)))).toEqual(stranger.user)
  })
})

describe('a session', () => {
  /** Signed in with a token whose time is up. */
  async function due() {
    studio.service.lasting(-5)
    const entered = await studio.enter(email()).finally(() => studio.service.lasting(3600))
    return { ...entered, cookie: keptCookie(entered.cookies) }
  }

  it('is renewed once for requests that come together, with cookies for all of them', async () => {
    const { user, cookie } = await due()
    const before = studio.service.renewals()
    const { readSession } = await auth()
    const many = await Promise.all(
      Array.from({ length: 6 }, () => readSession(fromAnywhere(cookie), { refresh: true })),
    )
    expect(studio.service.renewals() - before).toBe(1)
    for (const { user: who, cookies } of many) {
      expect(who).toEqual(user)
      expect(await readsAs(fromAnywhere(keptCookie(cookies, cookie)))).toEqual(user)
    }
    // One that was sent before the answer came back.
    expect(await readsAs(fromAnywhere(cookie))).toEqual(user)
    expect(studio.service.renewals() - before).toBe(1)
  })

  it('is renewed by the proxy before a screen, and by the API', async () => {
    const { user, cookie } = await due()
    const answer = await proxy(new NextRequest(`${HERE}/library`, { headers: fromAnywhere(cookie) }))
    expect(answer.headers.get('cache-control')).toMatch(/no-store/)
    const renewed = keptCookie(answer.headers.getSetCookie(), cookie)
    const { readSession } = await auth()
    expect((await readSession(fromAnywhere(renewed), { refresh: false })).user).toEqual(user)
    // What the screen itself is given.
    const given = answer.headers.get('x-middleware-request-cookie')!
    expect((await readSession(fromAnywhere(given), { refresh: false })).user).toEqual(user)

    const again = await due()
    const said = await account(new Request(`${HERE}/api/account`, { headers: fromAnywhere(again.cookie) }))
    expect([said.status, (await said.json()).id]).toEqual([200, again.user.id])
    const kept = keptCookie(said.headers.getSetCookie(), again.cookie)
    expect((await readSession(fromAnywhere(kept), { refresh: false })).user).toEqual(again.user)
  })

  it('is not lost while the service is silent: people are told to wait, not signed out', async () => {
    const { user, cookie } = await due()
    studio.service.failWith(503)
    try {
      const said = await account(new Request(`${HERE}/api/account`, { headers: fromAnywhere(cookie) }))
      expect(said.status).toBe(503)
      expect(said.headers.getSetCookie()).toEqual([])
      const answer = await proxy(new NextRequest(`${HERE}/library`, { headers: fromAnywhere(cookie) }))
      expect([answer.headers.get('location'), answer.headers.getSetCookie()]).toEqual([null, []])
    } finally {
      studio.service.failWith(null)
    }
    // What was asked for in vain goes on asking, and the next request is told.
    await expect
      .poll(() => readsAs(fromAnywhere(cookie)).catch(() => null), { timeout: 30_000 })
      .toEqual(user)
  })

  it('that can’t be renewed is over, and its cookies go', async () => {
    const { user, cookie } = await due()
    await studio.db.pool.query('delete from auth.sessions where user_id = $1', [user.id])
    const { readSession } = await auth()
    const { user: who, cookies } = await readSession(fromAnywhere(cookie), { refresh: true })
    expect([who, keptCookie(cookies, cookie)]).toEqual([null, ''])
  })

  it('of somebody the project has banned counts no more, though its token is good', async () => {
    const { user, cookies } = await studio.enter(email())
    await studio.db.pool.query(
      `update auth.users set banned_until = now() + interval '1 day' where id = $1`,
      [user.id],
    )
    expect(await readsAs(fromAnywhere(keptCookie(cookies)))).toBeNull()
    await sendLink({ email: user.email, next: '/' }, fromAnywhere())
    const { tokenHash } = studio.service.mails.at(-1)!
    expect(await enterWithToken({ tokenHash, type: 'email' }, fromAnywhere())).toMatchObject({
      problem: 'closed',
    })
  })

  it('is refused while its author is being erased', async () => {
    const { user } = await studio.enter(email())
    await asSystem((tx) =>
      tx.updateTable('profiles').set({ erasingAt: new Date() }).where('id', '=', user.id).execute(),
    )
    await sendLink({ email: user.email, next: '/' }, fromAnywhere())
    const { tokenHash } = studio.service.mails.at(-1)!
    const entered = await enterWithToken({ tokenHash, type: 'email' }, fromAnywhere())
    expect(entered).toEqual({ problem: 'closing', cookies: [] })
  })

  it('of somebody who is erased goes only when the service has heard of it', async () => {
    const { user, cookies } = await studio.enter(email())
    const { forgetPerson } = await auth()
    // 404 is what a wrong address of the project answers, too.
    for (const status of [404, 503]) {
      studio.service.failWith(status)
      const told = await forgetPerson(user.id).then(
        () => 'heard',
        () => 'not heard',
      )
      studio.service.failWith(null)
      expect([status, told]).toEqual([status, 'not heard'])
    }
    expect(await readsAs(fromAnywhere(keptCookie(cookies)))).toEqual(user)
    await forgetPerson(user.id)
    await forgetPerson(user.id)
    expect(await readsAs(fromAnywhere(keptCookie(cookies)))).toBeNull()
  })

  it('of an author the dashboard made welcomes them at their first request', async () => {
    const { user, cookies } = await studio.enter(email())
    await studio.db.pool.query('delete from profiles where id = $1', [user.id])
    expect(await readsAs(fromAnywhere(keptCookie(cookies)))).toEqual(user)
    const { rows } = await studio.db.pool.query('select name from profiles where id = $1', [user.id])
    expect(rows).toHaveLength(1)
  })
})
