import { readFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/generate/route'
import { GET } from '@/app/api/metrics/route'
import { isOver } from '@/domain/job'
import { overrideEnv } from '@/env'
import { ProviderTrouble } from '@/server/ai/provider'
import { testCookie, testRequest } from '@/server/auth/testing'
import { bringDatabase, type Database, databaseOver } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { getJob } from '@/server/generation/get-job'
import { startGeneration } from '@/server/generation/start-generation'
import { inkBlot, readyMadePages, scriptedProvider, testBook, testStudio } from '@/server/generation/testing'
import { openQueue } from '@/server/jobs/queue'
import { beat, startBeating } from '@/server/jobs/this-process'
import { bringLog, correlationId, makeLog } from '@/server/log'
import { startWorker } from '@/worker'
import { count, flushCounts, observe, seriesOf } from './counters'
import { COUNTERS, GAUGES, HISTOGRAMS } from './series'

const TOKEN = 'a token of sixteen characters or more'
let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
const withToken = (token?: string) =>
  overrideEnv({ DATA_DIR: studio.folder, LOG_LEVEL: 'silent', ...(token ? { METRICS_TOKEN: token } : {}) })
beforeAll(async () => {
  db = await testDatabase()
  studio = await testStudio()
  await openQueue()
  readyMadePages()
})
afterAll(async () => {
  bringLog(undefined)
  await studio.close()
  await db.close()
})
beforeEach(async () => {
  withToken(TOKEN)
  await flushCounts()
  await db.pool.query('delete from engine.counters')
})

const ask = (authorization?: string) =>
  GET(testRequest('/api/metrics', { headers: authorization ? { authorization } : {} }))
const read = async () => (await (await ask(`Bearer ${TOKEN}`)).text()).split('\n')
async function over(author: { id: string }, id: string) {
  for (;;) {
    const job = await getJob(author, { id })
    if (isOver(job.state)) return job
    await new Promise((wait) => setTimeout(wait, 20))
  }
}

describe('the metrics', () => {
  it('are there for whoever knows the token, and not at all without one set', async () => {
    expect((await ask()).status).toBe(401)
    expect((await ask('Bearer something else')).status).toBe(401)
    expect((await ask(`Bearer ${TOKEN}`)).status).toBe(200)
    withToken()
    expect((await ask(`Bearer ${TOKEN}`)).status).toBe(404)
  })

  it('tell what became of pages, calls, troubles and Blots', async () => {
    let busy = true
    scriptedProvider((recipe) => {
      if (busy) {
        busy = false
        throw new ProviderTrouble('wait', 'Busy.', 100, { class: 'rate_limited' })
      }
      return inkBlot(recipe.avoid.length === 0 && recipe.brief === 'scene 2' ? 'bad' : 'good')
    })
    const author = await testAuthor({ blots: 100 })
    const book = await testBook(author, ['scene 1', 'scene 2', 'scene 3'])
    const { job } = await startGeneration(author, { projectId: book.id, count: 3 })
    const waiting = await read()
    expect(waiting).toContain('pennyplain_queue_entries{queue="ink-lane",state="ready"} 3')
    expect(waiting).toContain('pennyplain_items{kind="pages",state="queued"} 3')
    expect(waiting).toContain('pennyplain_blots_held 36')
    expect(waiting).toContain('pennyplain_blots_outstanding 64')
    const stop = await startWorker()
    await over(author, job.id)
    await stop()
    const lines = await read()
    for (const line of [
      'pennyplain_pages_total{outcome="completed"} 3',
      'pennyplain_provider_calls_total{provider="scripted"} 5',
      'pennyplain_provider_errors_total{class="rate_limited"} 1',
      'pennyplain_page_waits_total 1',
      'pennyplain_drawings_total{result="passed"} 3',
      'pennyplain_drawings_total{result="failed"} 1',
      'pennyplain_redraws_total 1',
      'pennyplain_page_seconds_count 3',
      'pennyplain_page_seconds_bucket{le="+Inf"} 3',
      'pennyplain_provider_paused{provider="scripted"} 0',
      'pennyplain_blots_held 0',
    ])
      expect(lines).toContain(line)
  })

  it('count over all machines, and lose nothing while the database is away', async () => {
    count('repairs', {}, 2)
    await flushCounts()
    // Another machine adds to the same sum.
    await db.pool.query(
      `update engine.counters set value = value + 5 where series = 'pennyplain_repairs_total'`,
    )
    count('repairs')
    bringDatabase(databaseOver(new pg.Pool({ host: '127.0.0.1', port: 1 }), false))
    await expect(flushCounts()).rejects.toThrow(/ECONNREFUSED/)
    bringDatabase(db)
    count('repairs')
    expect(await read()).toContain('pennyplain_repairs_total 9')
  })

  it('keep the buckets of a histogram whole and in order, and labels in quotes', async () => {
    observe('callSeconds', 15)
    observe('callSeconds', 3_000)
    const own = (await read()).filter((line) => line.startsWith('pennyplain_provider_call_seconds'))
    expect(own).toEqual(
      [
        ...HISTOGRAMS.callSeconds.buckets.map(
          (le) => `pennyplain_provider_call_seconds_bucket{le="${le}"} ${le >= 20 ? 1 : 0}`,
        ),
        'pennyplain_provider_call_seconds_bucket{le="+Inf"} 2',
        'pennyplain_provider_call_seconds_count 2',
        'pennyplain_provider_call_seconds_sum 3015',
      ].sort((a, b) => own.indexOf(a) - own.indexOf(b)),
    )
    expect(seriesOf('a', { b: 'say "hi"\n' })).toBe('a{b="say \\"hi\\"\\n"}')
  })

  it('show which processes live, how much they hold, and how long requests take', async () => {
    const stop = await startBeating('both')
    await beat()
    await ask('Bearer wrong')
    const lines = await read()
    expect(lines).toContain('pennyplain_workers{kind="both",draining="false"} 1')
    expect(lines).toContain('pennyplain_in_hand 0')
    expect(lines.join('\n')).toMatch(
      /pennyplain_http_request_seconds_count\{method="GET",route="\/api\/metrics",status="401"\} 1/,
    )
    await stop()
    expect((await read()).join('\n')).not.toContain('kind="both"')
  })

  it('are all described in docs/operating.md', () => {
    const text = readFileSync('docs/operating.md', 'utf8')
    const described = [...text.matchAll(/^\| `(pennyplain_\w+)/gm)].map(([, name]) => name)
    const all = [COUNTERS, GAUGES, HISTOGRAMS].flatMap((set) =>
      Object.values(set).map(({ metric }) => metric),
    )
    expect(described.sort()).toEqual(all.sort())
  })
})

describe('a correlation id', () => {
  it('goes from the click to the job, its log lines, and the call of the provider', async () => {
    const lines: Record<string, unknown>[] = []
    const stream = new Writable({
      write(chunk, _encoding, done) {
        lines.push(JSON.parse(String(chunk)))
        done()
      },
    })
    bringLog(makeLog(stream, 'debug'))
    const seen: string[] = []
    scriptedProvider(() => {
      seen.push(correlationId())
      return inkBlot()
    })
    const author = await testAuthor()
    const book = await testBook(author, ['scene 1', 'scene 2'])
    const cookie = await testCookie(author)
    const answer = await POST(
      testRequest('/api/generate', {
        method: 'POST',
        cookie,
        headers: { 'x-correlation-id': 'click-12345' },
        body: { projectId: book.id },
      }),
    )
    expect(answer.headers.get('x-correlation-id')).toBe('click-12345')
    const { job } = (await answer.json()) as { job: { id: string } }
    const queued = await db.pool.query(`select data from pgboss.job where singleton_key like $1`, [
      `${job.id}:%`,
    ])
    expect(queued.rows.map(({ data }) => data.correlationId)).toEqual(['click-12345', 'click-12345'])
    const stop = await startWorker()
    await over(author, job.id)
    await stop()
    bringLog(undefined)
    expect(seen).toEqual(['click-12345', 'click-12345'])
    for (const words of ['asking for a drawing', 'drawing', 'page']) {
      const own = lines.filter(({ msg, jobId }) => msg === words && jobId === job.id)
      expect(own.map((line) => line.correlationId)).toEqual(['click-12345', 'click-12345'])
    }
  })
})
