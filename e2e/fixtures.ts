/** What stories need: a studio of one's own, a browser, an author who is signed in, books in any state. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import axeCore, { type AxeResults, type RunOptions } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import type { JobView } from '@/domain/job'
import type { CreateProject, ProjectView } from '@/domain/project'
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

/** Nothing shimmers: without a graphics card that costs the page makers a core. */
const STILL = { reducedMotion: 'reduce' } as const

export const DESKTOP: BrowserContextOptions = { ...STILL, viewport: { width: 1280, height: 800 } }
export const PHONE: BrowserContextOptions = {
  ...STILL,
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
  /**
   * Changes what is stored while the studio is closed, for what no person can do: a page that fails the gate.
   * Settings given with it hold from then on.
   */
  change(sql: string, settings?: Record<string, string>): Promise<void>
  close(): Promise<void>
}

/** Serves the built studio from a data folder of its own, on loopback; `prepare` fills the folder before. */
export async function openStudio(
  settings: Record<string, string> = {},
  prepare: (dataDir: string) => Promise<void> = async () => {},
): Promise<Studio> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-story-'))
  await prepare(dataDir)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  let child: ChildProcess
  let now = settings
  const start = async () => {
    child = serve(port, dataDir, now)
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
    async change(sql, changed = {}) {
      await end('SIGTERM')
      now = { ...now, ...changed }
      await changeDatabase(dataDir, sql)
      await start()
    },
    async close() {
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function changeDatabase(dataDir: string, sql: string): Promise<void> {
  const database = await PGlite.create(path.join(dataDir, 'db'))
  await database.exec(sql)
  await database.close()
}

/** The command that serves the built studio on a port of this machine. */
export const SERVE = ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p']

function serve(port: number, dataDir: string, settings: Record<string, string>): ChildProcess {
  return run([...SERVE, String(port)], { PORT: String(port), DATA_DIR: dataDir, ...settings })
}

const running = new Set<ChildProcess>()

/**
 * Ends every process of a studio that still runs. A story that fails before it closes its studio would leave it
 * running, and with it the pipe of its errors, for whose end the whole test run waits.
 */
export function endWhatRuns(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** A process of the built studio: web or worker. */
export function run(args: string[], settings: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_MANUAL_SIG_HANDLE: 'true',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      ...settings,
    },
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

export async function healthy(address: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the studio ended with code ${child.exitCode}`)
    const answer = await fetch(`${address}/api/health/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((wait) => setTimeout(wait, 100))
  }
  throw new Error('the studio does not answer')
}

/** A tab on the studio in a browser profile of its own. */
export async function tab(
  browser: Browser,
  studio: Pick<Studio, 'address'>,
  options: BrowserContextOptions = DESKTOP,
): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL: studio.address })
  return context.newPage()
}

/** The local author of this machine, in a fresh browser profile, on the studio's first screen. */
export async function author(
  browser: Browser,
  studio: Studio,
  options: BrowserContextOptions = DESKTOP,
): Promise<Page> {
  const page = await tab(browser, studio, options)
  await page.goto('/login')
  await page.getByRole('button', { name: 'Open the studio on this machine' }).click()
  await page.waitForURL(`${studio.address}/`)
  return page
}

/** Calls the HTTP API as the page's author. */
export async function api<T>(page: Page, method: string, url: string, body?: unknown): Promise<T> {
  const answer = await page.request.fetch(url, {
    method,
    // A server closes a connection that rests at the very moment it is used again; every call has its key.
    maxRetries: 2,
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

/** A book with a plan, and nothing drawn; small paper is drawn in less time. */
export async function plannedBook(
  page: Page,
  pages: number,
  given: CreateProject = {},
): Promise<ProjectView> {
  const idea = 'A shy dragon who opens a bakery'
  const dna = { seed: 11, trim: '6x9', ...given.dna, pageCount: pages } as const
  const book = await api<ProjectView>(page, 'POST', '/api/projects', { idea, ...given, dna })
  return api(page, 'POST', `/api/projects/${book.id}/plan`, { action: 'plan' })
}

/** A book whose pages are drawn. */
export async function inkedBook(page: Page, pages: number): Promise<ProjectView> {
  const { id } = await plannedBook(page, pages)
  const { job } = await api<{ job: JobView }>(page, 'POST', '/api/generate', { projectId: id })
  await jobIsOver(page, job.id)
  return api(page, 'GET', `/api/projects/${id}`)
}

/** The job once nothing of it is left to do. */
export async function jobIsOver(page: Page, id: string): Promise<JobView> {
  for (;;) {
    const job = await api<JobView>(page, 'GET', `/api/generate/${id}`)
    if (job.finishedAt !== null) return job
    await new Promise((wait) => setTimeout(wait, 1000))
  }
}

/** A new data folder of a studio where everybody who comes may have more than the free plan's three books. */
export async function manyBooks(dataDir: string): Promise<void> {
  cpSync('dist/new-database', path.join(dataDir, 'db'), { recursive: true })
  await changeDatabase(dataDir, `alter table profiles alter column plan set default 'pro'`)
  // By this mark a studio knows that the folder is whole.
  writeFileSync(path.join(dataDir, 'db.ready'), '')
}

/** SQL after which a page of a book has an open outline, whatever the artist drew. */
export const spoiled = (bookId: string, position: number): string => `
  update page_versions set verdict = verdict || '{
    "passed": false,
    "findings": [{ "metric": "leaks", "severity": "fail", "message": "The outline near the top left is open.",
      "box": [600, 700, 240, 240] }]
  }' where id = (
    select current_version_id from pages where project_id = '${bookId}' and position = ${position}
  )`

/** Presses Tab until the control has the focus, as somebody without a mouse would. */
export async function tabTo(target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return
    await target.page().keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}

/** What a browser complains about while a story runs: script errors, broken policies, lost files. Fills up as it does. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    // Answers are looked at below; the API may refuse.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('response', (answer) => {
    const mayRefuse = answer.url().includes('/api/') && answer.status() < 500
    if (answer.status() >= 400 && !mayRefuse) complaints.push(`${answer.status()} ${answer.url()}`)
  })
  return complaints
}

/** How many pixels of the screen stick out at its side. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const RULES_OF = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Everything axe finds on the screen, as readable lines; empty when nothing. `rules`: only these, instead of all. Asked
 * in the page itself: the builder for this driver takes four times as long, mostly to carry home what is in order.
 */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeCore.source)
  const options: RunOptions = {
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: RULES_OF },
    resultTypes: ['violations'],
  }
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    const { violations } = await axe.run(options)
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    )
  }, options)
}

/**
 * What is wrong with a screen as it stands: what axe finds, and how far it sticks out of the window. What is found is
 * looked at again a moment later, as a screen that is just changing has no title yet or half a contrast.
 */
export async function faultsOf(page: Page, screen: string, rules?: string[]): Promise<string[]> {
  const look = async () => {
    const faults = await axe(page, rules)
    const pixels = await overflow(page)
    if (pixels > 0) faults.push(`${pixels} px stick out`)
    return faults
  }
  if ((await look()).length === 0) return []
  await page.waitForTimeout(1000)
  return (await look()).map((fault) => `${screen}: ${fault}`)
}
