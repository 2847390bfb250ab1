import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { NextRequest } from 'next/server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { POST as startExport } from '@/app/api/export/route'
import { GET as watchJob } from '@/app/api/generate/[jobId]/route'
import { POST as generate } from '@/app/api/generate/route'
import { GET as health } from '@/app/api/health/route'
import { POST as drawSheet } from '@/app/api/heroes/[id]/sheet/route'
import { POST as edit } from '@/app/api/pages/[id]/edit/route'
import { POST as calibrate } from '@/app/api/projects/[id]/calibrate/route'
import { GET as listProjects } from '@/app/api/projects/route'
import { POST as takeWebhook } from '@/app/api/webhooks/stripe/route'
import { PAGE_PRICE } from '@/domain/blots'
import { PACK } from '@/domain/plans'
import type { SwitchName } from '@/domain/switches'
import { proxy } from '@/proxy'
import { getAccount } from '@/server/account/get-account'
import { signIn } from '@/server/auth/sign-in'
import { signUp } from '@/server/auth/sign-up'
import { testCookie, testRequest } from '@/server/auth/testing'
import { buyPack, standing, testPayer, testShop, webhooksOf } from '@/server/billing/testing'
import { testAuthor } from '@/server/db/testing'
import { drawnPage } from '@/server/editor/testing'
import { getJob } from '@/server/generation/get-job'
import { inkBlot, readyMadePages, scriptedProvider, testBook, testStudio } from '@/server/generation/testing'
import { createHero } from '@/server/heroes/create-hero'
import { sandboxSecret } from '@/server/payments/sandbox'
import { signWebhook } from '@/server/payments/sign-webhook'
import { startWorker } from '@/worker'
import { forgetSwitches, switchesNow } from './known-switches'
import { switchStore } from './refuse-switched-off'
import { folderSwitches, type SwitchStore, tableSwitches } from './switch-store'

const WHY = 'We are moving to another model.'
let shop: Awaited<ReturnType<typeof testShop>>
let studio: Awaited<ReturnType<typeof testStudio>>
let author: Awaited<ReturnType<typeof testAuthor>>
let cookie: string
beforeAll(async () => {
  shop = await testShop()
  studio = await testStudio()
  readyMadePages()
  scriptedProvider(({ brief }) => inkBlot(brief))
  author = await testAuthor()
  cookie = await testCookie(author)
})
afterEach(async () => {
  for (const name of ['generation', 'export', 'sign-up', 'maintenance'] as const) await put(name, null)
})
afterAll(async () => {
  await studio.close()
  await shop.close()
})

const thrown = (more: { why?: string; pause?: boolean } = {}) => ({
  why: WHY,
  pause: false,
  since: '2026-11-26T12:00:00.000Z',
  ...more,
})
async function put(name: SwitchName, to: ReturnType<typeof thrown> | null) {
  await (await switchStore()).set(name, to)
  forgetSwitches()
}
const post = (path: string, body: unknown) => testRequest(path, { cookie, method: 'POST', body })
const at = <P>(params: P) => ({ params: Promise.resolve(params) }) as never
const balance = async () => (await getAccount(author)).balance

describe('generation that is switched off', () => {
  it('starts nothing at any door, takes nothing, and says why; again when it is on', async () => {
    const before = await balance()
    const book = await testBook(author, ['scene 1', 'scene 2'])
    const hero = await createHero(author, { name: 'Moss', description: 'A grey cat with a red scarf' })
    const page = await drawnPage(author)
    await put('generation', thrown())
    const words = { kind: 'chat', words: 'A moon', from: page.versionId }
    const answers = await Promise.all([
      generate(post('/api/generate', { projectId: book.id })),
      calibrate(post(`/api/projects/${book.id}/calibrate`, {}), at({ id: book.id })),
      drawSheet(post(`/api/heroes/${hero.id}/sheet`, undefined), at({ id: hero.id })),
      edit(post(`/api/pages/${page.pageId}/edit`, words), at({ id: page.pageId })),
    ])
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '120'])
      expect(await answer.json()).toMatchObject({
        error: `Nothing new is inked at the moment. ${WHY}`,
        code: 'switched_off',
        correlationId: answer.headers.get('x-correlation-id'),
      })
    }
    expect(await balance()).toBe(before)
    expect((await getAccount(author)).switchedOff).toEqual({
      generation: `Nothing new is inked at the moment. ${WHY}`,
      export: null,
    })
    await put('generation', null)
    const started = await generate(post('/api/generate', { projectId: book.id, count: 1 }))
    expect(started.status).toBe(202)
    expect(await balance()).toBe(before - PAGE_PRICE.standard)
    expect((await getAccount(author)).switchedOff.generation).toBeNull()
  })

  it('lets pages that were queued be finished, or wait where it is paused', async () => {
    const payer = await testAuthor()
    const book = await testBook(payer, ['scene 1', 'scene 2'])
    const session = await testCookie(payer)
    const started = await generate(
      testRequest('/api/generate', { cookie: session, method: 'POST', body: { projectId: book.id } }),
    )
    const { job } = await started.json()
    await put('generation', thrown({ pause: true }))
    const stop = await startWorker()
    await new Promise((wait) => setTimeout(wait, 700))
    const watched = await watchJob(
      testRequest(`/api/generate/${job.id}`, { cookie: session }),
      at({ jobId: job.id }),
    )
    expect(await watched.json()).toMatchObject({ state: 'queued', done: 0, paused: { reason: WHY } })
    // Off without a pause: nothing new, and what was started is finished.
    await put('generation', thrown())
    for (let looks = 0; looks < 200; looks++) {
      if ((await getJob(payer, { id: job.id })).state === 'completed') break
      await new Promise((wait) => setTimeout(wait, 50))
    }
    await stop()
    expect(await getJob(payer, { id: job.id })).toMatchObject({ state: 'completed', done: 2, paused: null })
  })
})

it('exports that are switched off are refused with the sentence', async () => {
  const { projectId } = await drawnPage(author)
  await put('export', thrown({ why: '' }))
  const wish = { projectId, format: 'png', options: {} }
  const refused = await startExport(post('/api/export', wish))
  expect([refused.status, await refused.json()]).toMatchObject([
    503,
    { error: 'No files are made at the moment.', code: 'switched_off', details: { switch: 'export' } },
  ])
  await put('export', null)
  expect((await startExport(post('/api/export', wish))).status).toBe(202)
})

it('sign-up that is switched off keeps new people out, and those who have an account come in', async () => {
  const known = { email: 'known@example.com', password: 'a short sentence' }
  await signUp(known, new Headers())
  await put('sign-up', thrown())
  await expect(signUp({ ...known, email: 'new@example.com' }, new Headers())).rejects.toThrow(
    `No new accounts at the moment. If you have one, sign in with its address. ${WHY}`,
  )
  expect((await signIn(known, new Headers())).user.email).toBe(known.email)
})

describe('while the studio is closed', () => {
  it('every screen is a page that says so, and the API answers 503', async () => {
    await put('maintenance', thrown({ why: 'Back at <b>noon</b>.' }))
    for (const where of ['/', '/login', '/projects/1', '/unsubscribe?u=1']) {
      const screen = await proxy(new NextRequest(`http://127.0.0.1:3000${where}`))
      expect([screen.status, screen.headers.get('retry-after')]).toEqual([503, '120'])
      expect(screen.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(await screen.text()).toContain('Back at &lt;b&gt;noon&lt;/b&gt;.')
    }
    for (const request of [listProjects(testRequest('/api/projects', { cookie }))]) {
      const answer = await request
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '120'])
      expect(await answer.json()).toEqual({
        error: 'The studio is closed for a moment. Your work is saved. Back at <b>noon</b>.',
        code: 'maintenance',
        correlationId: answer.headers.get('x-correlation-id'),
      })
    }
    const polled = await watchJob(testRequest('/api/generate/1', { cookie }), at({ jobId: author.id }))
    expect(polled.status).toBe(503)
  })

  it('health answers, and payments are credited', async () => {
    const payer = await testPayer(shop.now())
    await buyPack(payer, 'splash')
    const body = (await webhooksOf(payer))[0]!.body
    await put('maintenance', thrown())
    const before = (await standing(payer)).pack
    const signature = signWebhook(body, await sandboxSecret(), shop.now())
    const headers = { 'stripe-signature': signature }
    const webhook = new Request('http://127.0.0.1:3000/api/webhooks/stripe', {
      method: 'POST',
      body,
      headers,
    })
    expect((await takeWebhook(webhook)).status).toBe(200)
    expect((await standing(payer)).pack).toBe(before + PACK.splash.blots)
    expect((await health(testRequest('/api/health'))).status).toBe(200)
  })

  it('pages that were started are finished', async () => {
    const payer = await testAuthor()
    const book = await testBook(payer, ['scene 1'])
    const { startGeneration } = await import('@/server/generation/start-generation')
    const { job } = await startGeneration(payer, { projectId: book.id })
    await put('maintenance', thrown())
    const stop = await startWorker()
    for (let looks = 0; looks < 200; looks++) {
      if ((await getJob(payer, { id: job.id })).state === 'completed') break
      await new Promise((wait) => setTimeout(wait, 50))
    }
    await stop()
    expect((await getJob(payer, { id: job.id })).state).toBe('completed')
  })
})

describe('where switches are kept', () => {
  const stores: [string, () => SwitchStore][] = [
    ['the database', () => tableSwitches(shop.db.pool)],
    ['the data folder', () => folderSwitches(path.join(studio.folder, 'elsewhere'))],
  ]
  it.each(stores)('%s: each by itself, again replaces, and back is gone', async (_where, open) => {
    const store = open()
    expect(await store.read()).toEqual({})
    await store.set('export', thrown())
    await store.set('generation', thrown({ pause: true }))
    await store.set('export', thrown({ why: 'Other.' }))
    expect(await store.read()).toEqual({
      export: thrown({ why: 'Other.' }),
      generation: thrown({ pause: true }),
    })
    await store.set('export', null)
    await store.set('export', null)
    expect(await store.read()).toEqual({ generation: thrown({ pause: true }) })
    await store.set('generation', null)
    expect(await store.read()).toEqual({})
  })

  it('a file that cannot be read changes nothing of what was known, and is mended by the next command', async () => {
    await put('generation', thrown())
    expect(await switchesNow()).toEqual({ generation: thrown() })
    const file = path.join(studio.folder, 'switches.json')
    await writeFile(file, '{"generation": ')
    await new Promise((wait) => setTimeout(wait, 1_100))
    expect(await switchesNow()).toEqual({ generation: thrown() })
    await put('export', thrown())
    expect(await switchesNow()).toEqual({ export: thrown() })
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ export: thrown() })
  })
})
