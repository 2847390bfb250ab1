import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOver } from '@/domain/job'
import { overrideEnv } from '@/env'
import { bringDatabase, openServer } from '@/server/db/client'
import { testAuthor } from '@/server/db/testing'
import { getJob } from '@/server/generation/get-job'
import { startGeneration } from '@/server/generation/start-generation'
import { goodDrawing, testBook } from '@/server/generation/testing'
import { closeQueue } from './queue'

describe.each(['web', 'worker'])('npm run %s', (name) => {
  it('says in one sentence that it needs a database server', () => {
    const { DATABASE_URL: _, ...rest } = process.env
    const ran = spawnSync(process.execPath, [`scripts/${name}.mjs`], {
      env: { ...rest, DATABASE_URL: '' },
      encoding: 'utf8',
    })
    expect(ran.status).toBe(1)
    expect(ran.stderr.trim().split('\n')).toHaveLength(1)
    expect(ran.stderr).toContain('set DATABASE_URL and AUTH_SECRET')
  })
})

const server = process.env.TEST_DATABASE_URL
if (server) {
  describe('workers on one database', () => {
    const name = `pennyplain_${randomUUID().replaceAll('-', '')}`
    const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
    let folder: string
    const workers: ChildProcess[] = []
    const said = new Map<ChildProcess, string>()

    function startWorkerProcess(): ChildProcess {
      const child = spawn(process.execPath, ['dist/worker.mjs'], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          ...process.env,
          NODE_ENV: 'production',
          DATABASE_URL: url,
          AUTH_SECRET: 'x'.repeat(40),
          DATA_DIR: folder,
          LOG_LEVEL: 'debug',
          PICTURE_PROVIDER_MODULE: path.join(folder, 'provider.mjs'),
        },
      })
      child.stderr!.on('data', (chunk) => said.set(child, (said.get(child) ?? '') + chunk))
      workers.push(child)
      return child
    }
    const exit = (child: ChildProcess) =>
      child.exitCode !== null
        ? Promise.resolve(child.exitCode)
        : new Promise<number | null>((done) => child.once('exit', done))
    async function until(look: () => boolean | Promise<boolean>, what: string, ms = 60_000) {
      for (const end = Date.now() + ms; !(await look()); ) {
        if (Date.now() > end) throw new Error(`${what}\n${[...said.values()].join('\n')}`)
        await new Promise((wait) => setTimeout(wait, 50))
      }
    }
    const heard = (child: ChildProcess, words: string) => said.get(child)?.includes(words) ?? false

    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-machines-'))
      await writeFile(path.join(folder, 'page.png'), goodDrawing({ brief: 'scene 1' }).picture)
      await writeFile(
        path.join(folder, 'provider.mjs'),
        `import { readFileSync } from 'node:fs'
        const picture = readFileSync(${JSON.stringify(path.join(folder, 'page.png'))})
        export const provider = {
          name: 'scripted',
          draw: ({ brief }) => new Promise((done) => {
            if (brief.includes('never')) return
            setTimeout(() => done({ picture, contentType: 'image/png', model: 'scripted', credits: [] }), 1500)
          }),
        }`,
      )
      const admin = openServer(server)
      await admin.pool.query(`create database ${name}`)
      await admin.close()
      overrideEnv({ DATABASE_URL: url, AUTH_SECRET: 'x'.repeat(40), DATA_DIR: folder, LOG_LEVEL: 'silent' })
    })
    afterAll(async () => {
      for (const child of workers) child.kill('SIGKILL')
      await closeQueue()
      bringDatabase(undefined)
      const admin = openServer(server)
      await admin.pool.query(`drop database ${name} with (force)`)
      await admin.close()
      await rm(folder, { recursive: true, force: true })
    })

    it('start together on an empty database, and each says that it is alive', async () => {
      const three = [startWorkerProcess(), startWorkerProcess(), startWorkerProcess()]
      for (const child of three) await until(() => heard(child, '"msg":"started"'), 'a worker did not start')
      const db = openServer(url)
      bringDatabase(db)
      const { rows } = await db.pool.query(
        'select kind, host, pid, draining from engine.workers order by pid',
      )
      expect(rows).toEqual(
        three
          .map(({ pid }) => ({ kind: 'worker', host: os.hostname(), pid, draining: false }))
          .sort((a, b) => a.pid! - b.pid!),
      )
    })

    it('end gently: pages in hand are finished or handed back, nothing new is begun, and the row of the worker goes', async () => {
      const [first, ...others] = workers
      for (const child of others) {
        child.kill('SIGTERM')
        expect(await exit(child)).toBe(0)
      }
      const author = await testAuthor()
      const book = await testBook(author, ['scene 1', 'scene 1', 'scene 1', 'scene 1', 'scene 1'])
      const { job } = await startGeneration(author, { projectId: book.id })
      await until(() => heard(first!, '"msg":"asking for a drawing"'), 'no page was begun')
      first!.kill('SIGTERM')
      expect(await exit(first!)).toBe(0)
      const { items } = await getJob(author, { id: job.id })
      const states = items.map(({ state }) => state)
      expect(states.slice(3), 'pages four and five').toEqual(['queued', 'queued'])
      const db = openServer(url)
      const { rows } = await db.pool.query('select count(*)::int as n from engine.workers')
      const entries = await db.pool.query(
        `select state from pgboss.job where name = 'ink-lane' and state <= 'active'`,
      )
      await db.close()
      expect(rows[0].n).toBe(0)
      // Nothing is left in its hands; on a busy machine a page may have been handed back for others to go on with.
      expect(entries.rows.map(({ state }) => state)).not.toContain('active')
      expect(entries.rows.filter(({ state }) => state === 'retry')).toHaveLength(
        states.filter((state) => state === 'running').length,
      )

      const next = startWorkerProcess()
      await until(async () => isOver((await getJob(author, { id: job.id })).state), 'nobody went on', 150_000)
      next.kill('SIGTERM')
      expect(await exit(next)).toBe(0)
    })

    it('end at once at the second signal', async () => {
      const child = startWorkerProcess()
      const author = await testAuthor()
      const book = await testBook(author, ['never ends'])
      await startGeneration(author, { projectId: book.id })
      await until(() => heard(child, '"msg":"asking for a drawing"'), 'no page was begun')
      child.kill('SIGTERM')
      await new Promise((wait) => setTimeout(wait, 700))
      expect(child.exitCode).toBeNull()
      const began = Date.now()
      child.kill('SIGTERM')
      expect(await exit(child)).toBe(0)
      expect(Date.now() - began).toBeLessThan(3_000)
    })
  })
}
