import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/domain/account'
import type { ProjectView } from '@/domain/project'
import {
  api,
  author,
  complaintsOf,
  faultsOf,
  openBrowser,
  openStudio,
  type Studio,
  spoiled,
  tabTo,
} from './fixtures'

describe('a book, from its idea to the file for the printer', () => {
  let studio: Studio
  let browser: Browser
  let page: Page
  let folder: string
  let complaints: string[]
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-files-'))
    ;[studio, browser] = await Promise.all([openStudio(), openBrowser()])
    page = await author(browser, studio)
    complaints = complaintsOf(page)
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
    rmSync(folder, { recursive: true })
  })

  const line = (position: number) => page.getByLabel(`Idea of page ${position}`, { exact: true })
  const ideas = (count: number) => page.getByRole('heading', { name: `${count} page ideas` })
  const drawn = () => page.getByRole('link', { name: /^Page \d+\. (Ready|Needs review|Approved)/ })
  const bookOfPage = () =>
    api<ProjectView>(page, 'GET', `/api/projects/${page.url().match(/projects\/([0-9a-f-]{36})/)![1]}`)

  it('is described in three steps, without a mouse', async () => {
    await page.getByRole('heading', { name: 'Your books' }).waitFor()
    await page.keyboard.press('n')
    await page.waitForURL('**/projects/new')
    await tabTo(page.getByLabel('What is the book about?'))
    await page.keyboard.type('A shy dragon who opens a bakery')
    await tabTo(page.getByRole('button', { name: 'Next' }))
    await page.keyboard.press('Enter')

    const children = page.getByRole('radio', { name: /Children/ })
    await tabTo(children)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    expect(await children.isChecked()).toBe(true)
    await tabTo(page.getByLabel('Hero', { exact: true }))
    await page.keyboard.type('Pip, a small round dragon with a baker hat')
    await tabTo(page.getByRole('button', { name: 'Next' }))
    await page.keyboard.press('Enter')

    await tabTo(page.getByLabel('Drawings'))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await ideas(3).waitFor()
    await page.getByText('Draft saved').waitFor()
  })

  it('has a plan that is read and changed before anything is paid for', async () => {
    await page.getByRole('button', { name: 'Suggest 5 more' }).click()
    await ideas(8).waitFor()

    await line(2).fill('Pip carries a tall cake past a sleeping cat')
    await page.getByRole('button', { name: 'Lock line 2' }).click()
    const others = await line(3).inputValue()
    await page.getByRole('button', { name: 'New ideas for 7 unlocked lines' }).click()
    await page.getByText('7 pages have new ideas.').waitFor({ state: 'attached' })
    expect(await line(2).inputValue()).toBe('Pip carries a tall cake past a sleeping cat')
    expect(await line(3).inputValue()).not.toBe(others)

    const before = await line(4).inputValue()
    await page.getByRole('button', { name: 'New idea for line 4' }).click()
    await page.getByText('A new idea for this page.').waitFor({ state: 'attached' })
    expect(await line(4).inputValue()).not.toBe(before)

    await page.getByRole('button', { name: 'Move line 2 up' }).click()
    await page.getByText('Line 2 is now line 1.').waitFor({ state: 'attached' })
    expect(await line(1).inputValue()).toBe('Pip carries a tall cake past a sleeping cat')
  })

  it('has lines that are dragged by key, removed and brought back', async () => {
    const first = await line(1).inputValue()
    await page.getByRole('button', { name: 'Drag line 1', exact: true }).focus()
    await page.keyboard.press('Space')
    await page.getByText('Line 1 picked up.').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowDown')
    await page.getByText('Line 1 is over line 2.').waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await page.getByText('Line 1 is now line 2.').waitFor({ state: 'attached' })
    expect(await line(2).inputValue()).toBe(first)

    await page.getByRole('button', { name: 'Remove line 2' }).click()
    await ideas(7).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await ideas(8).waitFor()
    expect(await line(2).inputValue()).toBe(first)
  })

  it('shows four samples first', async () => {
    await page.getByRole('button', { name: 'Start with 4 sample pages, 48 Blots' }).click()
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { name: /of 4 pages inked/ }).waitFor()
    await page.getByRole('button', { name: 'Ink the other 4, 48 Blots' }).waitFor({ timeout: 120_000 })
    await drawn().nth(3).waitFor()
    expect(await drawn().count()).toBe(4)
  })

  it('is inked to the end while the page is refreshed, closed and opened again', async () => {
    await page.getByRole('button', { name: 'Ink the other 4, 48 Blots' }).click()
    await page.getByRole('heading', { name: /of 4 pages inked/ }).waitFor()
    await page.reload()
    await drawn().nth(3).waitFor()
    const address = page.url()
    const context = page.context()
    await page.close()

    page = await context.newPage()
    complaints.push(...complaintsOf(page))
    await page.goto(address)
    await drawn().nth(7).waitFor({ timeout: 120_000 })
  })

  it('costs what its pages that passed cost', async () => {
    const passed = (await bookOfPage()).pageList.filter((drawing) => drawing.version?.passed).length
    const account = await api<AccountView>(page, 'GET', '/api/account')
    expect(account).toMatchObject({ balance: 600 - 12 * passed, held: 0 })
  })

  it('is reviewed until nothing needs an eye', async () => {
    await studio.change(spoiled((await bookOfPage()).id, 2))
    await page.reload()
    await page.getByRole('link', { name: /^Review/ }).click()
    await page.getByText('The outline near the top left is open.').waitFor()
    for (let left = (await bookOfPage()).needsReview; left > 0; left--) {
      await page.getByRole('button', { name: 'Approve' }).waitFor()
      await page.keyboard.press('a')
    }
    await page.getByRole('heading', { name: 'All clear.' }).waitFor()
    await page.getByRole('button', { name: 'All pages' }).last().click()
    await page.getByRole('link', { name: /^Page 2\. Approved/ }).waitFor()
  })

  it('is looked at page by page', async () => {
    await drawn().first().click()
    await page.getByRole('heading', { name: 'Page 1 of 8' }).waitFor()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { name: 'Page 2 of 8' }).waitFor()
    await page.getByRole('button', { name: 'Take approval back' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Page 1 of 8' }).waitFor()
  })

  /** Makes a file on the export screen and downloads it. */
  const download = async (button: string, ready: string): Promise<string> => {
    await page.getByRole('button', { name: button }).click()
    const made = page.getByRole('region', { name: 'The file being made' })
    await made.getByText(ready).waitFor({ timeout: 60_000 })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      made.getByRole('link', { name: 'Download' }).click(),
    ])
    const kept = path.join(folder, file.suggestedFilename())
    await file.saveAs(kept)
    return kept
  }
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' })

  it('leaves as a PDF that a printer accepts', async () => {
    await page.goto(`/projects/${(await bookOfPage()).id}`)
    await page.getByRole('link', { name: 'Export', exact: true }).click()
    const pages = await page.locator('dt:text-is("Pages in print") + dd').innerText()
    const pdf = await download('Export print PDF, free', 'Your print PDF is ready.')
    expect(path.basename(pdf)).toMatch(/\.pdf$/)
    expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found')
    expect(run('qpdf', '--show-npages', pdf).trim()).toBe(pages)
    expect(run('pdfinfo', pdf)).toContain('612 x 792 pts')
  })

  it('has a cover around it, as wide as the book is thick', async () => {
    await page.getByRole('link', { name: 'Cover', exact: true }).click()
    const shown = page.getByRole('img', { name: /^The cover of/ })
    await shown.waitFor({ timeout: 60_000 })
    const before = await shown.getAttribute('src')
    await page
      .getByRole('textbox', { name: 'Text on the back' })
      .fill('Eight pages to color, from first to last.')
    await page.getByRole('radio', { name: 'Full page' }).press('Space')
    await page.getByRole('radio', { name: /^Page 2:/ }).press('Space')
    await expect.poll(() => shown.getAttribute('src'), { timeout: 60_000 }).not.toBe(before)
    await page.getByText('Saved', { exact: true }).waitFor()
    expect(await faultsOf(page, 'the cover')).toEqual([])
    await page.getByRole('link', { name: 'Export the cover' }).click()
    const pages = await page.locator('dt:text-is("Pages in print") + dd').innerText()
    const pdf = await download('Export cover, free', 'Your cover is ready.')
    expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found')
    expect(path.basename(pdf)).toContain(`cover for ${pages} pages`)
    const width = (2 * 8.5 + Number(pages) * 0.002252 + 0.25) * 72
    expect(Number(/Page size: +([\d.]+) x 810/.exec(run('pdfinfo', pdf))![1])).toBeCloseTo(width, 1)
    expect(run('pdftotext', pdf, '-')).toContain('Eight pages to color')
  })

  it('leaves as a ZIP of pictures to print at home', async () => {
    await page.getByRole('radio', { name: /PNG pages/ }).check()
    const zip = await download('Export PNG pages, free', 'Your pictures are ready.')
    run('unzip', '-q', zip, '-d', folder)
    const names = run('unzip', '-Z1', zip)
      .split('\n')
      .filter((name) => name.endsWith('.png'))
    expect(names).toHaveLength(8)
    const picture = await sharp(path.join(folder, names[0]!)).metadata()
    expect(picture).toMatchObject({ format: 'png', width: 2550, height: 3300, density: 300 })
  })

  it('made the browser complain about nothing', () => {
    expect(complaints).toEqual([])
  })
})
