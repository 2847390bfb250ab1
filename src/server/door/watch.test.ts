import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/generate/[jobId]/route'
import type { JobView } from '@/domain/job'
import { testCookie, testRequest } from '../auth/testing'
import { asSystem, type Database } from '../db/client'
import { countStatements, testAuthor, testDatabase } from '../db/testing'
import { startGeneration } from '../generation/start-generation'
import { testBook, testStudio } from '../generation/testing'

vi.stubEnv('AUTH_SECRET', 'a secret of the tests, long enough for it')

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
let jobId: string
let author: { id: string }
let cookie: string
beforeAll(async () => {
  db = await testDatabase()
  studio = await testStudio()
})
afterAll(async () => {
  await studio.close()
  await db.close()
})
beforeEach(async () => {
  author = await testAuthor()
  cookie = await testCookie(author)
  const book = await testBook(author, ['A fox', 'A hen'])
  const started = await startGeneration(author, { projectId: book.id })
  jobId = started.job.id
})

const ask = (headers: Record<string, string> = { cookie }) =>
  GET(testRequest(`/api/generate/${jobId}`, { headers }), { params: Promise.resolve({ jobId }) })

describe('a job that is watched', () => {
  it('is one query, and 304 while nothing changes', async () => {
    const first = await ask()
    const job: JobView = await first.json()
    expect(job).toMatchObject({ id: jobId, state: 'queued', total: 2, quotedBlots: 24 })
    expect(first.headers.get('ratelimit-remaining')).toBe('99')

    let again: Response | undefined
    const statements = await countStatements(async () => {
      again = await ask({ cookie, 'if-none-match': first.headers.get('etag')! })
    })
    expect(again!.status).toBe(304)
    expect(statements).toBe(1)
  })

  it('is nobody else’s, and not for those who are signed out', async () => {
    const stranger = await testCookie(await testAuthor())
    expect((await ask({ cookie: stranger })).status).toBe(404)
    expect((await ask({})).status).toBe(401)
    expect((await ask({ cookie: cookie.replace(/=.{5}/, '=AAAAA') })).status).toBe(401)
  })

  it('counts among the requests of a minute', async () => {
    const answers = await Promise.all(Array.from({ length: 101 }, () => ask()))
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(100)
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(1)
    expect((await ask()).headers.get('ratelimit-remaining')).toBe('0')
  })

  it('prolongs a session that is more than a day old, and refuses one that is over', async () => {
    const move = (days: number) =>
      asSystem((tx) =>
        sql`update auth.sessions set expires_at = now() + make_interval(days => ${days}) where user_id = ${author.id}`.execute(
          tx,
        ),
      )
    await move(28)
    const prolonged = await ask()
    expect(prolonged.status).toBe(200)
    expect(prolonged.headers.getSetCookie()).toEqual([expect.stringContaining('session_token')])
    await move(-1)
    expect((await ask()).status).toBe(401)
  })
})
