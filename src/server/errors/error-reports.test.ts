import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Refusal } from '@/domain/errors'
import { overrideEnv } from '@/env'
import { testCookie, testRequest } from '@/server/auth/testing'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { route } from '@/server/door'
import { testStudio } from '@/server/generation/testing'
import { enqueue, openQueue } from '@/server/jobs/queue'
import { bringLog, log, makeLog } from '@/server/log'
import { startWorker } from '@/worker'
import { openErrorReports } from './error-reports'
import { sentrySink } from './testing'

/** What the author sends, in every place where a request can carry something. */
const typed = randomUUID()
let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
let author: Awaited<ReturnType<typeof testAuthor>>
let end = async () => {}
beforeAll(async () => {
  db = await testDatabase()
  studio = await testStudio()
  author = await testAuthor({ email: 'secret.person@example.com' })
  bringLog(makeLog({ write() {} }, 'info'))
})
afterEach(async () => {
  await end()
  end = async () => {}
})
afterAll(async () => {
  bringLog(undefined)
  await studio.close()
  await db.close()
})

async function reporting(dsn: string, more: Record<string, string> = {}) {
  overrideEnv({
    DATA_DIR: studio.folder,
    LOG_LEVEL: 'info',
    SENTRY_DSN: dsn,
    SENTRY_RELEASE: 'abc123',
    ...more,
  })
  end = await openErrorReports()
}

const broken = route({ body: z.object({ words: z.string() }) }, async ({ email }) => {
  throw new Error(`no room for ${email} at https://x.example/y?token=${typed}`, {
    cause: new Error('the deeper one'),
  })
})
const ask = async () =>
  broken(
    testRequest(`/api/broken?q=${typed}`, {
      cookie: await testCookie(author),
      method: 'POST',
      body: { words: typed },
      headers: {
        'x-correlation-id': 'click-12345',
        'user-agent': `Browser/${typed}`,
        'x-forwarded-for': '203.0.113.9',
      },
    }),
  )

describe('an error', () => {
  it('of a route arrives with its correlation id, and with nothing of the person, the request or the machine', async () => {
    const sink = await sentrySink()
    await reporting(sink.dsn)
    expect((await ask()).status).toBe(500)
    const { tags, said, release, text } = await sink.event(({ tags }) => tags.correlationId === 'click-12345')
    expect(tags).toEqual({ correlationId: 'click-12345', where: 'a request failed' })
    expect(release).toBe('abc123')
    expect(said).toBe('no room for [address] at https://x.example/y?…')
    expect(text).toContain('the deeper one')
    for (const theirs of [
      author.email,
      author.id,
      typed,
      os.hostname(),
      'server_name',
      'session_token=',
      '"vars"',
    ])
      expect([theirs, text.includes(theirs)]).toEqual([theirs, false])
    sink.close()
  })

  it('of the worker arrives with the correlation id of what started it', async () => {
    const sink = await sentrySink()
    await reporting(sink.dsn)
    await openQueue()
    // Something nobody expected: what the page needs is not there.
    await db.pool.query('alter table job_items rename to job_items_gone')
    const correlationId = 'click-of-the-job'
    await asSystem((tx) =>
      enqueue(
        tx,
        'ink-lane',
        { jobId: author.id, lane: 0, correlationId },
        { key: 'broken', userId: author.id },
      ),
    )
    const stop = await startWorker()
    const event = await sink.event(({ tags }) => tags.correlationId === correlationId)
    await stop()
    await db.pool.query('alter table job_items_gone rename to job_items')
    await db.pool.query(`delete from pgboss.job where name = 'ink-lane'`)
    expect(event.tags.where).toBe('put back into the queue')
    expect(event.said).toContain('job_items')
    sink.close()
  })

  it('of the command line arrives when it is a fault of ours, and not when it is a sentence for whoever asked', async () => {
    const sink = await sentrySink()
    const data = path.join(studio.folder, 'cli')
    await mkdir(data)
    const command = (folder: string) =>
      promisify(execFile)(process.execPath, ['--liftoff-only', 'dist/cli.mjs', 'switch', '--data', folder], {
        env: { ...process.env, SENTRY_DSN: sink.dsn, DATABASE_URL: '' },
      }).then(
        () => null,
        ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
      )
    expect(await command(`${data}-is-not-there`)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no studio in'),
    })
    expect(sink.events).toEqual([])
    await writeFile(path.join(data, 'switches.json'), '{ broken')
    expect(await command(data)).toMatchObject({ code: 1 })
    expect((await sink.event(() => true)).tags).toEqual({ where: 'the command failed' })
    sink.close()
  })

  it('that was expected, or is only a warning, is not reported', async () => {
    const sink = await sentrySink()
    await reporting(sink.dsn)
    const refuses = route({ public: true }, async () => {
      throw new Refusal('conflict', 'Not now.')
    })
    expect((await refuses(testRequest('/api/refuses'))).status).toBe(409)
    log().warn({ err: new Error('a warning') }, 'mail')
    await end()
    end = async () => {}
    expect(sink.events).toEqual([])
    sink.close()
  })
})

describe('a Sentry', () => {
  it('that is away or says nothing makes no answer slower, and keeps no process for more than two seconds', async () => {
    const mute = await sentrySink({ answer: false })
    for (const dsn of ['http://publickey@127.0.0.1:9/1', mute.dsn]) {
      await reporting(dsn)
      const began = performance.now()
      for (let i = 0; i < 5; i++) expect((await ask()).status).toBe(500)
      expect(performance.now() - began).toBeLessThan(1_500)
      const ending = performance.now()
      await end()
      end = async () => {}
      expect(performance.now() - ending).toBeLessThan(3_000)
    }
    mute.close()
  })

  it('that is not set is not loaded', async () => {
    overrideEnv({ DATA_DIR: studio.folder, LOG_LEVEL: 'info' })
    end = await openErrorReports()
    expect((await ask()).status).toBe(500)
  })
})
