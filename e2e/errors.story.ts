/** Errors are reported where a DSN is set, from server, worker and browser; nothing of the tracker is there without. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sentrySink } from '@/server/errors/testing'
import { DESKTOP, openBrowser, openStudio, type Studio } from './fixtures'

let browser: Browser
let sink: Awaited<ReturnType<typeof sentrySink>>
let folder: string
beforeAll(async () => {
  browser = await openBrowser()
  sink = await sentrySink()
  folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-loaded-'))
})
afterAll(async () => {
  await browser.close()
  sink.close()
  rmSync(folder, { recursive: true })
})

/** Settings with which every process of a studio writes down that it loaded the tracker: `loaded` says whether one did. */
function watchLoading(name: string) {
  const [hook, mark] = [path.join(folder, `${name}.mjs`), path.join(folder, `${name}.loaded`)]
  writeFileSync(
    hook,
    `import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
registerHooks({
  load(url, context, next) {
    if (url.includes('/node_modules/@sentry/')) appendFileSync(${JSON.stringify(mark)}, url + '\\n')
    return next(url, context)
  },
})
`,
  )
  return { settings: { NODE_OPTIONS: `--import=${hook}` }, loaded: () => existsSync(mark) }
}

/** Opens the front door; answers the page, and what of the tracker the browser was given: its files are told by a word all of them have. */
async function visit(studio: Studio) {
  const context = await browser.newContext(DESKTOP)
  const page = await context.newPage()
  const scripts: { url: string; bytes: number; tracker: boolean }[] = []
  const faults: string[] = []
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return
    const text = await response.text().catch(() => '')
    scripts.push({ url: response.url(), bytes: text.length, tracker: /sentry_key|__SENTRY__/.test(text) })
  })
  await page.goto(`${studio.address}/login`)
  await page.waitForLoadState('networkidle')
  return { context, page, scripts, faults }
}

it('without a DSN neither process nor browser load a byte of the tracker', async () => {
  const watch = watchLoading('without')
  const studio = await openStudio(watch.settings)
  const { context, page, scripts } = await visit(studio)
  expect(scripts.length).toBeGreaterThan(3)
  expect(scripts.filter(({ tracker }) => tracker)).toEqual([])
  expect(await page.content()).not.toMatch(/sentry/i)
  expect(watch.loaded()).toBe(false)
  await context.close()
  await studio.close()
})

it('with one, an error in the browser and one on the server arrive with their correlation ids', async () => {
  const watch = watchLoading('with')
  const studio = await openStudio({ ...watch.settings, SENTRY_DSN: sink.dsn, SENTRY_ENVIRONMENT: 'story' })
  expect(watch.loaded()).toBe(true)
  const { context, page, scripts, faults } = await visit(studio)
  // The tracker is fetched by its own script once that runs, which a busy machine may do after the network has rested.
  await expect.poll(() => scripts.filter(({ tracker }) => tracker).length).toBeGreaterThan(0)
  // Again and again, as it only listens a moment after its script has come.
  await page.evaluate(() => {
    setInterval(() => {
      throw new Error('the browser broke for kim@example.com')
    }, 500)
  })
  const fromBrowser = await sink.event(({ said }) => said?.includes('the browser broke') ?? false)
  expect(fromBrowser.said).toBe('the browser broke for [address]')
  expect(fromBrowser.tags.correlationId).toMatch(/^[0-9a-f-]{36}$/)
  expect(fromBrowser.text).not.toContain('kim@example.com')
  expect(fromBrowser.text).not.toMatch(/User-Agent|session_token/i)
  // The policy lets the reports out.
  expect(faults.filter((fault) => /Content Security Policy/.test(fault))).toEqual([])
  await page.getByRole('button', { name: 'Open the studio on this machine' }).click()
  await page.waitForURL(`${studio.address}/`)
  await studio.change('alter table public.assets rename to assets_gone')
  const answer = await context.request.get(`${studio.address}/api/account/storage`)
  expect(answer.status()).toBe(500)
  const id = answer.headers()['x-correlation-id']
  const fromServer = await sink.event(({ tags }) => tags.correlationId === id)
  expect(fromServer.said).toContain('assets')
  await context.close()
  await studio.close()
})
