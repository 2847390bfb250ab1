import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { author, axe, DESKTOP, openBrowser, openStudio, PHONE, type Studio } from './fixtures'

const PAGES = 8

/** A person looks at each screen of the way; axe must find nothing on any of them. */
async function look(page: Page, found: string[], screen: string): Promise<void> {
  found.push(...(await axe(page)).map((violation) => `${screen}: ${violation}`))
}

describe.each([
  { device: 'desktop', options: DESKTOP },
  { device: 'dark desktop', options: { ...DESKTOP, colorScheme: 'dark' as const } },
  { device: 'phone', options: PHONE },
])('from an idea to a print-ready book on a $device', ({ options }) => {
  let studio: Studio
  let browser: Awaited<ReturnType<typeof openBrowser>>
  const troubles: string[] = []
  beforeAll(async () => {
    studio = await openStudio()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
  })

  it('describes, plans, edits, inks, refreshes, reviews and downloads', async () => {
    const violations: string[] = []
    const page = await author(browser, studio, options)
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    await page.getByRole('heading', { name: 'Your books' }).waitFor()
    await look(page, violations, 'studio')

    await page.goto('/projects/new')
    await page
      .getByRole('textbox', { name: 'What is the book about?' })
      .fill('A shy dragon who opens a bakery')
    await look(page, violations, 'idea')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('radio', { name: /Children/ }).waitFor()
    await look(page, violations, 'reader and style')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('spinbutton', { name: 'Drawings' }).fill(String(PAGES))
    await look(page, violations, 'book')
    await page.getByRole('button', { name: 'Plan the pages, free' }).click()

    await page.getByRole('heading', { name: `${PAGES} page ideas` }).waitFor()
    await look(page, violations, 'plan')
    const second = page.getByRole('textbox', { name: 'Idea of page 2' })
    await second.fill('The dragon tastes a strawberry cake with a rabbit')
    await second.blur()
    await page.getByRole('button', { name: 'Lock line 2' }).click()
    await page.getByRole('button', { name: `Ink all ${PAGES}, ${PAGES * 12} Blots` }).click()

    await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/)
    await page.getByText(/You can close this tab; we keep inking/).waitFor()
    await look(page, violations, 'inking')
    await page.reload()
    await page
      .getByText(/pages inked|page inked/)
      .first()
      .waitFor()
    await page.getByText(`${PAGES} of ${PAGES} pages inked`).waitFor({ timeout: 120_000 })
    await look(page, violations, 'inked')
    await page
      .getByRole('link', { name: /The dragon tastes a strawberry cake/ })
      .first()
      .click()
    await page.waitForURL(/\/pages\//)
    await page
      .getByRole('button', { name: /Redraw/ })
      .first()
      .waitFor()
    await look(page, violations, 'page')

    await page.goBack()
    await page.getByRole('link', { name: 'Export' }).click()
    await page.getByRole('button', { name: 'Export print PDF, free' }).click()
    const link = page.getByRole('link', { name: /^Download/ }).first()
    await link.waitFor({ timeout: 60_000 })
    await look(page, violations, 'export')
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const file = path.join(studio.dataDir, 'interior.pdf')
    await download.saveAs(file)
    expect(execFileSync('qpdf', ['--check', file]).toString()).toMatch(/No syntax or stream encoding errors/)
    expect(execFileSync('pdfinfo', [file]).toString()).toMatch(/Pages:\s+24/)

    for (const screen of ['/billing', '/settings', '/no-such-page']) {
      await page.goto(screen)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await look(page, violations, screen)
    }
    expect(violations).toEqual([])
    expect(troubles.filter((text) => !text.includes('404'))).toEqual([])
  })
})
