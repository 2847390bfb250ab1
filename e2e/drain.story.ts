/** No process waits for work: what web processes queue is done inside requests, as on a host of functions. */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrainReport } from '@/domain/drain'
import type { JobView } from '@/domain/job'
import type { ProjectView } from '@/domain/project'
import { overrideEnv } from '@/env'
import { createKey } from '@/server/account/api-keys'
import { bringDatabase, openServer } from '@/server/db/client'
import { testAuthor } from '@/server/db/testing'
import { accounts } from '@/server/generation/testing'
import { type Machines, openMachines } from './machines'

const PAGES = 6
const CRON_SECRET = 'known-to-cron-and-to-us'

const moment = (ms = 200) => new Promise((wait) => setTimeout(wait, ms))

it('brings along what is opened by its path, where the host takes a route’s files and no others', () => {
  const trace = path.resolve('.next/server/app/api/drain/route.js.nft.json')
  const { files } = JSON.parse(readFileSync(trace, 'utf8')) as { files: string[] }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-function-'))
  try {
    for (const file of files) {
      const from = path.resolve(path.dirname(trace), file)
      const to = path.join(folder, path.relative('.', from))
      mkdirSync(path.dirname(to), { recursive: true })
      if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to)
      else copyFileSync(from, to)
    }
    const needed = ['assets/art/subjects.json', 'src/server/db/bootstrap.sql', 'assets/sample']
    for (const name of [
      ...needed,
      ...readdirSync('supabase/migrations').map((m) => `supabase/migrations/${m}`),
    ])
      expect(existsSync(path.join(folder, name)), name).toBe(true)
    // The thread's own entry, native code and all; piscina looks for its worker beside itself.
    const program = `import { Piscina } from 'piscina'
      const pool = new Piscina({ filename: process.cwd() + '/dist/pixel-thread.mjs', workerData: { polite: true } })
      const error = await pool.run({ task: 'none', input: {} }).catch((e) => e)
      console.log(error.message)
      await pool.destroy()`
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(ran.stdout + ran.stderr).toMatch(/not a function/)
    expect(files.length).toBeGreaterThan(100)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

describe('a studio without workers', () => {
  let byCron: Machines
  let byItself: Machines
  let author: Awaited<ReturnType<typeof testAuthor>>
  let key: string
  let database: pg.Pool
  beforeAll(async () => {
    const shared = { CRON_SECRET, WORKER_THREADS: '1', DRAIN_SECONDS: '20' }
    byCron = await openMachines({ webs: 1, workers: 0, settings: async () => shared })
    const DATABASE_URL = byCron.databaseUrl
    byItself = await openMachines({
      ...{ webs: 2, workers: 0 },
      settings: async () => ({
        ...{ ...shared, DATABASE_URL, DATA_DIR: byCron.dataDir },
        ...{ DRAIN: '1', DRAIN_SECONDS: '14' },
      }),
    })
    database = new pg.Pool({ connectionString: DATABASE_URL })
    overrideEnv({ DATABASE_URL, AUTH_SECRET: 'a secret that all machines of this story share', WORKER: '0' })
    bringDatabase(openServer(DATABASE_URL))
    author = await testAuthor()
    key = (await createKey(author, { name: 'Story', scopes: ['read', 'write', 'spend'] })).secret
  })
  afterAll(async () => {
    bringDatabase(undefined)
    await database?.end()
    await byItself?.close()
    await byCron?.close()
  })

  async function ask<T>(studio: Machines, method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${studio.address}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json() as Promise<T>
  }
  const cron = async (secret = CRON_SECRET) => {
    const answer = await fetch(`${byCron.address}/api/drain`, {
      headers: { authorization: `Bearer ${secret}`, 'user-agent': 'vercel-cron/1.0' },
    })
    return { status: answer.status, report: answer.ok ? ((await answer.json()) as DrainReport) : null }
  }
  const states = async (id: string): Promise<string[]> => {
    const { rows } = await database.query('select state from job_items where job_id = $1', [id])
    return rows.map(({ state }) => state)
  }
  const isOpen = async (id: string) =>
    (await states(id)).some((state) => state === 'queued' || state === 'running')

  async function ink(studio: Machines): Promise<{ book: string; id: string }> {
    const dna = { seed: 11, trim: '6x9', pageCount: PAGES }
    const idea = 'A shy dragon who opens a bakery'
    const { id: book } = await ask<ProjectView>(studio, 'POST', '/api/projects', { idea, dna })
    await ask(studio, 'POST', `/api/projects/${book}/plan`, { action: 'plan' })
    const { job } = await ask<{ job: JobView }>(studio, 'POST', '/api/generate', { projectId: book })
    return { book, id: job.id }
  }
  /** Every page is drawn once, and paid for once. */
  async function isWhole({ book, id }: { book: string; id: string }): Promise<void> {
    const { pageList } = await ask<ProjectView>(byItself, 'GET', `/api/projects/${book}`)
    expect(pageList.map((drawn) => drawn.version?.number)).toEqual(Array(PAGES).fill(1))
    const over = await ask<JobView>(byItself, 'GET', `/api/generate/${id}`)
    expect(over.done + over.needsReview).toBe(PAGES)
    const { heldOnce, captured, released, held } = await accounts(author, id)
    expect({ heldOnce, captured, held }).toEqual({ heldOnce: 12 * PAGES, captured: 12 * over.done, held: 0 })
    expect(captured + released).toBe(heldOnce)
  }

  it('does a job by cron alone, and one that is killed in the middle of it loses nothing', async () => {
    const job = await ink(byCron)
    await moment(1_500)
    expect(await states(job.id)).toEqual(Array(PAGES).fill('queued'))
    expect((await cron('what-nobody-ever-set')).status).toBe(401)

    const broken = cron().catch(() => null)
    while (!(await states(job.id)).includes('running')) await moment(50)
    await byCron.webs[0]!.crash()
    expect(await broken).toMatchObject({ status: 502 })
    expect(await isOpen(job.id)).toBe(true)

    const reports: DrainReport[] = []
    while (await isOpen(job.id)) {
      // Several at once are one.
      const answers = await Promise.all([cron(), cron(), cron()])
      reports.push(...answers.flatMap(({ report }) => report ?? []))
      await moment(500)
    }
    await isWhole(job)
    const done = reports.filter(({ state }) => state === 'done')
    expect(done.length).toBeGreaterThan(0)
    expect(reports.length).toBeGreaterThan(done.length)
    for (const { seconds } of done) expect(seconds).toBeLessThan(20.5)
  })

  it('does a job right after the answer that queued it, by drains that follow one another', async () => {
    const job = await ink(byItself)
    const began = new Set<string>()
    let most = 0
    while (await isOpen(job.id)) {
      const { rows } = await database.query(
        `select began_at::text as at, worker_id is not null as held from engine.drains where began_at is not null`,
      )
      for (const { at } of rows) began.add(at)
      most = Math.max(most, rows.filter(({ held }) => held).length)
      await moment(100)
    }
    await isWhole(job)
    expect(began.size).toBeGreaterThan(1)
    // One in each process.
    expect(most).toBeLessThanOrEqual(2)
    while ((await database.query('select from engine.drains where worker_id is not null')).rowCount)
      await moment()
  })
})
