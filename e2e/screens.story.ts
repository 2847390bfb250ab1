import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportView } from '@/domain/export'
import type { JobView } from '@/domain/job'
import type { ProjectView } from '@/domain/project'
import {
  api,
  author,
  complaintsOf,
  DESKTOP,
  faultsOf,
  inkedBook,
  manyBooks,
  openBrowser,
  openStudio,
  PHONE,
  plannedBook,
  type Studio,
  spoiled,
  tab,
} from './fixtures'

/** What a busy machine may take to show a screen. Milliseconds. */
const PATIENCE = 60_000

/** What is laid out, named or hidden differently on a small screen. */
const SMALL = [
  'target-size',
  'color-contrast',
  'button-name',
  'link-name',
  'label',
  'list',
  'region',
  'aria-hidden-focus',
  'scrollable-region-focusable',
  'landmark-one-main',
]

let studio: Studio
let browser: Browser
const books: Record<'done' | 'waiting' | 'running' | 'broken', ProjectView> = {} as never

/** One book in each state a screen can show, and nobody at work: what is half done stays half done. */
beforeAll(async () => {
  ;[studio, browser] = await Promise.all([openStudio({}, manyBooks), openBrowser()])
  const page = await author(browser, studio)
  books.done = await inkedBook(page, 5)
  books.waiting = await plannedBook(page, 8)
  books.running = await plannedBook(page, 8)
  books.broken = await plannedBook(page, 2)
  const { done, running, broken } = books
  const file = { projectId: done.id, format: 'interior' }
  const first = await api<ExportView>(page, 'POST', '/api/export', file)
  while ((await api<ExportView>(page, 'GET', `/api/export/${first.id}`)).state !== 'completed')
    await new Promise((wait) => setTimeout(wait, 500))

  await studio.change(`${spoiled(done.id, 2)}; ${spoiled(done.id, 3)}`, { WORKER: '0' })
  const { job } = await api<{ job: JobView }>(page, 'POST', '/api/generate', { projectId: running.id })
  const second = await api<ExportView>(page, 'POST', '/api/export', { ...file, format: 'png' })
  await studio.change(`
    update job_items set state = 'failed', reason = 'The ink ran. Not charged.', finished_at = now()
      where job_id = '${job.id}' and number = 1;
    update job_items set state = 'running', started_at = now() where job_id = '${job.id}' and number in (2, 3, 4);
    update job_items set state = 'running', phase = 'setting', progress = 0.4 where job_id = '${second.id}';
    update projects set dna = '{ "trim": "a napkin" }' where id = '${broken.id}';`)
  await page.context().close()
})
afterAll(async () => {
  await browser.close()
  await studio.close()
})

describe.each([
  { look: 'on a desktop, by day and by night', options: DESKTOP, rules: undefined },
  { look: 'on a phone', options: PHONE, rules: SMALL },
])('every screen, $look', ({ look, options, rules }) => {
  const faults: string[] = []
  const check = async (page: Page, screen: string) => {
    faults.push(...(await faultsOf(page, screen, rules)))
    if (options !== DESKTOP) return
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html.dark').waitFor({ state: 'attached' })
    faults.push(...(await faultsOf(page, `${screen} by night`, ['color-contrast'])))
    await page.emulateMedia({ colorScheme: 'light' })
    await page.locator('html.light').waitFor({ state: 'attached' })
  }
  const open = async (page: Page, address: string, screen = address) => {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await check(page, screen)
  }

  it('before somebody is in, and on an empty desk', async () => {
    const page = await tab(browser, studio, options)
    page.setDefaultTimeout(PATIENCE)
    await open(page, '/login')
    await page.getByText('New here').click()
    await page.getByLabel('Email').fill(`${look.replaceAll(/\W+/g, '-')}@example.com`)
    await page.getByLabel('Password', { exact: true }).fill('short')
    await page.getByRole('button', { name: 'Create my studio' }).click()
    await page
      .getByText(/at least 10 characters/i)
      .first()
      .waitFor()
    await check(page, 'sign up, refused')
    await page.getByLabel('Password', { exact: true }).fill('a fox reads by the lamp')
    await page.getByRole('button', { name: 'Create my studio' }).click()
    await page.waitForURL(`${studio.address}/`)
    await check(page, 'first visit')
    const { projects } = await api<{ projects: ProjectView[] }>(page, 'GET', '/api/projects')
    for (const { id } of projects) await api(page, 'DELETE', `/api/projects/${id}`)
    await page.reload()
    await page.getByText('Every book starts as a blank page.').waitFor()
    await check(page, 'empty desk')
    await page.context().close()
    expect(faults).toEqual([])
  })

  it('with books in every state', async () => {
    const page = await author(browser, studio, options)
    page.setDefaultTimeout(PATIENCE)
    const complaints = complaintsOf(page)
    const { done, waiting, running, broken } = books
    // Of all that goes on, what waits for the author comes first.
    await page.getByRole('link', { name: 'Review them' }).waitFor()
    await check(page, 'desk')
    await page.getByRole('button', { name: 'Search or do something' }).filter({ visible: true }).click()
    await page.getByRole('dialog').waitFor()
    await check(page, 'commands')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Notifications/ }).click()
    await page.getByRole('dialog').waitFor()
    await check(page, 'notifications')
    await page.keyboard.press('Escape')

    await open(page, '/projects/new')
    await page.getByRole('button', { name: 'Next' }).click()
    await page
      .getByText(/at least 12 characters/i)
      .first()
      .waitFor()
    await check(page, 'idea, refused')
    for (const step of ['reader', 'book', 'plan'])
      await open(page, `/projects/new?id=${waiting.id}&step=${step}`, step)

    await open(page, `/projects/${waiting.id}`, 'pages that wait')
    await open(page, `/projects/${running.id}`, 'pages being inked')
    await open(page, `/projects/${done.id}`, 'pages with findings')
    await page.getByRole('button', { name: 'Actions for page 1', exact: true }).click()
    await page.getByRole('menu').waitFor()
    await check(page, 'the menu of a page')
    await page.keyboard.press('Escape')
    await open(page, `/projects/${done.id}?review=1`, 'review')
    await open(page, `/projects/${done.id}/pages/${done.pageList[1]!.id}`, 'page with findings')
    await open(page, `/projects/${done.id}/pages/${done.pageList[0]!.id}`, 'page')
    await open(page, `/projects/${running.id}/pages/${running.pageList[1]!.id}`, 'page being inked')
    await open(page, `/projects/${done.id}/style`, 'style')
    await open(page, `/projects/${waiting.id}/preview`, 'nothing to leaf through')
    await open(page, `/projects/${done.id}/preview?s=3`, 'preview')
    await open(page, `/projects/${waiting.id}/cover`, 'nothing for a cover')
    await open(page, `/projects/${done.id}/cover`, 'cover')
    await open(page, `/projects/${done.id}/listing`, 'listing')
    await open(page, `/projects/${waiting.id}/export`, 'nothing to export')
    await open(page, `/projects/${done.id}/export`, 'export')
    await open(page, '/billing')
    await open(page, '/settings')
    expect(complaints).toEqual([])

    await open(page, '/no-such-page')
    await open(page, `/projects/${crypto.randomUUID()}`, 'no such book')
    await open(page, `/projects/${broken.id}`, 'a book that can’t be shown')
    await page.getByText('We spilled something. Your work is saved.').waitFor()
    await page.context().close()
    expect(faults).toEqual([])
  })
})
