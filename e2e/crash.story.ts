import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/domain/account'
import type { JobView } from '@/domain/job'
import type { ProjectView } from '@/domain/project'
import { api, author, jobIsOver, openBrowser, openStudio, plannedBook, type Studio } from './fixtures'

/** `npm run -s torture` does this for as long as one likes, with many authors and machines. */
const KILLS = 4
const PAGES = 12

describe('kill -9 while a book is inked', () => {
  let studio: Studio
  let browser: Awaited<ReturnType<typeof openBrowser>>
  beforeAll(async () => {
    ;[studio, browser] = await Promise.all([openStudio(), openBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
  })

  it('again and again loses no page, doubles none, and charges each once', async () => {
    const page = await author(browser, studio)
    const { id } = await plannedBook(page, PAGES)
    const { job } = await api<{ job: JobView }>(page, 'POST', '/api/generate', { projectId: id })
    for (let kills = 0; kills < KILLS; kills++) {
      // A quick machine draws a page or two in that time: the last kill still comes before the last page.
      await new Promise((wait) => setTimeout(wait, 200 + Math.random() * 800))
      await studio.crash()
      await studio.restart()
    }
    const before = await api<JobView>(page, 'GET', `/api/generate/${job.id}`)
    const { held, balance } = await api<AccountView>(page, 'GET', '/api/account')
    expect(before.finishedAt).toBeNull()
    // Read one after the other while pages are made: what was held then can have been captured since.
    expect(held).toBeLessThanOrEqual(before.quotedBlots - before.capturedBlots - before.releasedBlots)
    expect(balance).toBeGreaterThanOrEqual(600 - before.quotedBlots)

    const over = await jobIsOver(page, job.id)
    expect(over.items).toHaveLength(PAGES)
    expect(over.done + over.needsReview).toBe(PAGES)
    expect(over.capturedBlots).toBe(12 * over.done)
    expect(over.capturedBlots + over.releasedBlots).toBe(over.quotedBlots)
    const { pageList } = await api<ProjectView>(page, 'GET', `/api/projects/${id}`)
    expect(pageList.map((drawn) => drawn.version?.number)).toEqual(Array(PAGES).fill(1))
    const account = await api<AccountView>(page, 'GET', '/api/account')
    expect(account).toMatchObject({ held: 0, balance: 600 - over.capturedBlots })
  })
})
