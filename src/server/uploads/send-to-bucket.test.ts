/** A picture is sent, straight to the bucket where the test script started one, and is kept as on a disk. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartUpload, UploadPlace } from '@/domain/upload'
import * as upload from '../../app/api/upload/[id]/route'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { diskStorage } from '../storage/disk'
import { insertAsset } from '../storage/insert-asset'
import { r2Storage } from '../storage/r2'
import { readAsset } from '../storage/read-asset'
import { bringStorage, type Storage, storage, storeBytes } from '../storage/storage'
import { sweepStorage } from '../storage/sweep-storage'
import { testBucket, testServer } from '../storage/testing'
import { completeUpload } from './complete-upload'
import { startUpload } from './start-upload'

let db: Database
let folder: string
let picture: Buffer
beforeAll(async () => {
  db = await testDatabase()
  folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-sent-'))
  picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#77c3e8' } })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

type Send = (place: UploadPlace, bytes: Buffer) => Promise<number>
/** To our own door, or to where the address leads. */
const send: Send = async ({ id, url, headers }, bytes) => {
  const init = { method: 'PUT', headers, body: bytes as BodyInit }
  if (!url.startsWith('/')) return (await fetch(url, init)).status
  const request = new Request(new URL(url, 'http://127.0.0.1:3000'), init)
  return (await upload.PUT(request, { params: Promise.resolve({ id }) })).status
}
const places: [string, () => Promise<Storage>][] = testServer
  ? [['a bucket', async () => r2Storage((await testBucket(testServer!)).bucket)]]
  : [['a disk', async () => diskStorage(folder)]]

describe.each(places)('a picture that is sent to %s', (where, open) => {
  beforeAll(async () => bringStorage(await open()))
  const ask = (who: { id: string }, more: Partial<StartUpload> = {}) =>
    startUpload(who, { name: 'cat.jpg', contentType: 'image/jpeg', bytes: picture.length, ...more })
  const keysOf = async (who: { id: string }) => {
    const keys: string[] = []
    for await (const { key } of storage().list(`${who.id}/`)) keys.push(key.split('/')[1]!)
    return keys.sort()
  }

  it('is kept as the studio makes it, and what was sent is gone', async () => {
    const who = await testAuthor()
    const place = await ask(who, { sha256: createHash('sha256').update(picture).digest('hex') })
    await expect(completeUpload(who, place)).rejects.toThrow('The picture has not arrived yet.')
    expect(await send(place, picture)).toBe(where === 'a disk' ? 204 : 200)
    const view = await completeUpload(who, place)
    expect(view).toMatchObject({ width: 600, height: 400 })
    expect(await keysOf(who)).toEqual(['thumb', 'upload'])
    const shown = await readAsset(who, { key: view.url.replace('/api/assets/', '') })
    expect(shown.headers.get('cache-control')).toMatch(/immutable/)
    expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).format).toBe('webp')
    expect((await sweepStorage()).objects).toBe(0)
  })

  it('is not kept when half of it or something else arrives', async () => {
    const who = await testAuthor()
    const place = await ask(who, { sha256: createHash('sha256').update(picture).digest('hex') })
    expect(await send(place, picture.subarray(1))).toBeGreaterThanOrEqual(400)
    const other = Buffer.from(picture)
    other[picture.length - 1]! ^= 1
    await send(place, other)
    await expect(completeUpload(who, place)).rejects.toThrow(/changed on its way here|has not arrived yet/)
    expect(await keysOf(who)).toEqual([])
    expect(await send(place, picture)).toBeLessThan(300)
    await completeUpload(who, place)
    expect(await keysOf(who)).toEqual(['thumb', 'upload'])
  })

  it('and files to save are for their owner alone', async () => {
    const [who, other] = [await testAuthor(), await testAuthor()]
    const object = await storeBytes(who.id, 'export', Buffer.from('%PDF'), 'application/pdf')
    await asSystem((tx) => insertAsset(tx, who.id, object, { name: 'Dragons.pdf' }))
    await expect(readAsset(other, object)).rejects.toThrow()
    const given = await readAsset(who, object)
    const followed = given.status === 302 ? await fetch(given.headers.get('location')!) : given
    expect(given.status).toBe(where === 'a disk' ? 200 : 302)
    expect(followed.headers.get('content-disposition')).toContain('Dragons.pdf')
    expect(await followed.text()).toBe('%PDF')
  })
})
