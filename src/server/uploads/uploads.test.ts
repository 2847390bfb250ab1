import { createHash, randomUUID } from 'node:crypto'
import { readdir, utimes } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type StartUpload, UPLOAD, type UploadList, type UploadPlace, type UploadView } from '@/domain/upload'
import * as upload from '../../app/api/upload/[id]/route'
import * as uploads from '../../app/api/upload/route'
import { testCookie, testRequest } from '../auth/testing'
import { bringClock } from '../clock'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { testStudio } from '../generation/testing'
import { readStorage } from '../storage/quota'
import { readAsset } from '../storage/read-asset'
import { sweepStorage } from '../storage/sweep-storage'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
let picture: Buffer
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
  picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#77c3e8' } })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  await studio.close()
  await db.close()
})
afterEach(() => bringClock(undefined))

const at = (id: string) => ({ params: Promise.resolve({ id }) })
const bodyOf = async <T>(answer: Response) => (await answer.json()) as T & { error: string; code: string }

async function someone() {
  const user = await testAuthor()
  return { ...user, cookie: await testCookie(user) }
}
type Someone = Awaited<ReturnType<typeof someone>>

async function ask(who: Someone, body: Partial<StartUpload> | object = {}) {
  const wanted = { name: 'cat.jpg', contentType: 'image/jpeg', bytes: picture.length, ...body }
  const answer = await uploads.POST(
    testRequest('/api/upload', { cookie: who.cookie, method: 'POST', body: wanted }),
  )
  return { status: answer.status, body: await bodyOf<UploadPlace>(answer) }
}

/** As a browser puts a file: no session is needed, the link is enough. */
async function put({ id, url, headers }: UploadPlace, bytes: Uint8Array | ReadableStream) {
  const request = new Request(new URL(url, 'http://127.0.0.1:3000'), {
    method: 'PUT',
    headers,
    body: bytes as BodyInit,
    duplex: 'half',
  } as RequestInit)
  const answer = await upload.PUT(request, at(id))
  return { status: answer.status, text: await answer.text() }
}

async function complete(who: Someone, id: string) {
  const answer = await upload.POST(
    testRequest(`/api/upload/${id}`, { cookie: who.cookie, method: 'POST' }),
    at(id),
  )
  return { status: answer.status, body: await bodyOf<UploadView>(answer) }
}

async function place(who: Someone, body: object = {}): Promise<UploadPlace> {
  const { status, body: given } = await ask(who, body)
  expect(status).toBe(201)
  return given
}

/** Files and rows there are of an author. */
async function traces(who: Someone) {
  const files = await readdir(path.join(studio.folder, 'objects', who.id), { recursive: true }).catch(
    () => [],
  )
  const making = await readdir(path.join(studio.folder, 'uploads')).catch(() => [])
  const rows = await asSystem(async (tx) => [
    ...(await tx.selectFrom('uploads').select('id').where('userId', '=', who.id).execute()),
    ...(await tx.selectFrom('assets').select('id').where('userId', '=', who.id).execute()),
  ])
  return {
    files: files.filter((name) => name.includes('.') || name.includes('-')).length,
    making,
    rows: rows.length,
  }
}
const NOTHING = { files: 0, making: [], rows: 0 }

const later = (minutes: number) => {
  const now = new Date(Date.now() + minutes * 60_000)
  bringClock({ now: () => now })
}

describe('a picture is sent', () => {
  it('asked for, put, completed: it can be seen, and the file itself is gone', async () => {
    const who = await someone()
    const sha256 = createHash('sha256').update(picture).digest('hex')
    const asked = await place(who, { sha256 })
    expect(Date.parse(asked.expiresAt) - Date.now()).toBeGreaterThan(9.5 * 60_000)
    expect(await put(asked, picture)).toEqual({ status: 204, text: '' })
    const { status, body } = await complete(who, asked.id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: asked.id, name: 'cat.jpg', width: 600, height: 400 })
    const shown = await readAsset(who, { key: body.url.replace('/api/assets/', '') })
    expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).format).toBe('webp')
    // The picture and its thumbnail, and their rows beside the upload's own.
    expect(await traces(who)).toEqual({ files: 2, making: [], rows: 3 })
    expect((await readStorage(who)).used).toBeGreaterThanOrEqual(body.bytes)

    const again = await complete(who, asked.id)
    expect(again).toEqual({ status: 200, body })
    expect((await put(asked, picture)).status).toBe(409)
  })

  it('twice completed at the same moment it is one picture', async () => {
    const who = await someone()
    const asked = await place(who)
    await put(asked, picture)
    const [one, two] = await Promise.all([complete(who, asked.id), complete(who, asked.id)])
    expect(one).toEqual(two)
    expect(one.status).toBe(200)
    expect((await traces(who)).rows).toBe(3)
  })

  it('deleted it is gone at once, and gives its room back', async () => {
    const who = await someone()
    const asked = await place(who)
    await put(asked, picture)
    await complete(who, asked.id)
    const remove = () =>
      upload.DELETE(
        testRequest(`/api/upload/${asked.id}`, { cookie: who.cookie, method: 'DELETE' }),
        at(asked.id),
      )
    expect((await remove()).status).toBe(204)
    expect((await remove()).status).toBe(404)
    expect((await traces(who)).rows).toBe(0)
    expect((await readStorage(who)).used).toBe(0)
  })
})

describe('the list of pictures', () => {
  it('goes on where it ended, newest first, and shows nobody else’s', async () => {
    const [who, other] = [await someone(), await someone()]
    const asked = await place(who)
    await put(asked, picture)
    await complete(who, asked.id)
    await db.pool.query(
      `insert into uploads (user_id, name, content_type, bytes, expires_at, asset_id, thumb_asset_id, width, height,
        completed_at, created_at)
      select user_id, n::text, content_type, bytes, expires_at, asset_id, thumb_asset_id, width, height, completed_at,
        created_at - (n / 2) * interval '1 microsecond' from uploads, generate_series(1, 100) n where id = $1`,
      [asked.id],
    )
    const list = async (cookie: string, after = '') => {
      const answer = await uploads.GET(testRequest(`/api/upload${after && `?after=${after}`}`, { cookie }))
      return { status: answer.status, body: await bodyOf<UploadList>(answer) }
    }
    const first = (await list(who.cookie)).body
    const second = (await list(who.cookie, first.next!)).body
    expect([first.uploads.length, second.uploads.length, second.next]).toEqual([60, 41, null])
    const ids = [...first.uploads, ...second.uploads].map(({ id }) => id)
    expect(new Set(ids).size).toBe(101)
    expect((await list(other.cookie, first.next!)).body).toEqual({ uploads: [], next: null })
    expect((await list(who.cookie, 'elsewhere')).status).toBe(400)
  })
})

describe('what does not arrive as it was announced', () => {
  it('is refused and not kept: another link, other bytes, another picture', async () => {
    const who = await someone()
    const asked = await place(who, { sha256: createHash('sha256').update(picture).digest('hex') })
    const forged = { ...asked, url: asked.url.replace(/signature=.{6}/, 'signature=AAAAAA') }
    expect((await put(forged, picture)).status).toBe(403)
    const longer = asked.url.replace(/until=\d+/, `until=${Date.now() + 9e9}`)
    expect((await put({ ...asked, url: longer }, picture)).status).toBe(403)
    const elsewhere = await place(who)
    expect((await put({ ...asked, id: elsewhere.id }, picture)).status).toBe(403)
    expect((await put(asked, picture.subarray(1))).text).toContain(
      `Only ${picture.length - 1} of ${picture.length} bytes arrived.`,
    )
    expect((await put(asked, Buffer.concat([picture, Buffer.alloc(1)]))).status).toBe(413)
    expect((await put(asked, endless())).status).toBe(413)
    const other = Buffer.from(picture)
    other[picture.length - 1]! ^= 1
    expect((await put(asked, other)).text).toContain('The picture changed on its way here.')
    expect(await traces(who)).toMatchObject({ files: 0, making: [] })
    expect(await complete(who, asked.id)).toMatchObject({ status: 409 })
    expect((await put(asked, picture)).status).toBe(204)
  })

  it('arrives after its link was over: a clear sentence, and nothing is left', async () => {
    const who = await someone()
    const sentence = /The link of this upload ended after 10 minutes, so nothing was kept/
    const late = await place(who)
    later(11)
    expect(await put(late, picture)).toMatchObject({ status: 410, text: expect.stringMatching(sentence) })
    expect(await traces(who)).toEqual(NOTHING)
    expect(await put(late, picture)).toMatchObject({ status: 410, text: expect.stringMatching(sentence) })

    bringClock(undefined)
    const slow = await place(who)
    const half = picture.length >> 1
    const body = new ReadableStream({
      start: (c) => c.enqueue(picture.subarray(0, half)),
      pull(c) {
        later(11)
        c.enqueue(picture.subarray(half))
        c.close()
      },
    })
    expect(await put(slow, body)).toMatchObject({ status: 410, text: expect.stringMatching(sentence) })
    expect(await traces(who)).toEqual(NOTHING)
  })

  it('lies in a bucket that takes late pictures: it is thrown away when it is completed', async () => {
    const who = await someone()
    const asked = await place(who)
    await put(asked, picture)
    const file = path.join(studio.folder, 'objects', who.id, 'incoming', asked.id)
    const then = new Date(Date.now() + 11 * 60_000)
    await utimes(file, then, then)
    later(12)
    expect(await complete(who, asked.id)).toMatchObject({ status: 410, body: { code: 'gone' } })
    expect(await traces(who)).toEqual(NOTHING)
  })

  it('is no picture: a renamed letter leaves nothing behind', async () => {
    const who = await someone()
    const letter = Buffer.from('Dear Moss, '.repeat(40))
    const asked = await place(who, { bytes: letter.length, contentType: 'image/png' })
    expect((await put(asked, letter)).status).toBe(204)
    const { status, body } = await complete(who, asked.id)
    expect([status, body.error]).toEqual([400, 'This is not a picture we can use. Send a PNG, JPEG or WebP.'])
    expect(await traces(who)).toEqual(NOTHING)
  })

  it('never comes: it is swept away with what did arrive', async () => {
    const who = await someone()
    const [never, unfinished] = [await place(who), await place(who)]
    await put(unfinished, picture)
    later(69)
    await sweepStorage()
    expect((await traces(who)).rows).toBe(2)
    later(71)
    await sweepStorage()
    expect(await traces(who)).toEqual(NOTHING)
    expect((await complete(who, never.id)).status).toBe(404)
  })
})

describe('who may send how much', () => {
  it('says at once what will not do', async () => {
    const who = await someone()
    const wrong = await ask(who, { contentType: 'image/gif' })
    expect([wrong.status, wrong.body.error]).toEqual([
      400,
      'This is not a picture we can use. Send a PNG, JPEG or WebP.',
    ])
    expect((await ask(who, { bytes: UPLOAD.bytes + 1 })).body.error).toMatch(/at most 10 MB/)
    expect((await ask(who, { bytes: 0 })).body.error).toBe('The file is empty.')
    expect((await ask(who, { bytes: UPLOAD.bytes })).status).toBe(201)
  })

  it('twenty a minute', async () => {
    const who = await someone()
    for (let i = 0; i < 20; i++) {
      const asked = await place(who)
      await asSystem((tx) => tx.deleteFrom('uploads').where('id', '=', asked.id).execute())
    }
    const { status, body } = await ask(who)
    expect(status).toBe(429)
    expect(body.error).toMatch(/^20 pictures a minute is our limit\./)
  })

  it('twenty on their way, and the studio has room for them', async () => {
    const who = await someone()
    const row = { userId: who.id, contentType: 'image/png', bytes: 1 }
    const expiresAt = new Date(Date.now() + 60_000)
    await asSystem((tx) =>
      tx
        .insertInto('uploads')
        .values(Array.from({ length: 20 }, () => ({ ...row, expiresAt })))
        .execute(),
    )
    expect(await ask(who)).toMatchObject({ status: 409, body: { error: /^20 pictures are on their way/ } })

    const full = await someone()
    const bytes = 1e9 - 1000
    await asSystem((tx) =>
      tx
        .insertInto('assets')
        .values({
          userId: full.id,
          key: randomUUID(),
          kind: 'page',
          contentType: 'image/png',
          bytes,
          sha256: '',
        })
        .execute(),
    )
    expect((await ask(full)).body.error).toMatch(/^The Free plan has 1 GB of storage/)
  })

  it('nobody sees or completes another’s', async () => {
    const [who, other] = [await someone(), await someone()]
    const asked = await place(who)
    await put(asked, picture)
    expect((await complete(other, asked.id)).status).toBe(404)
    const remove = testRequest(`/api/upload/${asked.id}`, { cookie: other.cookie, method: 'DELETE' })
    expect((await upload.DELETE(remove, at(asked.id))).status).toBe(404)
    expect((await complete(who, asked.id)).status).toBe(200)
    expect((await uploads.POST(testRequest('/api/upload', { method: 'POST', body: {} }))).status).toBe(401)
  })
})

/** A body that does not end by itself. */
const endless = () =>
  new ReadableStream({
    pull: (c) => c.enqueue(new Uint8Array(64 * 1024)),
  })
