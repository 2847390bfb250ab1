import pg from 'pg'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres } from '../scripts/postgres.mjs'
import { type StandIn, standIn } from '../src/server/auth/testing-supabase'
import { supabaseProject } from '../src/server/db/testing'
import { axe, complaintsOf, DESKTOP, openBrowser, openStudio, type Studio } from './fixtures'

describe('a studio with a Supabase project', () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>
  let people: pg.Pool
  let service: StandIn
  let studio: Studio
  let browser: Awaited<ReturnType<typeof openBrowser>>
  const closing: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    postgres = await startPostgres()
    closing.unshift(postgres.stop)
    const { url, drop } = await supabaseProject(postgres.url)
    closing.unshift(drop)
    people = new pg.Pool({ connectionString: url })
    closing.unshift(() => people.end())
    service = await standIn({
      query: (text, values) => people.query(text, values),
      siteUrl: () => studio.address,
    })
    closing.unshift(service.close)
    studio = await openStudio({
      DATABASE_URL: url,
      AUTH_SECRET: 'a secret that is long enough for it',
      SUPABASE_URL: service.url,
      SUPABASE_PUBLISHABLE_KEY: service.publishableKey,
      SUPABASE_SECRET_KEY: service.secretKey,
    })
    closing.unshift(studio.close)
    browser = await openBrowser()
    closing.unshift(() => browser.close())
  })
  afterAll(async () => {
    for (const close of closing) await close()
  })

  const visit = async (context?: BrowserContext): Promise<Page> =>
    (context ?? (await browser.newContext({ ...DESKTOP, baseURL: studio.address }))).newPage()
  const who = async (page: Page) => {
    const answer = await page.request.get('/api/account')
    return answer.ok() ? ((await answer.json()) as { email: string }).email : answer.status()
  }
  const useLink = async (page: Page, next = '') => {
    const { tokenHash } = service.mails.at(-1)!
    await page.goto(`/auth/confirm?token_hash=${tokenHash}&type=email${next}`)
    await page.getByRole('button', { name: 'Open my studio' }).click()
  }

  it('lets Google say who somebody is, and brings them where they wanted to be', async () => {
    const page = await visit()
    const complaints = complaintsOf(page)
    await page.goto('/settings')
    await page.waitForURL(/\/login\?next=%2Fsettings/)
    expect(await page.getByLabel('Password').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await page.getByRole('link', { name: 'Continue with Google' }).click()
    await page.getByRole('link', { name: 'ann@example.com' }).click()
    await page.waitForURL(`${studio.address}/settings`)
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    expect(await who(page)).toBe('ann@example.com')
    const kept = (await page.context().cookies()).filter(({ name }) => /session_token(\.\d)?$/.test(name))
    expect(kept.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual(kept.map(() => [true, 'Lax']))
    expect(await page.evaluate(() => document.cookie)).toBe('')
    expect(complaints).toEqual([])
  })

  it('lands kindly at the sign-in page with a foreign code, a foreign state, and without leave', async () => {
    const page = await visit()
    await page.goto('/auth/callback?code=3b5f6a30-0000-4000-8000-000000000000&next=/library')
    await page.getByText('begun in another browser').waitFor()
    expect(page.url()).toBe(`${studio.address}/login?problem=elsewhere&next=%2Flibrary`)
    await page.goto(`${service.url}/auth/v1/callback?state=foreign&email=ann@example.com`)
    expect(await who(page)).toBe(401)
    await page.goto('/login')
    await page.getByRole('link', { name: 'Continue with Google' }).click()
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.getByText('You came back without signing in').waitFor()
    expect(await who(page)).toBe(401)
  })

  it('signs in by a mailed link, once, on any device, and never leads to another host', async () => {
    const page = await visit()
    await page.goto('/login?next=//evil.example')
    await page.getByLabel('Email').fill('bob@example.com')
    await page.getByRole('button', { name: 'Send a sign-in link' }).click()
    await page.getByText('Look in your mail.').waitFor()
    const phone = await visit()
    await useLink(phone, '&next=//evil.example')
    await phone.waitForURL(`${studio.address}/`)
    expect(await who(phone)).toBe('bob@example.com')
    expect(await who(page)).toBe(401)
    await useLink(page)
    await page.getByText('expired or was used already').waitFor()
  })

  it('renews a session whose time is up, signs out for good, and erases an account', async () => {
    const page = await visit()
    // Tokens made now are soon over: the next request renews them.
    service.lasting(30)
    await page.goto('/auth/google')
    await page.getByRole('link', { name: 'ann@example.com' }).click()
    await page.waitForURL(`${studio.address}/`)
    service.lasting(3600)
    const before = service.renewals()
    await page.reload()
    expect(await who(page)).toBe('ann@example.com')
    expect(service.renewals()).toBeGreaterThan(before)
    const old = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

    await page.goto('/settings')
    await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${studio.address}/login`)
    expect(await who(page)).toBe(401)
    const stolen = await fetch(`${studio.address}/api/account`, { headers: { cookie: old } })
    expect(stolen.status).toBe(401)

    await page.getByRole('link', { name: 'Continue with Google' }).click()
    await page.getByRole('link', { name: 'ann@example.com' }).click()
    await page.waitForURL(`${studio.address}/`)
    const erased = await page.request.delete('/api/account', {
      headers: { origin: studio.address },
      data: { confirm: 'erase my account' },
    })
    expect(erased.status()).toBe(204)
    expect(await who(page)).toBe(401)
    const left = async () => {
      const { rows } = await people.query(
        `select (select count(*)::int from auth.users where email = 'ann@example.com') as users,
          (select count(*)::int from profiles p left join auth.users u using (id) where u.email is null) as profiles`,
      )
      return rows[0]
    }
    await expect.poll(left).toEqual({ users: 0, profiles: 0 })
  })
})
