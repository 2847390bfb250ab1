import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/domain/account'
import type { BillingView } from '@/domain/billing'
import {
  api,
  author,
  axe,
  complaintsOf,
  openBrowser,
  openStudio,
  overflow,
  PHONE,
  type Studio,
  tabTo,
} from './fixtures'

describe('paying in the sandbox', () => {
  let studio: Studio
  let browser: Browser
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    ;[studio, browser] = await Promise.all([openStudio(), openBrowser()])
    page = await author(browser, studio)
    complaints = complaintsOf(page)
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
  })

  const billing = () => api<BillingView>(page, 'GET', '/api/billing')
  const button = (name: string | RegExp) => page.getByRole('button', { name })

  it('buys a pack without a mouse, after a card that fails', async () => {
    await page.goto('/billing')
    await page.getByRole('heading', { name: 'Billing and Blots' }).waitFor()
    expect(await axe(page)).toEqual([])
    const before = await billing()
    await tabTo(page.getByRole('radio', { name: /Bucket/ }))
    await page.keyboard.press('ArrowLeft')
    await tabTo(button('Buy Splash, $5'))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sandbox/checkout/*')
    expect(await axe(page)).toEqual([])
    await tabTo(button('Pay with a card that fails'))
    await page.keyboard.press('Enter')
    await page.getByText('The card was declined. Nothing was charged.').waitFor()
    await tabTo(button('Pay $5'))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/billing?paid=splash*')
    await page.getByText('The Splash pack is paid. 120 Blots are here.').waitFor()
    expect(await billing()).toMatchObject({ pack: before.pack + 120, payments: 1 })
  })

  it('subscribes, upgrades for exactly what was said, cancels and keeps the plan', async () => {
    await page.goto('/billing')
    await page.getByRole('radio', { name: /^Starter/ }).check()
    await page.getByText('$12 now and each month until you cancel. 600 Blots come at once.').waitFor()
    await button('Choose Starter, $12 now').click()
    await page.waitForURL('**/sandbox/checkout/*')
    await button('Pay $12').click()
    await page.getByText('The Starter plan is paid. 600 Blots are here.').waitFor()

    await page.getByRole('radio', { name: /^Creator/ }).check()
    await page.getByText(/now: the difference for the time that is left. \d/).waitFor()
    await button(/^Choose Creator, \$1[67]/).click()
    await expect.poll(async () => (await billing()).plan).toBe('creator')
    await expect.poll(async () => (await billing()).subscription, { timeout: 60_000 }).toBeGreaterThan(1590)

    await page.reload()
    await page.getByRole('radio', { name: /^Free/ }).check()
    await button('Cancel Creator').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel Creator' }).click()
    await page.getByText(/^Creator ends on /).waitFor()
    expect(await axe(page)).toEqual([])
    await button('Keep Creator').click()
    await expect.poll(async () => (await billing()).cancels).toBe(false)
  })

  it('shows invoices and receipts, and takes back what a refund took', async () => {
    await page.goto('/billing')
    await button('Open').click()
    await page.waitForURL('**/sandbox/portal/*')
    expect(await axe(page)).toEqual([])
    await button('Refund: Splash pack').click()
    await page.getByText('The money went back.').waitFor()
    const portal = page.url().replace(/\?.*/, '')
    await page
      .getByRole('link', { name: /^SANDBOX-/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /^Invoice SANDBOX-/ }).waitFor()
    await expect.poll(async () => (await billing()).pack, { timeout: 60_000 }).toBe(540)

    const stranger = await browser.newPage()
    await stranger.goto(portal)
    expect(new URL(stranger.url()).pathname).toBe('/login')
    await stranger.close()
  })

  it('fits a phone in the dark', async () => {
    const phone = await author(browser, studio, { ...PHONE, colorScheme: 'dark' })
    await phone.goto('/billing?short=90')
    await phone.getByText('You are 90 Blots short.').waitFor()
    expect(await phone.getByRole('radio', { name: /Splash/ }).isChecked()).toBe(true)
    expect(await overflow(phone)).toBe(0)
    expect(await axe(phone)).toEqual([])
    await phone.context().close()
    expect(complaints).toEqual([])
  })
})

describe('a studio without billing', () => {
  it('names no price and no balance anywhere', async () => {
    const studio = await openStudio({ BILLING: 'off' })
    const browser = await openBrowser()
    try {
      const page = await author(browser, studio)
      expect((await api<AccountView>(page, 'GET', '/api/account')).billing).toBe(false)
      await page.getByRole('heading', { name: 'Your books' }).waitFor()
      await page.goto('/projects/new')
      await page.getByLabel('What is the book about?').waitFor()
      expect(await page.locator('body').innerText()).not.toMatch(/Blot|Billing/)
      await page.goto('/billing')
      await page.getByText(/isn.t in the book/).waitFor()
    } finally {
      await browser.close()
      await studio.close()
    }
  })
})
