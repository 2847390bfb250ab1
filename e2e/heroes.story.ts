import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/domain/account'
import type { HeroList } from '@/domain/hero'
import type { ProjectView } from '@/domain/project'
import type { StyleSamples } from '@/domain/style-sample'
import { api, author, complaintsOf, faultsOf, openBrowser, openStudio, type Studio } from './fixtures'

describe('a hero, the look of a book, and the next book of the series', () => {
  let studio: Studio
  let browser: Browser
  let page: Page
  let complaints: string[]
  const faults: string[] = []
  beforeAll(async () => {
    ;[studio, browser] = await Promise.all([openStudio(), openBrowser()])
    page = await author(browser, studio)
    page.setDefaultTimeout(280_000)
    complaints = complaintsOf(page)
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const check = async (screen: string) => {
    faults.push(...(await faultsOf(page, screen)))
  }
  const balance = async () => (await api<AccountView>(page, 'GET', '/api/account')).balance
  const book = () => api<ProjectView>(page, 'GET', `/api/projects/${/([0-9a-f-]{36})/.exec(page.url())![1]}`)

  it('is described, drawn once and kept', async () => {
    await page.goto('/library?tab=heroes')
    await button('New hero').first().click()
    await button('Draw the sheet, 15 Blots').click()
    await page.getByText('A hero needs a name.').waitFor()
    await page.getByLabel('Name').fill('Moss')
    await page.getByLabel('What does it look like?').fill('A grey cat with a red scarf and one bent ear')
    await page.getByText('Must keep: grey cat, red scarf, one bent ear.').waitFor()
    await check('new hero')
    await button('Draw the sheet, 15 Blots').click()
    await page.getByRole('heading', { name: 'Moss' }).waitFor()
    await page.getByText('This sheet goes into every page.').waitFor()
    expect(await balance()).toBe(585)
    await page.getByLabel('Another trait').fill('blue boots')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Remove blue boots' }).waitFor()
    await check('hero')
  })

  it('is tried on a page, which is compared with the sheet', async () => {
    await page.getByLabel('What happens on it?').fill('Moss flies a kite on a hill')
    await button('Draw a page, 12 Blots').click()
    const tried = page.getByRole('list', { name: 'Pages tried' }).getByRole('listitem')
    await tried.getByText('Like the sheet').waitFor()
    expect(await balance()).toBe(573)
    await check('hero tried on a page')
  })

  it('is put away and brought back', async () => {
    await button('Put away').click()
    await button('Bring back').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await button('Put away').waitFor()
    await page.goto('/library?tab=heroes')
    await page.getByRole('list', { name: 'Heroes' }).getByText('Moss').waitFor()
    await check('heroes')
    const { heroes } = await api<HeroList>(page, 'GET', '/api/heroes')
    expect(heroes.map(({ name, traits }) => [name, traits.at(-1)])).toEqual([['Moss', 'blue boots']])
  })

  it('is chosen for a book, whose plan is about it', async () => {
    await page.goto('/projects/new')
    await page.getByLabel('What is the book about?').fill('A cat who opens a bakery in the forest')
    await button('Next').click()
    await page.getByRole('checkbox', { name: /Moss/ }).check()
    await page.getByText('1 of at most 4 chosen.').waitFor()
    await check('choosing heroes')
    await button('Next').click()
    await page.getByLabel('Drawings').fill('6')
    await button('Plan the pages, free').click()
    await page.getByRole('heading', { name: '6 page ideas' }).waitFor()
    await page
      .getByLabel('Idea of page 2', { exact: true })
      .fill('Moss carries a tall cake past a sleeping owl')
    await page.getByText('Draft saved').waitFor()
    const { heroes, pageList } = await book()
    expect(heroes.map(({ name, role }) => [name, role])).toEqual([['Moss', 'hero']])
    expect(pageList.filter(({ brief }) => brief.includes('Moss')).length).toBeGreaterThanOrEqual(4)
  })

  it('has a look that is chosen from four samples', async () => {
    const { id } = await book()
    await page.goto(`/projects/${id}/style`)
    await button('Draw four samples, 10 Blots').click()
    const bold = page.getByRole('radio', { name: /Heavy, rounded outlines/i })
    await bold.waitFor()
    await button('Draw four others, 10 Blots').waitFor()
    await bold.check()
    await check('style')
    const path = `/api/projects/${id}/calibrate`
    const chosen = async () =>
      (await api<StyleSamples>(page, 'GET', path)).samples.filter((sample) => sample.chosen)
    await expect.poll(async () => (await chosen()).map(({ look }) => look)).toEqual(['bold'])
    expect(await balance()).toBe(563)
    await page.goto('/library?tab=looks')
    await page.getByRole('list', { name: 'Looks' }).getByText(/^Bold/).waitFor()
    await check('looks')
    await page.goto(`/projects/${id}/style`)
  })

  it('is inked: samples first, then the rest', async () => {
    const { id } = await book()
    await page.goto(`/projects/new?id=${id}&step=plan`)
    await button('Start with 4 sample pages, 48 Blots').click()
    await button('Ink the other 2, 24 Blots').click()
    const drawn = page.getByRole('link', { name: /^Page \d+\. (Ready|Needs review)/ })
    await drawn.nth(5).waitFor()
    const passed = (await book()).pageList.filter(({ version }) => version?.passed).length
    expect(await balance()).toBe(563 - 12 * passed)
  })

  it('goes on in a second book that tells nothing twice', async () => {
    const first = await book()
    const next = await api<ProjectView>(page, 'POST', `/api/projects/${first.id}/next`, {
      idea: 'A cat who opens a bakery by the sea',
    })
    expect(next.heroes.map(({ name }) => name)).toEqual(['Moss'])
    expect(next.dna).toMatchObject({ style: first.dna.style, audience: first.dna.audience })
    const planned = await api<ProjectView>(page, 'POST', `/api/projects/${next.id}/plan`, { action: 'plan' })
    const told = new Set(first.pageList.map(({ brief }) => brief))
    expect(planned.pageList.filter(({ brief }) => told.has(brief))).toEqual([])
  })

  it('met nothing that axe or the browser complains about', () => {
    expect({ faults, complaints }).toEqual({ faults: [], complaints: [] })
  })
})
