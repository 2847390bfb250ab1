import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { USUAL_MATTER } from '@/domain/matter'
import type { ProjectView } from '@/domain/project'
import {
  api,
  author,
  complaintsOf,
  DESKTOP,
  faultsOf,
  inkedBook,
  openBrowser,
  openStudio,
  PHONE,
  plannedBook,
  type Studio,
  spoiled,
  tabTo,
} from './fixtures'

let studio: Studio
let browser: Browser
let book: ProjectView
let empty: ProjectView

beforeAll(async () => {
  ;[studio, browser] = await Promise.all([openStudio(), openBrowser()])
  const page = await author(browser, studio)
  book = await inkedBook(page, 3)
  empty = await plannedBook(page, 2)
  await page.context().close()
  await studio.change(spoiled(book.id, 3), { WORKER: '0' })
})
afterAll(async () => {
  await browser.close()
  await studio.close()
})

/** Where a page lies on the screen, and where its drawing lies on it, as shares of the page. */
const drawingOn = (page: Page, number: number) =>
  page
    .locator(`[data-page="${number}"][role="img"]`)
    .first()
    .evaluate((sheet) => {
      const paper = sheet.getBoundingClientRect()
      const drawing = sheet.querySelector('img')!.getBoundingClientRect()
      return {
        shape: paper.width / paper.height,
        left: (drawing.left - paper.left) / paper.width,
        width: drawing.width / paper.width,
      }
    })

describe('leafing through a book before it is printed', () => {
  it('on a desktop, by keyboard', async () => {
    const page = await author(browser, studio, DESKTOP)
    const complaints = complaintsOf(page)
    await page.goto(`/projects/${book.id}`)
    await page.getByRole('link', { name: 'Preview' }).click()
    await page.getByText('Page 1 of 24').first().waitFor()
    await page.getByRole('img', { name: 'Page 1, title page' }).locator('img').waitFor()
    expect(await faultsOf(page, 'the title page')).toEqual([])

    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.getByText('Pages 4 and 5 of 24').first().waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('s')).toBe('3')
    // 6 × 9 in: the drawing is as wide as the safe area, 0.375 in from the fold and 0.25 in from the edge.
    const placed = await drawingOn(page, 5)
    expect(placed.shape).toBeCloseTo(6 / 9, 2)
    expect(placed.left).toBeCloseTo(0.375 / 6, 2)
    expect(placed.width).toBeCloseTo((6 - 0.625) / 6, 2)
    expect(await faultsOf(page, 'a spread')).toEqual([])

    await page.keyboard.press('g')
    await page.getByText('Safe area:').waitFor({ state: 'detached' })
    await page.keyboard.press('End')
    await page.getByText('Page 24 of 24').first().waitFor()
    await page.keyboard.press('Home')
    await page.getByText('Page 1 of 24').first().waitFor()
    await page.keyboard.press('b')
    await expect.poll(() => new URL(page.url()).searchParams.get('backs')).toBe('false')

    const checks = page.getByRole('region', { name: 'Checks' })
    await checks.getByText('1 page needs review and stays out.').waitFor()
    await checks.getByText(/notes pages are added, because KDP paperback binds no book of fewer/).waitFor()
    await checks.getByRole('button', { name: /^Show page/ }).click()
    await page
      .getByRole('img', { name: /notes page, added to reach the printer’s minimum/ })
      .first()
      .waitFor()
    await checks.getByRole('link', { name: 'Drawing 3' }).click()
    await page.waitForURL(`**/projects/${book.id}/pages/${book.pageList[2]!.id}`)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  // Carrying by key depends on the moment a busy machine shows a tile at its new place: it is tried again from the start.
  it('with pages of one’s own around the drawings', { retry: 2 }, async () => {
    const page = await author(browser, studio, DESKTOP)
    await api(page, 'PATCH', `/api/projects/${book.id}`, { matter: USUAL_MATTER })
    const complaints = complaintsOf(page)
    await page.goto(`/projects/${book.id}/preview`)
    const front = page.getByRole('region', { name: 'In front of the drawings' })
    await front.getByRole('button', { name: 'Add in front' }).click()
    await page.getByRole('menuitem', { name: 'Dedication' }).click()
    await page.getByRole('textbox', { name: 'Dedication' }).fill('For Ada, who bakes.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Actions for Dedication' }).click()
    await page.getByRole('menuitem', { name: 'Move earlier' }).click()
    const names = () => front.locator('li p').allTextContents()
    await expect
      .poll(names)
      .toEqual(['Title page', 'Copyright page', '“This book belongs to”', 'Dedication', 'Color test page'])
    const title = front.getByRole('button', { name: /^Title page, page/ })
    await tabTo(title)
    await page.keyboard.press('Space')
    await page.getByText('Title page picked up.').waitFor({ state: 'attached' })
    // Where the tiles lie is measured after that, and a key before it goes nowhere.
    await page.waitForTimeout(1000)
    await page.keyboard.press('ArrowRight')
    await page.getByText('Title page is at the place of Copyright page.').waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await expect.poll(async () => (await names())[1]).toBe('Title page')
    await page.getByRole('button', { name: 'Actions for Color test page' }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect.poll(async () => (await names()).length).toBe(4)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await names()).length).toBe(5)
    await page.getByRole('textbox', { name: 'Author' }).fill('Mira Holloway')
    await page.keyboard.press('Tab')
    await page.getByLabel('Set in').selectOption('storybook')
    const kept = async () => (await api<ProjectView>(page, 'GET', `/api/projects/${book.id}`)).matter.type
    await expect.poll(kept, { interval: 500 }).toBe('storybook')
    await page.reload()
    await expect.poll(() => page.getByRole('textbox', { name: 'Author' }).inputValue()).toBe('Mira Holloway')
    await expect.poll(names).toContain('Dedication')
    expect(await faultsOf(page, 'tiles')).toEqual([])
    const { matter } = await api<ProjectView>(page, 'GET', `/api/projects/${book.id}`)
    expect(matter).toMatchObject({ author: 'Mira Holloway', type: 'storybook' })
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it.each([
    { device: 'on a tablet', options: { ...PHONE, viewport: { width: 820, height: 1180 } }, open: 2 },
    { device: 'on a phone', options: PHONE, open: 1 },
  ])('$device, $open at a time', async ({ device, options, open }) => {
    const page = await author(browser, studio, options)
    const complaints = complaintsOf(page)
    await page.goto(`/projects/${book.id}/preview?s=3`)
    await page
      .getByText(open === 2 ? 'Pages 4 and 5 of 24' : 'Page 4 of 24')
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'On', exact: true }).click()
    await page
      .getByText(open === 2 ? 'Pages 6 and 7 of 24' : 'Page 5 of 24')
      .first()
      .waitFor()
    await expect.poll(() => page.locator('[data-page][role="img"]').count()).toBe(open)
    expect(await faultsOf(page, device)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('shows the way on when nothing is drawn', async () => {
    const page = await author(browser, studio, DESKTOP)
    await page.goto(`/projects/${empty.id}/preview`)
    await page.getByText('Nothing is drawn yet.').waitFor()
    await page.getByRole('link', { name: 'Go to the pages' }).click()
    await page.waitForURL(`**/projects/${empty.id}`)
    await page.context().close()
  })
})
