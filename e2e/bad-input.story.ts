import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportView } from '@/domain/export'
import type { JobView } from '@/domain/job'
import type { PageView } from '@/domain/page'
import type { ProjectView } from '@/domain/project'
import {
  api,
  author,
  jobIsOver,
  manyBooks,
  openBrowser,
  openStudio,
  plannedBook,
  type Studio,
  tab,
} from './fixtures'

const SOMEONE_ELSES = '11111111-1111-4111-8111-111111111111'

describe('bad input', () => {
  let studio: Studio
  let browser: Awaited<ReturnType<typeof openBrowser>>
  let page: Page
  beforeAll(async () => {
    studio = await openStudio({}, manyBooks)
    browser = await openBrowser()
    page = await author(browser, studio)
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
  })

  async function send(method: string, url: string, data: string | undefined) {
    const headers = {
      'content-type': 'application/json',
      origin: studio.address,
      'idempotency-key': crypto.randomUUID(),
    }
    const answer = await page.request.fetch(url, { method, headers, ...(data === undefined ? {} : { data }) })
    return { status: answer.status(), body: await answer.json().catch(() => ({})) }
  }

  it('is refused with the right status and a sentence, and makes nothing', async () => {
    const before = await api<{ projects: unknown[] }>(page, 'GET', '/api/projects')
    const cases: [string, string, unknown, number][] = [
      ['POST', '/api/projects', { idea: 'x'.repeat(10_000) }, 400],
      ['POST', '/api/projects', { dna: { pageCount: 0 } }, 400],
      ['POST', '/api/projects', { dna: { pageCount: -1 } }, 400],
      ['POST', '/api/projects', { dna: { pageCount: 1e9 } }, 400],
      ['POST', '/api/projects', { dna: { style: 'baroque' } }, 400],
      ['POST', '/api/projects', { idea: 42 }, 400],
      ['POST', '/api/projects', '{ broken', 400],
      ['POST', '/api/projects', '[]', 400],
      ['POST', '/api/projects', 'null', 400],
      ['PATCH', `/api/projects/${SOMEONE_ELSES}`, { title: 'Mine now' }, 404],
      ['POST', `/api/projects/${SOMEONE_ELSES}/plan`, { action: 'plan' }, 404],
      ['POST', '/api/generate', { projectId: SOMEONE_ELSES }, 404],
      ['POST', '/api/generate', { projectId: 'not-an-id' }, 400],
      ['POST', `/api/generate/${SOMEONE_ELSES}/cancel`, {}, 404],
      ['POST', '/api/export', { projectId: SOMEONE_ELSES, format: 'interior' }, 404],
      ['POST', '/api/export', { projectId: SOMEONE_ELSES, format: 'epub' }, 400],
    ]
    for (const [method, url, data, status] of cases) {
      const answer = await send(method, url, typeof data === 'string' ? data : JSON.stringify(data))
      expect({ url, status: answer.status }).toEqual({ url, status })
      expect(answer.body.error).toMatch(/^[A-Z“].{8,200}[.”]$/)
      expect(JSON.stringify(answer.body)).not.toMatch(/select |insert |at \w+ \(|node_modules/i)
    }
    expect((await api<{ projects: unknown[] }>(page, 'GET', '/api/projects')).projects).toHaveLength(
      before.projects.length,
    )
  })

  it('refuses writes that come from another site', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://evil.example' }
    const answer = await page.request.post('/api/projects', { headers, data: '{}' })
    expect(answer.status()).toBe(403)
  })

  it('still plans a sensible book for odd ideas', async () => {
    for (const idea of [
      '🦊🦊🦊🚀🚀🚀🍰🍰🍰🌙🌙🌙',
      'דרקון ביישן שפותח מאפייה קטנה',
      'qwrtz plmkn vbxcq zzzyx wvuts',
    ]) {
      const book = await api<ProjectView>(page, 'POST', '/api/projects', { idea, dna: { pageCount: 6 } })
      const planned = await api<ProjectView>(page, 'POST', `/api/projects/${book.id}/plan`, {
        action: 'plan',
      })
      expect(planned.pageList).toHaveLength(6)
      expect(new Set(planned.pageList.map((p) => p.brief)).size).toBe(6)
    }
  })

  it('asks for more words when an idea is too short to plan', async () => {
    const book = await api<ProjectView>(page, 'POST', '/api/projects', { idea: 'Cat' })
    const answer = await send('POST', `/api/projects/${book.id}/plan`, JSON.stringify({ action: 'plan' }))
    expect(answer).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('at least 12 characters') },
    })
  })

  it('of somebody else tells nothing and changes nothing, by any route and verb', async () => {
    const stranger = await tab(browser, studio)
    await stranger.goto('/login')
    await stranger.getByText('New here').click()
    await stranger.getByLabel('Email').fill('ann@example.com')
    await stranger.getByLabel('Password', { exact: true }).fill('a long enough password')
    await stranger.getByRole('button', { name: 'Create my studio' }).click()
    await stranger.waitForURL(`${studio.address}/`)
    const hers = await plannedBook(stranger, 2)
    const { job } = await api<{ job: JobView }>(stranger, 'POST', '/api/generate', {
      projectId: hers.id,
      count: 1,
    })
    await jobIsOver(stranger, job.id)
    const file = { projectId: hers.id, format: 'png', options: { includeNeedsReview: true } }
    const made = await api<ExportView>(stranger, 'POST', '/api/export', file)
    const before = await api<ProjectView>(stranger, 'GET', `/api/projects/${hers.id}`)
    const [drawn, waiting] = before.pageList as [PageView, PageView]
    const mine = await plannedBook(page, 2)

    const book = `/api/projects/${hers.id}`
    const tries: [string, string, unknown?][] = [
      ['GET', book],
      ['PATCH', book, { title: 'Mine now' }],
      ['DELETE', book],
      ['POST', `${book}/plan`, { action: 'plan' }],
      ['POST', `${book}/pages`, { pages: [{ brief: 'A cat on my page' }] }],
      ['POST', `${book}/duplicate`, {}],
      ['GET', `/api/pages/${drawn.id}`],
      ['PATCH', `/api/pages/${drawn.id}`, { brief: 'A cat on my page' }],
      ['PATCH', `/api/pages/${drawn.id}`, { approved: true }],
      ['DELETE', `/api/pages/${waiting.id}`],
      ['POST', '/api/generate', { projectId: hers.id }],
      ['POST', '/api/generate', { projectId: mine.id, pageIds: [waiting.id] }],
      ['GET', `/api/generate/${job.id}`],
      ['POST', `/api/generate/${job.id}/cancel`, {}],
      ['GET', `/api/export?projectId=${hers.id}`],
      ['POST', '/api/export', file],
      ['GET', `/api/export/${made.id}`],
      ['GET', drawn.version!.imageUrl],
      ['GET', drawn.version!.thumbUrl],
    ]
    for (const [method, url, data] of tries) {
      const answer = await send(method, url, data === undefined ? undefined : JSON.stringify(data))
      expect({ method, url, status: answer.status }).toEqual({ method, url, status: 404 })
      expect(answer.body.error).toMatch(/^[A-Z].{8,200}\.$/)
    }
    expect(await api<ProjectView>(stranger, 'GET', book)).toEqual(before)
    for (const url of [
      `/projects/${hers.id}`,
      `/projects/${hers.id}/export`,
      `/projects/${hers.id}/pages/${drawn.id}`,
    ]) {
      await page.goto(url)
      await page.getByRole('heading', { name: /This page isn.t in the book\./ }).waitFor()
    }
  })
})
