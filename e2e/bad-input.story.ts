import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProjectView } from '@/domain/project'
import { api, author, openBrowser, openStudio, type Studio } from './fixtures'

const SOMEONE_ELSES = '11111111-1111-4111-8111-111111111111'

describe('bad input', () => {
  let studio: Studio
  let browser: Awaited<ReturnType<typeof openBrowser>>
  let page: Page
  beforeAll(async () => {
    studio = await openStudio()
    browser = await openBrowser()
    page = await author(browser, studio)
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
  })

  async function send(method: string, url: string, data: string) {
    const headers = {
      'content-type': 'application/json',
      origin: studio.address,
      'idempotency-key': crypto.randomUUID(),
    }
    const answer = await page.request.fetch(url, { method, headers, data })
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
      ['POST', '/api/projects', '{ broken', 400],
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
})
