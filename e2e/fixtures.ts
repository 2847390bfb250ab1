/** What stories need: a studio of one's own, a browser, an author who is signed in, pages that are inked. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { freePort } from '../scripts/postgres.mjs'

/** Chromium of Debian, without the calls home that a closed network refuses. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: CHROMIUM_FLAGS })

export type Studio = {
  readonly address: string
  readonly dataDir: string
  /** kill -9, then start again on the same folder and port. */
  crash(): Promise<void>
  restart(): Promise<void>
  close(): Promise<void>
}

/** Serves the built studio from a data folder of its own, on loopback. */
export async function openStudio(settings: Record<string, string> = {}): Promise<Studio> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-story-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  let child: ChildProcess
  const start = async () => {
    child = serve(port, dataDir, settings)
    await healthy(address, child)
  }
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done()
      child.once('exit', () => done())
      child.kill(signal)
    })
  await start()
  return {
    address,
    dataDir,
    crash: () => end('SIGKILL'),
    restart: start,
    async close() {
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function serve(port: number, dataDir: string, settings: Record<string, string>): ChildProcess {
  const next = path.resolve('node_modules/next/dist/bin/next')
  return spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_MANUAL_SIG_HANDLE: 'true',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      ...settings,
    },
  })
}

async function healthy(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the studio ended with code ${child.exitCode}`)
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((wait) => setTimeout(wait, 100))
  }
  throw new Error('the studio does not answer')
}

/** The local author of this machine, in a fresh browser context, on the studio's first screen. */
export async function author(
  browser: Browser,
  studio: Studio,
  options: BrowserContextOptions = DESKTOP,
): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL: studio.address })
  const page = await context.newPage()
  await page.goto('/login')
  await page.getByRole('button', { name: 'Open the studio on this machine' }).click()
  await page.waitForURL(`${studio.address}/`)
  return page
}

/** Calls the HTTP API as the page's author. */
export async function api<T>(page: Page, method: string, url: string, body?: unknown): Promise<T> {
  const answer = await page.request.fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      origin: new URL(page.url()).origin,
      'idempotency-key': crypto.randomUUID(),
    },
    ...(body === undefined ? {} : { data: JSON.stringify(body) }),
  })
  if (!answer.ok()) throw new Error(`${method} ${url}: ${answer.status()} ${await answer.text()}`)
  return answer.status() === 204 ? (undefined as T) : await answer.json()
}

/** Everything axe finds on the screen, as readable lines; empty when nothing. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(
    (v) => `${v.id}: ${v.help} — ${v.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}
