import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/domain/account'
import type { ProjectView } from '@/domain/project'
import { api, complaintsOf, jobIsOver, openBrowser, plannedBook, tab } from './fixtures'
import { type Machines, openMachines } from './machines'

const PAGES = 12

const moment = () => new Promise((wait) => setTimeout(wait, 200))

describe('two web processes and three workers', () => {
  let studio: Machines
  let browser: Awaited<ReturnType<typeof openBrowser>>
  let database: pg.Pool
  beforeAll(async () => {
    ;[studio, browser] = await Promise.all([
      openMachines({
        ...{ webs: 2, workers: 3 },
        settings: async () => ({ WELCOME_BLOTS: '600', WORKER_THREADS: '1' }),
      }),
      openBrowser(),
    ])
    database = new pg.Pool({ connectionString: studio.databaseUrl })
  })
  afterAll(async () => {
    await browser.close()
    await database.end()
    await studio.close()
  })

  it('share a book, and whoever is killed is nothing but a delay to its author', async () => {
    const page = await tab(browser, studio)
    const complaints = complaintsOf(page)
    await page.goto('/login')
    await page.getByText('New here').click()
    await page.getByLabel('Email').fill('many@example.com')
    await page.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
    await page.getByRole('button', { name: 'Create my studio' }).click()
    await page.waitForURL(`${studio.address}/`)

    const { id } = await plannedBook(page, PAGES)
    await page.goto(`/projects/${id}`)
    await studio.webs[0]!.crash()
    // The click meets a machine that is gone, or the other one: the same to whoever clicks.
    await page.getByRole('button', { name: `Ink all ${PAGES}, ${12 * PAGES} Blots` }).click()
    const progress = page.getByRole('heading', { name: /pages? inked\./ })
    await progress.waitFor()
    const look = async (): Promise<{ busy: number[]; done: number }> => {
      const { rows } = await database.query(
        `select coalesce((select array_agg(pid) from engine.workers where in_hand > 0), '{}') as busy,
                (select count(*)::int from job_items where state not in ('queued', 'running')) as done`,
      )
      return rows[0]
    }
    const inked = async (pages: number) => {
      while ((await look()).done < pages) await moment()
    }
    const killed: number[] = []
    /** Kills a worker in the middle of a page; what they have in hand is written down every few seconds. */
    const killBusy = async (): Promise<void> => {
      const { busy } = await look()
      const free = (pid: number) => busy.includes(pid) && !killed.includes(pid)
      const victim = studio.workers.find((worker) => free(worker.pid()))
      if (!victim) return moment().then(killBusy)
      killed.push(victim.pid())
      await victim.crash()
    }
    await inked(3)
    await killBusy()
    await inked(6)
    await studio.webs[1]!.crash()
    await killBusy()
    await inked(PAGES)
    await page.getByRole('heading', { name: /^All 12 pages are inked\.|of 12 pages inked\.$/ }).waitFor()

    const { pageList } = await api<ProjectView>(page, 'GET', `/api/projects/${id}`)
    const { rows: jobs } = await database.query('select id from jobs where project_id = $1', [id])
    expect(jobs).toHaveLength(1)
    const over = await jobIsOver(page, jobs[0].id)
    expect(over.done + over.needsReview).toBe(PAGES)
    expect(pageList.map((drawn) => drawn.version?.number)).toEqual(Array(PAGES).fill(1))
    expect(over.capturedBlots + over.releasedBlots).toBe(over.quotedBlots)
    expect(over.capturedBlots).toBe(12 * over.done)
    const account = await api<AccountView>(page, 'GET', '/api/account')
    expect(account).toMatchObject({ held: 0, balance: 600 - over.capturedBlots })
    expect(new Set(killed).size).toBe(2)
    for (const served of studio.served) expect(served).toBeGreaterThan(10)
    expect(complaints.filter((sentence) => !/502/.test(sentence))).toEqual([])
  })
})
