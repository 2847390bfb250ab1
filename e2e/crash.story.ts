import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JobView } from '@/domain/job'
import type { ProjectView } from '@/domain/project'
import { api, author, openBrowser, openStudio, type Studio } from './fixtures'

/** Ten times in forty pages; a machine with two cores draws them in about half a minute. */
const KILLS = 10
const PAGES = 40

describe('kill -9 while a book is inked', () => {
  let studio: Studio
  let browser: Awaited<ReturnType<typeof openBrowser>>
  beforeAll(async () => {
    studio = await openStudio()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
  })

  it('loses no page, doubles none, and charges each once', async () => {
    const page = await author(browser, studio)
    const dna = { pageCount: PAGES, seed: 11 }
    const book = await api<ProjectView>(page, 'POST', '/api/projects', {
      idea: 'A shy dragon who opens a bakery',
      dna,
    })
    await api(page, 'POST', `/api/projects/${book.id}/plan`, { action: 'plan' })
    const { job } = await api<{ job: JobView }>(page, 'POST', '/api/generate', { projectId: book.id })
    const look = () => api<JobView>(page, 'GET', `/api/generate/${job.id}`)

    let kills = 0
    let now = await look()
    while (kills < KILLS && now.state !== 'completed' && now.state !== 'partial') {
      await new Promise((wait) => setTimeout(wait, 300 + Math.random() * 2500))
      await studio.crash()
      kills++
      await studio.restart()
      now = await look()
    }
    while (now.finishedAt === null) {
      await new Promise((wait) => setTimeout(wait, 1500))
      now = await look()
    }
    console.log(`killed ${kills} times`)
    expect(kills).toBeGreaterThanOrEqual(5)
    expect(now.items).toHaveLength(PAGES)
    expect(now.done + now.needsReview).toBe(PAGES)
    expect(now.capturedBlots + now.releasedBlots).toBe(now.quotedBlots)
    const drawn = await api<ProjectView>(page, 'GET', `/api/projects/${book.id}`)
    expect(drawn.pageList.map((p) => p.version?.number)).toEqual(Array(PAGES).fill(1))
    const account = await api<{ balance: number; held: number }>(page, 'GET', '/api/account')
    expect(account).toMatchObject({ held: 0, balance: 600 - now.capturedBlots })
  })
})
