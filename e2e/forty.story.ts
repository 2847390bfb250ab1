import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/domain/account'
import type { ProjectView } from '@/domain/project'
import {
  api,
  complaintsOf,
  DESKTOP,
  faultsOf,
  openBrowser,
  openStudio,
  PHONE,
  type Studio,
  tab,
} from './fixtures'

/** A busy machine may take minutes to draw forty pages. Milliseconds. */
const PATIENCE = 280_000

/** The whole book once; the other time what differs on a small screen. */
const LOOKS: { look: string; options: BrowserContextOptions; pages: number }[] = [
  { look: 'desktop', options: DESKTOP, pages: 40 },
  { look: 'phone by night', options: { ...PHONE, colorScheme: 'dark' }, pages: 6 },
]

/** screens.story.ts looks at every screen with all rules; here, at what changes while pages arrive. */
const RULES = ['aria-valid-attr-value', 'button-name', 'label', 'landmark-one-main', 'link-name', 'region']

let studio: Studio
let browser: Browser
beforeAll(async () => {
  ;[studio, browser] = await Promise.all([openStudio(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await studio.close()
})

describe.each(LOOKS)('$pages pages, by somebody new, on a $look', ({ look, options, pages }) => {
  let page: Page
  let complaints: string[]
  const found: string[] = []

  const check = async (screen: string) => {
    found.push(...(await faultsOf(page, screen, RULES)))
  }
  const press = (target: Locator) => (options.hasTouch ? target.tap() : target.click())
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const book = () =>
    api<ProjectView>(page, 'GET', `/api/projects/${/projects\/([0-9a-f-]{36})/.exec(page.url())![1]}`)

  it('signs up and finds a sample book', async () => {
    page = await tab(browser, studio, options)
    page.setDefaultTimeout(PATIENCE)
    complaints = complaintsOf(page)
    await page.goto('/login')
    await check('sign in')
    await press(page.getByText('New here'))
    await page.getByLabel('Email').fill(`${look.replaceAll(' ', '-')}@example.com`)
    await page.getByLabel('Password', { exact: true }).fill('a fox reads by the lamp')
    await check('sign up')
    await press(button('Create my studio'))
    await page.getByRole('heading', { name: 'Your books' }).waitFor()
    await page.getByRole('list', { name: 'Books' }).waitFor()
    await check('studio')
  })

  it('describes a book in three steps', async () => {
    await press(page.getByRole('link', { name: 'New book' }).filter({ visible: true }).first())
    await page.waitForURL('**/projects/new')
    await page.getByLabel('What is the book about?').fill('A shy dragon who opens a bakery')
    await check('step 1')
    await press(button('Next'))
    await page.getByRole('radio', { name: /Children/ }).waitFor()
    await page.getByLabel('Hero', { exact: true }).fill('Pip, a small round dragon with a baker hat')
    await check('step 2')
    await press(button('Next'))
    if (pages > 20) await press(page.getByText('6 × 9 in'))
    await page.getByLabel('Drawings').fill(String(pages))
    await check('step 3')
    await press(button('Plan the pages, free'))
    await page.getByRole('heading', { name: `${pages} page ideas` }).waitFor()
    await check('plan')
  })

  it('edits a brief and inks all of them, with a refresh in the middle', async () => {
    const second = page.getByLabel('Idea of page 2', { exact: true })
    await second.fill('Pip carries a tall cake past a sleeping cat')
    await second.blur()
    await press(button(`Ink all ${pages}, ${12 * pages} Blots`))
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/)
    const drawn = page.getByRole('link', { name: /^Page \d+\. (Ready|Needs review)/ })
    await drawn.nth(2).waitFor()
    await check('inking')

    await page.reload()
    await page.getByText('You can close this tab; we keep inking.').waitFor()
    expect(await drawn.count()).toBeGreaterThanOrEqual(3)
    const address = page.url()
    await page.goto('/')
    await page.getByText(/^Inking /).waitFor()
    await check('studio while a book is inked')

    await page.goto(address)
    await drawn.nth(pages - 1).waitFor()
    const { pageList } = await book()
    expect(pageList).toHaveLength(pages)
    expect(pageList[1]!.brief).toBe('Pip carries a tall cake past a sleeping cat')
    const passed = pageList.filter((drawing) => drawing.version?.passed).length
    expect(passed).toBeGreaterThanOrEqual(pages * 0.95)
    expect(await api<AccountView>(page, 'GET', '/api/account')).toMatchObject({
      balance: 600 - 12 * passed,
      held: 0,
    })
    await check('inked')
  })

  it('reviews what did not pass, and looks at the page with the edited brief', async () => {
    const home = page.url()
    for (let left = (await book()).needsReview; left > 0; left--) {
      await page.goto(`${home}?review=1`)
      await press(button('Approve'))
    }
    await page.goto(home)
    await press(page.getByRole('link', { name: /^Page 2\. .*Pip carries a tall cake/ }))
    await page.getByRole('heading', { name: `Page 2 of ${pages}` }).waitFor()
    await page
      .getByRole('img', { name: /tall cake/ })
      .first()
      .waitFor()
    await check('page')
    await page.goBack()
  })

  it('downloads a PDF that a printer accepts', async () => {
    await press(page.getByRole('link', { name: 'Export', exact: true }))
    await button('Export print PDF, free').waitFor()
    await check('export')
    await press(button('Export print PDF, free'))
    const made = page.getByRole('region', { name: 'The file being made' })
    await made.getByText('Your print PDF is ready.').waitFor()
    await check('exported')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      press(made.getByRole('link', { name: 'Download' })),
    ])
    const pdf = path.join(studio.dataDir, `${look}.pdf`)
    await file.saveAs(pdf)
    const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' })
    expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors found')
    expect(Number(run('qpdf', '--show-npages', pdf))).toBeGreaterThanOrEqual(2 * pages)
    expect(run('pdfinfo', pdf)).toContain(pages > 20 ? '432 x 648 pts' : '612 x 792 pts')
  })

  it('met nothing that axe or the browser complains about', () => {
    expect({ found, complaints }).toEqual({ found: [], complaints: [] })
  })

  afterAll(() => page.context().close())
})
