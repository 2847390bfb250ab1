import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProjectView } from '@/domain/project'
import { api, author, axe, openBrowser, openStudio, type Studio } from './fixtures'

describe('accounts', () => {
  let studio: Studio
  let browser: Awaited<ReturnType<typeof openBrowser>>
  beforeAll(async () => {
    studio = await openStudio()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
  })

  it('signs up, out and in with email and password, and keeps the books of others away', async () => {
    const context = await browser.newContext({ baseURL: studio.address })
    const page = await context.newPage()
    await page.goto('/login')
    expect(await axe(page)).toEqual([])
    await page.getByText('New here').click()
    await page.getByLabel('Email').fill('ann@example.com')
    await page.getByLabel('Password', { exact: true }).fill('a long enough password')
    await page.getByRole('button', { name: /Create/ }).click()
    await page.waitForURL(`${studio.address}/`)
    const book = await api<ProjectView>(page, 'POST', '/api/projects', { idea: 'A cat who paints the sea' })

    const stranger = await author(browser, studio)
    const answer = await stranger.request.get(`/api/projects/${book.id}`)
    expect(answer.status()).toBe(404)
    await stranger.goto(`/projects/${book.id}`)
    await stranger
      .getByText("This page isn't in the book.")
      .or(stranger.getByText('This page isn’t in the book.'))
      .waitFor()

    await context.clearCookies()
    await page.goto(`/projects/${book.id}`)
    await page.waitForURL(/\/login\?next=/)
    await page.getByLabel('Email').fill('ann@example.com')
    await page.getByLabel('Password', { exact: true }).fill('a long enough password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(`${studio.address}/projects/${book.id}`)
  })

  it('locks an account for a while after five wrong passwords', async () => {
    const page = await (await browser.newContext({ baseURL: studio.address })).newPage()
    await page.goto('/login')
    for (let attempt = 0; attempt < 6; attempt++) {
      await page.getByLabel('Email').fill('bob@example.com')
      await page.getByLabel('Password', { exact: true }).fill(`wrong password ${attempt}`)
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await answered
    }
    await page.getByText(/You can try again in/).waitFor()
  })

  it('offers the studio without a password to this machine only', async () => {
    const answer = await fetch(`${studio.address}/login`, { headers: { 'x-forwarded-for': '203.0.113.7' } })
    expect(await answer.text()).not.toContain('Open the studio on this machine')
  })
})
