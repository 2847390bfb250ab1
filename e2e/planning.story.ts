import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProjectView } from '@/domain/project'
import {
  api,
  author,
  complaintsOf,
  faultsOf,
  openBrowser,
  openStudio,
  PHONE,
  plannedBook,
  type Studio,
} from './fixtures'

let studio: Studio
let browser: Browser
beforeAll(async () => {
  ;[studio, browser] = await Promise.all([openStudio(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await studio.close()
})

const shots = process.env.PLANNING_SHOTS

describe('planning', () => {
  it('an alphabet is chosen, planned, and gets an author’s own lines from a pasted list', async () => {
    const page = await author(browser, studio)
    const complaints = complaintsOf(page)
    await page.goto('/projects/new')
    await page.getByLabel('What is the book about?').fill('Farm animals from morning to night')
    await page.getByRole('radio', { name: /^Alphabet/ }).check()
    if (shots) await page.screenshot({ path: `${shots}/idea.png`, fullPage: true })
    expect(await faultsOf(page, 'idea')).toEqual([])
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    expect(await page.getByLabel('Drawings').inputValue()).toBe('26')
    await page.getByRole('button', { name: 'Plan the pages, free' }).click()
    await page.getByRole('heading', { name: '26 page ideas' }).waitFor()
    expect(await page.getByLabel('Idea of page 1', { exact: true }).inputValue()).toMatch(/^"A" is for /)
    expect(await page.getByLabel('Idea of page 26').inputValue()).toMatch(/^"Z" is for /)

    await page.getByRole('button', { name: 'Paste a list' }).click()
    const box = page.getByLabel('Page ideas', { exact: true })
    await box.fill(`1. "Ä" is for Ärmelkanal\n2. ${'very '.repeat(80)}long\n3. A cow jumps over the moon`)
    await page.getByRole('button', { name: 'Add the pages' }).click()
    await page.getByText('1 line could not be added and is still in the box.').waitFor()
    expect(await box.inputValue()).toMatch(/^2\. very very/)
    expect(await faultsOf(page, 'list')).toEqual([])
    if (shots) await page.screenshot({ path: `${shots}/list.png` })
    await page.getByRole('button', { name: 'Close' }).last().click()
    await page.getByRole('heading', { name: '28 page ideas' }).waitFor()
    expect(await page.getByLabel('Idea of page 28').inputValue()).toBe('A cow jumps over the moon')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('heading', { name: '26 page ideas' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('a list from a CSV file makes a book on a phone', async () => {
    const page = await author(browser, studio, PHONE)
    await page.goto('/projects/new')
    await page.getByRole('button', { name: 'Paste a list' }).tap()
    await page.getByLabel('A CSV or text file').setInputFiles({
      name: 'pages.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('\uFEFFbrief;composition\r\n"Moss naps; again";close-up\r\nMoss runs;action\r\n'),
    })
    await expect
      .poll(() => page.getByLabel('Page ideas', { exact: true }).inputValue())
      .toContain('Moss runs;action')
    if (shots) await page.screenshot({ path: `${shots}/phone-list.png` })
    expect(await faultsOf(page, 'list on a phone')).toEqual([])
    await page.getByRole('button', { name: 'Add the pages' }).tap()
    await page.getByRole('heading', { name: '2 page ideas', exact: true }).waitFor()
    expect(await page.getByLabel('Idea of page 1', { exact: true }).inputValue()).toBe('Moss naps; again')
    await page.context().close()
  })

  it('a page gets a twin and one like it, and the next book of the series is begun', async () => {
    const page = await author(browser, studio)
    const { projects } = await api<{ projects: ProjectView[] }>(page, 'GET', '/api/projects')
    for (const { id, sample } of projects) if (!sample) await api(page, 'DELETE', `/api/projects/${id}`)
    const book = await plannedBook(page, 4, { title: 'Ember Bakes' })
    await page.goto(`/projects/${book.id}`)
    const open = async (name: string) => {
      const item = page.getByRole('menuitem', { name })
      const shown = () =>
        item.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        )
      // A busy machine shows a button a while before it listens.
      do await page.getByRole('button', { name: 'Actions for page 2' }).click()
      while (!(await shown()))
      await item.click()
    }
    await open('More like this page')
    await page.getByText(/^Page 3 added: /).waitFor()
    await open('Duplicate')
    await page.getByText(`Page 3 added: ${book.pageList[1]!.brief}`).waitFor()
    const longer = await api<ProjectView>(page, 'GET', `/api/projects/${book.id}`)
    expect(longer.pageList).toHaveLength(6)
    expect(longer.pageList[3]!.composition).toBe(book.pageList[1]!.composition)

    await page.goto('/')
    await page.getByRole('button', { name: 'Actions for Ember Bakes' }).click()
    await page.getByRole('menuitem', { name: 'Next book in this series' }).click()
    await page.getByText('Book 2, after “Ember Bakes”').waitFor()
    if (shots) await page.screenshot({ path: `${shots}/series.png`, fullPage: true })
    expect(await faultsOf(page, 'series')).toEqual([])
    await page.context().close()
  })
})
