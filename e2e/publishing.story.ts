import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/domain/account'
import type { ProjectView } from '@/domain/project'
import { api, author, complaintsOf, faultsOf, openBrowser, openStudio, type Studio } from './fixtures'

const TABLET: BrowserContextOptions = {
  viewport: { width: 820, height: 1180 },
  hasTouch: true,
  reducedMotion: 'reduce',
}

describe('a new author on a tablet, from an idea to what a printer asks for', () => {
  let studio: Studio
  let browser: Browser
  let page: Page
  let folder: string
  let complaints: string[]
  /** Milliseconds the author waited for pictures. */
  let waited = 0
  let began = 0
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-files-'))
    ;[studio, browser] = await Promise.all([openStudio(), openBrowser()])
    page = await author(browser, studio, TABLET)
    complaints = complaintsOf(page)
    began = Date.now()
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
    rmSync(folder, { recursive: true })
  })

  const tap = (name: string) => page.getByRole('button', { name }).tap()
  const open = (name: string) => page.getByRole('link', { name, exact: true }).tap()
  const bookId = () => page.url().match(/projects\/([0-9a-f-]{36})/)![1]!
  const balance = async () => (await api<AccountView>(page, 'GET', '/api/account')).balance
  const waiting = async (moment: () => Promise<unknown>) => {
    const from = Date.now()
    await moment()
    waited += Date.now() - from
  }
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' })

  it('says what the book is about, and has it inked', async () => {
    await page.goto('/projects/new')
    await page.getByLabel('What is the book about?').fill('A brave mouse who sails to the moon')
    await tap('Next')
    await tap('Next')
    await page.getByLabel('Drawings').fill('4')
    await tap('Plan the pages, free')
    await page.getByRole('heading', { name: '4 page ideas' }).waitFor()
    await tap('Ink all 4, 48 Blots')
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/)
    const drawn = page.getByRole('link', { name: /^Page \d+\. (Ready|Needs review)/ })
    await waiting(() => drawn.nth(3).waitFor({ timeout: 120_000 }))
  })

  it('keeps what was changed in the moment before the tab went elsewhere', async () => {
    await open('Preview')
    await page.getByRole('img', { name: 'Page 1, title page' }).locator('img').waitFor()
    expect(await faultsOf(page, 'the preview')).toEqual([])
    const id = bookId()
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await page.getByLabel('Set in').selectOption('handwritten')
    await saved
    await page.getByLabel('Set in').selectOption('storybook')
    await page.goto('about:blank')
    await page.goto(`/projects/${id}`)
    const book = () => api<ProjectView>(page, 'GET', `/api/projects/${id}`)
    await expect.poll(async () => (await book()).matter.type).toBe('storybook')
  })

  it('has a picture drawn for the cover, which is on it as soon as it is there', async () => {
    await open('Cover')
    const before = await balance()
    await page.getByLabel('What it shows').fill('The mouse waves from a boat on the moon')
    await tap('Draw it, 14 Blots')
    const art = page.getByRole('radio', { name: /^Drawn for the cover: The mouse waves/ })
    await waiting(() => art.first().waitFor({ state: 'attached', timeout: 60_000 }))
    await expect.poll(() => art.first().isChecked()).toBe(true)
    expect(await balance()).toBe(before - 14)
    // Another one leaves the front alone until it is there.
    const first = page.getByRole('radio', { name: /^Page 1:/ })
    await first.press('Space')
    await tap('Draw another one, 14 Blots')
    await page.getByText('The picture is being drawn.').waitFor()
    expect(await first.isChecked()).toBe(true)
    await waiting(() => art.nth(1).waitFor({ state: 'attached', timeout: 60_000 }))
    await expect.poll(() => art.first().isChecked()).toBe(true)
    expect(await balance()).toBe(before - 28)
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Mouse on the Moon')
    await page.getByRole('textbox', { name: 'Author' }).fill('Mira Ink')
    await page.getByText('Saved', { exact: true }).waitFor()
    await waiting(() => page.getByRole('img', { name: /^The cover of/ }).waitFor({ timeout: 60_000 }))
    expect(await faultsOf(page, 'the cover')).toEqual([])
  })

  it('gets both files, checked', async () => {
    await open('Export the cover')
    for (const [button, ready, name] of [
      ['Export cover, free', 'Your cover is ready.', 'cover.pdf'],
      ['Export print PDF, free', 'Your print PDF is ready.', 'interior.pdf'],
    ] as const) {
      if (name === 'interior.pdf') await page.getByRole('radio', { name: /^Print PDF/ }).check()
      await tap(button)
      const made = page.getByRole('region', { name: 'The file being made' })
      await waiting(() => made.getByText(ready).waitFor({ timeout: 60_000 }))
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        made.getByRole('link', { name: 'Download' }).tap(),
      ])
      await file.saveAs(path.join(folder, name))
      expect(run('qpdf', '--check', path.join(folder, name))).toContain('No syntax or stream encoding errors')
    }
    expect(run('pdftotext', path.join(folder, 'cover.pdf'), '-')).toMatch(/Mouse on\s+the Moon/)
    expect(await faultsOf(page, 'the export')).toEqual([])
    const hands = Math.round((Date.now() - began - waited) / 1000)
    console.log(`to both files: ${hands} s, and ${Math.round(waited / 1000)} s for pictures and files`)
  })

  it('takes the words for the shop along', async () => {
    await open('Listing')
    await page.getByLabel('Title', { exact: true }).fill('Mouse on the Moon')
    await page.getByLabel('Keywords').fill('mouse coloring book\nmoon gifts for kids')
    await page.getByText('Saved', { exact: true }).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'All of it as a text file' }).tap(),
    ])
    await file.saveAs(path.join(folder, 'listing.txt'))
    const text = readFileSync(path.join(folder, 'listing.txt'), 'utf8')
    expect(text).toContain('Mouse on the Moon')
    expect(text).toContain('moon gifts for kids')
    expect(text).toMatch(/Cover +Pennyplain’s built-in artist, .*The mouse waves from a boat/)
    await page.getByText('Where each page comes from').tap()
    await page.getByText('Cover The mouse waves from a boat on the moon').waitFor()
    expect(await faultsOf(page, 'the listing')).toEqual([])
    await page.reload()
    await expect
      .poll(() => page.getByLabel('Keywords').inputValue())
      .toBe('mouse coloring book\nmoon gifts for kids')
    const book = await api<ProjectView>(page, 'GET', `/api/projects/${bookId()}`)
    expect(book.pageList).toHaveLength(4)
  })

  it('made the browser complain about nothing', () => {
    expect(complaints).toEqual([])
  })
})
