import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/domain/account'
import type { ProjectView } from '@/domain/project'
import { api, complaintsOf, openBrowser, tab } from './fixtures'
import { type Machines, openMachines } from './machines'
import { openRealServices, type RealServices } from './real-services'

/** BOOK_PAGES=40 is the whole book of an author; what goes wrong on the way goes wrong in fewer too. */
const PAGES = Number(process.env.BOOK_PAGES ?? 16)

describe('a whole book on the real services, while they fail', () => {
  let services: RealServices
  let studio: Machines
  let browser: Browser
  let page: Page
  let complaints: string[]
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-book-'))
  beforeAll(async () => {
    studio = await openMachines({
      ...{ webs: 1, workers: 2 },
      async settings(address) {
        services = await openRealServices(address)
        return { ...services.settings, WORKER_THREADS: '1' }
      },
    })
    browser = await openBrowser()
    page = await tab(browser, studio)
    page.setDefaultTimeout(240_000)
    complaints = complaintsOf(page)
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
    await services.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const account = () => api<AccountView>(page, 'GET', '/api/account')
  let id: string
  const book = () => api<ProjectView>(page, 'GET', `/api/projects/${id}`)

  it('begins with Google', async () => {
    await page.goto('/login')
    await page.getByRole('link', { name: 'Continue with Google' }).click()
    await page.getByRole('link', { name: 'ann@example.com' }).click()
    await page.waitForURL(`${studio.address}/`)
    expect(await account()).toMatchObject({ plan: 'free', balance: 60, email: 'ann@example.com' })
  })

  it('is paid for by a plan', async () => {
    await page.goto('/billing')
    await page.getByRole('radio', { name: /^Starter/ }).check()
    await button('Choose Starter, $12 now').click()
    await page.waitForURL(`${services.stripe.url}/pay/*`)
    await button('Pay').click()
    await page.getByText('The Starter plan is paid. 600 Blots are here.').waitFor()
    expect(await account()).toMatchObject({ plan: 'starter', balance: 600 })
  })

  it('has a hero, drawn on the second try', async () => {
    services.openAi.faults.push({ kind: 'busy', after: '1', path: '/images' })
    await page.goto('/library?tab=heroes')
    await button('New hero').first().click()
    await page.getByLabel('Name').fill('Moss')
    await page.getByLabel('What does it look like?').fill('A grey cat with a red scarf and one bent ear')
    await button('Draw the sheet, 15 Blots').click()
    await page.getByText('This sheet goes into every page.').waitFor()
    expect(await account()).toMatchObject({ balance: 585, held: 0 })
  })

  it('is planned by the model, with the hero in it', async () => {
    await page.goto('/projects/new')
    await page.getByLabel('What is the book about?').fill('A shy dragon who opens a bakery')
    await button('Next').click()
    await page.getByRole('checkbox', { name: /Moss/ }).check()
    await button('Next').click()
    await page.getByRole('radio', { name: /6 × 9 in/ }).check()
    await page.getByLabel('Drawings').fill(String(PAGES))
    await page.getByRole('radio', { name: 'Standard, 12 Blots a page' }).check()
    await button('Plan the pages, free').click()
    await page.getByRole('heading', { name: `${PAGES} page ideas` }).waitFor()
    id = new URL(page.url()).searchParams.get('id')!
    expect((await book()).title).toBe('The Model’s Bakery')
  })

  it('is inked to the end while calls fail in every way, and only what passed is paid', async () => {
    await page.goto(`/projects/${id}`)
    const wrong = ['down', 'hang', 'unfit', 'broken-picture', 'truncated', 'cut', 'no-picture'] as const
    services.openAi.faults.push(
      { kind: 'busy', after: '2', path: '/images' },
      ...wrong.map((kind) => ({ kind, path: '/images' })),
    )
    await button(`Ink all ${PAGES}, ${12 * PAGES} Blots`).click()
    await page.getByRole('heading', { name: new RegExp(`of ${PAGES} pages inked\\.$`) }).waitFor()
    // The one scene that was refused is said in other words, and costs what it would have.
    const retry = button('Retry 1 page, 12 Blots')
    await retry.waitFor()
    const done = await book()
    const refused = done.pageList.filter(({ state }) => state === 'failed')
    expect(refused).toHaveLength(1)
    expect(refused[0]!.reason).toMatch(/safety rules refuse this scene/)
    await retry.click()
    await expect.poll(async () => (await book()).pageList.every(({ version }) => version !== null)).toBe(true)
    await expect.poll(async () => (await account()).held).toBe(0)

    const pages = (await book()).pageList
    expect(pages.map(({ version }) => version!.number)).toEqual(Array(PAGES).fill(1))
    const paid = pages.filter(({ version }) => version!.passed).length
    expect(await account()).toMatchObject({ balance: 585 - 12 * paid })
    expect(paid).toBeGreaterThan(0.8 * PAGES)
  })

  it('is edited where it is painted, at the price of the quality it is changed to in another tab', async () => {
    const { pageList } = await book()
    const chosen = pageList.find(({ version }) => version!.passed)!
    await page.goto(`/projects/${id}/pages/${chosen.id}`)
    await page
      .getByRole('option', { name: /^Shape \d+ of \d+, / })
      .first()
      .waitFor({ state: 'attached' })
    await page.keyboard.press('b')
    const stage = (await page.locator('section[aria-label^="Page"]').boundingBox())!
    await page.mouse.move(stage.x + stage.width * 0.45, stage.y + stage.height * 0.4)
    await page.mouse.down()
    await page.mouse.move(stage.x + stage.width * 0.55, stage.y + stage.height * 0.48, { steps: 12 })
    await page.mouse.up()
    await page.getByLabel('Describe the change').fill('a small striped flag')
    const before = await account()
    await api(page, 'PATCH', `/api/projects/${id}`, { dna: { quality: 'fine' } })
    await button('Redraw painted area, 12 Blots').click()
    await page
      .getByText('The price changed: a page costs 45 Blots now, not 12. Nothing was started.')
      .waitFor()
    for (const change of ['Simplify', 'Add detail', 'Remove background', 'Redraw from this idea'])
      await button(`${change}, 45 Blots`).waitFor()
    await button('Redraw painted area, 45 Blots').click()
    const tray = page.getByRole('region', { name: 'New drawing' })
    await tray.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('Kept. It is the page now.').waitFor()
    const now = (await book()).pageList.find((one) => one.id === chosen.id)!
    expect(now.version!.number).toBe(2)
    expect((await account()).balance).toBe(before.balance - (now.version!.passed ? 45 : 0))
    const sent = services.openAi.asked.findLast(({ files }) => files.length > 0)!
    expect(sent.files.map(({ field }) => field)).toContain('mask')
  })

  it('leaves as a PDF that a printer accepts', async () => {
    await page.goto(`/projects/${id}`)
    await page.getByRole('link', { name: 'Export', exact: true }).click()
    const withReviewed = page.getByRole('checkbox', { name: /need/ })
    if ((await withReviewed.count()) > 0) await withReviewed.check()
    await button('Export print PDF, free').click()
    const made = page.getByRole('region', { name: 'The file being made' })
    await made.getByText('Your print PDF is ready.').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      made.getByRole('link', { name: 'Download' }).click(),
    ])
    // From the bucket itself, by an address that is good for minutes.
    if (services.inBucket) expect(file.url()).toContain(services.settings.R2_ENDPOINT)
    const pdf = path.join(folder, file.suggestedFilename())
    await file.saveAs(pdf)
    expect(path.basename(pdf)).toMatch(/\.pdf$/)
    expect(execFileSync('qpdf', ['--check', pdf], { encoding: 'utf8' })).toContain('No syntax or stream')
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toContain('432 x 648 pts')
  })

  it('is told about by mail', async () => {
    await expect.poll(() => services.mails.map(({ subject }) => subject ?? '')).not.toEqual([])
    for (const { to, html, text } of services.mails) {
      expect(JSON.stringify(to)).toContain('ann@example.com')
      expect(html).toBeTruthy()
      expect(text).toBeTruthy()
    }
  })

  it('outlives its plan, which ends with what is paid for', async () => {
    await page.goto('/billing')
    await page.getByRole('radio', { name: /^Free/ }).check()
    await button('Cancel Starter').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel Starter' }).click()
    await page.getByText(/^Starter ends on /).waitFor()
  })

  it('left no Blot wrong', async () => {
    const { rows } = await services.database.query(
      `select b.available, b.held,
              sum(case e.kind when 'grant' then blots when 'release' then blots when 'hold' then -blots
                  when 'expire' then -blots when 'refund' then -blots when 'repay' then -blots else 0 end)::int as sum
         from blot_balances b join blot_entries e using (user_id) group by b.user_id, b.available, b.held`,
    )
    expect(rows).toEqual([{ available: rows[0].sum, held: 0, sum: rows[0].sum }])
    const { rows: jobs } = await services.database.query(
      `select j.id from jobs j left join blot_entries e on e.job_id = j.id where j.quoted_blots > 0 group by j.id
        having sum(blots) filter (where e.kind = 'hold') is distinct from
               sum(blots) filter (where e.kind in ('capture', 'release'))`,
    )
    expect(jobs).toEqual([])
  })

  it('broke no contract, and surprised nobody', () => {
    expect(services.openAi.violations).toEqual([])
    expect(services.stripe.violations).toEqual([])
    expect(services.errors.map(({ said }) => said)).toEqual([])
    expect(complaints).toEqual([])
  })
})
