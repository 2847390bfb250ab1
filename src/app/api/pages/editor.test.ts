import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { EditAnswer } from '@/domain/edit'
import type { PageVersions } from '@/domain/page-version'
import { RegionMap } from '@/domain/region-map'
import { testCookie, testRequest } from '@/server/auth/testing'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { drawnPage, scriptedEditor } from '@/server/editor/testing'
import { testStudio } from '@/server/generation/testing'
import * as edit from './[id]/edit/route'
import * as restore from './[id]/restore/route'
import * as regions from './[id]/versions/[versionId]/regions/route'
import * as versions from './[id]/versions/route'

vi.stubEnv('AUTH_SECRET', 'a secret of the tests, long enough for it')
vi.stubEnv('LOG_LEVEL', 'silent')

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
  scriptedEditor((page) => page.picture)
})
afterAll(async () => {
  await studio.close()
  await db.close()
})

async function editing() {
  const author = await testAuthor({ blots: 100 })
  const cookie = await testCookie(author)
  const { pageId, versionId } = await drawnPage(author)
  const at = { params: Promise.resolve({ id: pageId }) }
  const ask = (method: string, body?: unknown, headers: Record<string, string> = {}) =>
    testRequest('/api/pages', { cookie, method, body, headers })
  const send = async (body: unknown, headers: Record<string, string> = {}) => {
    const answer = await edit.POST(ask('POST', body, headers), at)
    return {
      status: answer.status,
      body: (await answer.json()) as EditAnswer & {
        error: string
        code: string
        details: Record<string, unknown>
      },
    }
  }
  return { pageId, versionId, at, ask, send }
}

const stroke = (points: number) => ({
  kind: 'stroke',
  size: 20,
  erase: false,
  points: Array.from({ length: points }, (_, i) => [i % 1800, i % 2700, 0.5]),
})
const mask = (...operations: object[]) => ({ width: 1800, height: 2700, operations })
const painted = (from: string, operations: object[]) => ({
  kind: 'mask',
  from,
  words: 'A frog',
  mask: mask(...operations),
})

test('a mask of a million points, one outside of the page, an empty one and no mask at all are refused in words', async () => {
  const { versionId, send } = await editing()
  const huge = await send(painted(versionId, [stroke(1_000_000)]))
  expect([huge.status, huge.body.code]).toEqual([413, 'too_large'])
  for (const [operations, says] of [
    [[stroke(20_001)], /20,?000/],
    [Array.from({ length: 3 }, () => stroke(7_000)), 'A mask can have at most 20,000 points.'],
    [[{ ...stroke(1), points: [[2500, 100, 1]] }], 'A stroke lies outside of the page.'],
    [[], /mask/i],
    [[{ kind: 'spray' }], /./],
  ] as const) {
    const { status, body } = await send(painted(versionId, [...operations]))
    expect([status, body.code]).toEqual([400, 'invalid'])
    if (typeof says === 'string') expect(body.error).toBe(says)
    else expect(JSON.stringify(body)).toMatch(says)
  }
  expect((await send({ kind: 'mask', from: versionId, words: 'A frog' })).status).toBe(400)
  expect((await send({ ...painted(versionId, [stroke(5)]), words: 'x'.repeat(501) })).status).toBe(400)
})

test('an edit is done once for one idempotency key, and its conflict names the newer version', async () => {
  const { pageId, versionId, at, ask, send } = await editing()
  const ink = {
    kind: 'pixels',
    from: versionId,
    operations: [
      {
        tool: 'ink',
        points: [
          [300, 2650, 1],
          [500, 2650, 1],
        ],
      },
    ],
  }
  const key = { 'idempotency-key': randomUUID() }
  const [first, again] = [await send(ink, key), await send(ink, key)]
  expect([first.status, again.status, again.body.version!.id]).toEqual([200, 200, first.body.version!.id])
  const late = await send(ink)
  expect([late.status, late.body.code, late.body.details.version]).toEqual([
    409,
    'conflict',
    first.body.version,
  ])
  const listed = (await (await versions.GET(ask('GET'), at)).json()) as PageVersions
  expect(listed.versions.map(({ number }) => number)).toEqual([2, 1])
  const back = await restore.POST(ask('POST', { version: versionId, current: first.body.version!.id }), at)
  expect([back.status, ((await back.json()) as PageVersions).versions[0]!.kind]).toEqual([200, 'restored'])

  const shapes = await regions.GET(ask('GET'), {
    params: Promise.resolve({ id: pageId, versionId }),
  })
  expect(shapes.headers.get('cache-control')).toContain('immutable')
  expect(RegionMap.parse(await shapes.json()).regions.length).toBeGreaterThan(20)
})

test('twenty edits a minute are enough', async () => {
  const { versionId, send } = await editing()
  const nothing = { kind: 'pixels', from: versionId, operations: [{ tool: 'close-gaps', at: [[1, 1]] }] }
  for (let i = 0; i < 20; i++) expect((await send({ ...nothing, from: randomUUID() })).status).toBe(404)
  const late = await send(nothing)
  expect([late.status, late.body.code]).toEqual([429, 'too_many_requests'])
})
