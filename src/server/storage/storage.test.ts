/** What the studio expects of any place for files: on a disk, or on the S3 server that the test script starts. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
} from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { clock, setByDatabase } from '../clock'
import { diskStorage } from './disk'
import { r2Storage } from './r2'
import type { Storage } from './storage'
import { badLine, testBucket, testServer } from './testing'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-storage-'))
})
afterAll(() => rm(folder, { recursive: true }))

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
async function keysOf(storage: Storage, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of storage.list(prefix)) keys.push(key)
  return keys.sort()
}
async function file(bytes: Uint8Array): Promise<string> {
  const name = path.join(folder, randomBytes(8).toString('hex'))
  await writeFile(name, bytes)
  return name
}

const places: [string, () => Promise<Storage>][] = testServer
  ? [['a bucket', async () => r2Storage((await testBucket(testServer!)).bucket)]]
  : [['a disk', async () => diskStorage(folder)]]

if (testServer)
  it('a bucket is spoken to in the time of the database, where the clock of this machine is wrong', async () => {
    const storage = r2Storage((await testBucket(testServer!)).bucket)
    const real = new Date()
    vi.useFakeTimers({ toFake: ['Date'], now: real.getTime() + 20 * 60_000 })
    try {
      await expect(storage.put('a/page/clock.png', Buffer.from('ink'))).rejects.toThrow(
        /clock of this machine/,
      )
      setByDatabase(real, Date.now())
      await storage.put('a/page/clock.png', Buffer.from('ink'))
      const expiresAt = new Date(clock().now().getTime() + 60_000)
      const { url, headers } = await storage.signPut('a/page/sent.png', {
        contentType: 'image/png',
        bytes: 3,
        expiresAt,
      })
      expect((await fetch(url, { method: 'PUT', headers, body: 'ink' })).status).toBe(200)
    } finally {
      vi.useRealTimers()
      setByDatabase(new Date(), Date.now())
    }
  })

describe.each(places)('files on %s', (_place, open) => {
  let storage: Storage
  beforeAll(async () => {
    storage = await open()
  })

  it('come back as they were put, and nothing comes of what was not', async () => {
    await storage.put('a/page/b.png', Buffer.from('ink'))
    await storage.put('a/page/b.png', Buffer.from('ink'))
    expect(Buffer.from((await storage.get('a/page/b.png'))!).toString()).toBe('ink')
    const stream = await storage.stream('a/page/b.png')
    expect(stream?.bytes).toBe(3)
    expect(await text(stream!.body)).toBe('ink')
    expect(await storage.get('a/page/c.png')).toBeNull()
    expect(await storage.stream('a/page')).toBeNull()
    await storage.put('a/empty.bin', new Uint8Array())
    expect(await storage.get('a/empty.bin')).toHaveLength(0)
  })

  it('are taken over when they are finished, also large ones, and not when they are missing', async () => {
    for (const bytes of [Buffer.from('%PDF'), randomBytes(20 * 1024 * 1024)]) {
      const from = await file(bytes)
      await storage.putFile('b/made.pdf', from)
      const stream = await storage.stream('b/made.pdf')
      expect(stream!.bytes).toBe(bytes.length)
      expect(sha256(await buffer(stream!.body))).toBe(sha256(bytes))
      await expect(stat(from)).rejects.toThrow(/ENOENT/)
    }
    await expect(storage.putFile('b/none.pdf', path.join(folder, 'missing'))).rejects.toThrow(/ENOENT/)
    expect(await keysOf(storage, 'b/')).toEqual(['b/made.pdf'])
  })

  it('can be left in the middle of reading', async () => {
    await storage.put('c/long.bin', randomBytes(4_000_000))
    const { body } = (await storage.stream('c/long.bin'))!
    for await (const chunk of body) {
      expect(chunk.length).toBeGreaterThan(0)
      break
    }
    expect(body.destroyed).toBe(true)
  })

  it('are listed by how their keys begin, with size and age, and are young again when put again', async () => {
    for (const key of ['d/one.png', 'd/two.png', 'd2/three.png']) await storage.put(key, Buffer.from(key))
    expect(await keysOf(storage, 'd/')).toEqual(['d/one.png', 'd/two.png'])
    expect(await keysOf(storage, 'd')).toEqual(['d/one.png', 'd/two.png', 'd2/three.png'])
    expect(await keysOf(storage, 'd/one.png')).toEqual(['d/one.png'])
    expect(await keysOf(storage, 'nobody/')).toEqual([])
    const age = async () => {
      for await (const { bytes, changedAt } of storage.list('d/one.png')) return { bytes, at: +changedAt }
    }
    const before = (await age())!
    expect(before.bytes).toBe(9)
    expect(Math.abs(before.at - Date.now())).toBeLessThan(60_000)
    await new Promise((wait) => setTimeout(wait, 20))
    await storage.put('d/one.png', Buffer.from('d/one.png'))
    expect((await age())!.at).toBeGreaterThan(before.at)
  })

  it('are forgotten when they are deleted, also twice', async () => {
    await storage.put('e/gone.png', Buffer.from('x'))
    await storage.delete('e/gone.png')
    await storage.delete('e/gone.png')
    expect(await storage.get('e/gone.png')).toBeNull()
    expect(await keysOf(storage, 'e/')).toEqual([])
  })

  it('never lie outside of it', async () => {
    for (const key of ['../out', 'a/../../out', 'a/../../../etc/passwd'])
      for (const use of [
        async () => storage.put(key, Buffer.from('x')),
        async () => storage.get(key),
        async () => storage.delete(key),
      ])
        await expect(use()).rejects.toThrow(/leaves the storage folder|no object key/)
  })
})

if (testServer) {
  const server = testServer
  describe('a bucket', () => {
    let place: Awaited<ReturnType<typeof testBucket>>
    let storage: Storage
    beforeAll(async () => {
      place = await testBucket(server)
      storage = r2Storage(place.bucket)
    })
    let line: Awaited<ReturnType<typeof badLine>> | undefined
    afterEach(() => {
      line?.close()
      line = undefined
    })
    const soon = (seconds = 600) => new Date(Date.now() + seconds * 1000)
    const inBucket = async () =>
      ((await place.s3.send(new ListObjectsV2Command(place))).Contents ?? []).map(({ Key }) => Key)
    const halves = async () =>
      (await place.s3.send(new ListMultipartUploadsCommand(place))).Uploads?.length ?? 0
    const url = (key: string) => `${place.bucket.endpoint}/${place.Bucket}/${key}`

    it('holds what was put under its own key with its type, and shows it to nobody without a signature', async () => {
      const bytes = randomBytes(1000)
      await storage.put('see/page/1.png', bytes)
      const seen = await place.s3.send(new GetObjectCommand({ ...place, Key: 'see/page/1.png' }))
      expect([seen.ContentType, seen.ContentLength]).toEqual(['image/png', 1000])
      expect(Buffer.from(await seen.Body!.transformToByteArray()).equals(bytes)).toBe(true)
      expect((await fetch(url('see/page/1.png'))).status).toBe(403)
      expect((await fetch(`${place.bucket.endpoint}/${place.Bucket}`)).status).toBe(403)
    })

    it('gets a large file in parts, and keeps none of them when one fails', async () => {
      await storage.putFile('large/one.zip', await file(randomBytes(17 * 1024 * 1024)))
      const head = await place.s3.send(new HeadObjectCommand({ ...place, Key: 'large/one.zip' }))
      expect([head.ContentLength, head.ContentType]).toEqual([17 * 1024 * 1024, 'application/zip'])
      expect(head.ETag).toMatch(/-3"$/)

      line = await badLine(server.endpoint, ({ url }, answer) => {
        if (!url!.includes('partNumber=2')) return false
        answer.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>')
        return true
      })
      const from = await file(randomBytes(17 * 1024 * 1024))
      const poor = r2Storage({ ...place.bucket, endpoint: line.endpoint })
      await expect(poor.putFile('large/two.zip', from)).rejects.toThrow(
        /denies this key to write large\/two.zip/,
      )
      expect([await inBucket(), await halves()]).toEqual([expect.not.arrayContaining(['large/two.zip']), 0])
      // The file is still there to be stored again.
      await storage.putFile('large/two.zip', from)
      expect(await inBucket()).toContain('large/two.zip')
    })

    it('is asked again when it has trouble, and believed when only its answer was lost', async () => {
      const asked: string[] = []
      let lost = false
      line = await badLine(server.endpoint, ({ method, url, socket }, answer) => {
        asked.push(method!)
        if (asked.length === 1) answer.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
        if (asked.length === 2) socket.destroy()
        if (method === 'POST' && !url!.includes('uploads') && !lost) {
          lost = true
          // It is done, and nobody hears of it.
          const { hostname, port } = new URL(server.endpoint)
          const { headers } = answer.req
          const onward = http.request({ hostname, port, method, path: url, headers }, (said) =>
            said.resume().once('end', () => socket.destroy()),
          )
          answer.req.pipe(onward)
          return true
        }
        return asked.length < 3
      })
      const poor = r2Storage({ ...place.bucket, endpoint: line.endpoint })
      await poor.put('again.png', Buffer.from('ink'))
      expect(asked).toEqual(['PUT', 'PUT', 'PUT'])
      const bytes = randomBytes(9 * 1024 * 1024)
      await poor.putFile('again.zip', await file(bytes))
      expect(sha256((await storage.get('again.zip'))!)).toBe(sha256(bytes))
    })

    it('that breaks off in the middle of an object gives no half of it', async () => {
      await storage.put('half.png', randomBytes(100_000))
      line = await badLine(server.endpoint, (_request, answer) => {
        answer.writeHead(200, { 'content-length': 100_000 })
        answer.write(randomBytes(50_000), () => answer.destroy())
        return true
      })
      const poor = r2Storage({ ...place.bucket, endpoint: line.endpoint })
      await expect(poor.get('half.png')).rejects.toThrow(/Reading half.png from .* broke off/)
      await expect(buffer((await poor.stream('half.png'))!.body)).rejects.toThrow()
    })

    it('lists more than fit into one answer', async () => {
      const keys = Array.from({ length: 25 }, (_, i) => `many/${10 + i}.png`)
      await Promise.all(keys.map((key) => storage.put(key, Buffer.from('x'))))
      expect(await keysOf(r2Storage(place.bucket, { page: 10 }), 'many/')).toEqual(keys)
    })

    it('takes from a signed address exactly what was signed, and keeps nothing else', async () => {
      const bytes = randomBytes(5000)
      const put = { contentType: 'image/jpeg', bytes: bytes.length, expiresAt: soon() }
      const { url, headers } = await storage.signPut('sent/1', put)
      const send = (to: string, body: Uint8Array, type = 'image/jpeg') =>
        fetch(to, { method: 'PUT', body: body as BodyInit, headers: { 'content-type': type } })
      expect((await send(url, bytes, 'text/html')).status).toBe(403)
      expect((await send(url, bytes.subarray(1))).status).toBe(403)
      expect((await send(url, Buffer.concat([bytes, bytes]))).status).toBe(403)
      expect((await send(url.replace('sent/1', 'sent/2'), bytes)).status).toBe(403)
      expect((await send(url.replace(/Expires=\d+/, 'Expires=604800'), bytes)).status).toBe(403)
      const over = await storage.signPut('sent/1', { ...put, expiresAt: soon(-5) })
      await new Promise((wait) => setTimeout(wait, 2100))
      const late = await send(over.url, bytes)
      expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('AccessDenied')])
      await cutOff(url, headers, bytes)
      expect(await keysOf(storage, 'sent/')).toEqual([])
      expect((await fetch(url, { method: 'PUT', body: bytes, headers })).status).toBe(200)
      expect(await keysOf(storage, 'sent/')).toEqual(['sent/1'])
    })

    it('gives a file to whoever has its signed address, under its name, until it is over', async () => {
      await storage.put('x/export/f.pdf', Buffer.from('%PDF'))
      const get = { contentType: 'application/pdf', name: 'Größe & Co (1).pdf' }
      const address = await storage.signGet('x/export/f.pdf', { ...get, expiresAt: soon() })
      const answer = await fetch(address!)
      expect([answer.status, await answer.text()]).toEqual([200, '%PDF'])
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''${encodeURIComponent(get.name)}`,
      )
      expect((await fetch(address!.replace('f.pdf', 'g.pdf'))).status).toBe(403)
      const over = await storage.signGet('x/export/f.pdf', { ...get, expiresAt: soon(-5) })
      await new Promise((wait) => setTimeout(wait, 2100))
      expect((await fetch(over!)).status).toBe(403)
    })

    it('that can’t be used says in a sentence why', async () => {
      const use = async (other: Partial<typeof place.bucket>) => {
        const poor = r2Storage({ ...place.bucket, ...other })
        const said = (work: Promise<unknown>) => work.then(String, (error: Error) => error.message)
        return [await said(poor.put('w.png', Buffer.from('x'))), await said(poor.get('w.png'))]
      }
      for (const said of await use({ name: 'nowhere' }))
        expect(said).toBe(`There is no bucket nowhere at ${server.endpoint}. Make it, or correct R2_BUCKET.`)
      for (const said of await use({ secretAccessKey: 'wrong' }))
        expect(said).toMatch(/Check R2_SECRET_ACCESS_KEY/)
      for (const said of await use({ accessKeyId: 'WRONG' })) expect(said).toMatch(/Check R2_ACCESS_KEY_ID/)
      const nobody = r2Storage({ ...place.bucket, endpoint: 'http://127.0.0.1:9' })
      await expect(nobody.get('w.png')).rejects.toThrow('http://127.0.0.1:9 does not answer.')
    })

    it('that denies one thing says so, and loses no file that was to be stored', async () => {
      const closed = await testBucket(server)
      const policy = {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: ['s3:PutObject', 's3:DeleteObject'],
            Resource: [`arn:aws:s3:::${closed.Bucket}/*`],
          },
        ],
      }
      await closed.s3.send(new PutBucketPolicyCommand({ ...closed, Policy: JSON.stringify(policy) }))
      const poor = r2Storage(closed.bucket)
      const from = await file(Buffer.from('%PDF'))
      await expect(poor.putFile('a/export/f.pdf', from)).rejects.toThrow(
        `The bucket ${closed.Bucket} at ${server.endpoint} denies this key to write a/export/f.pdf. Give R2_ACCESS_KEY_ID the right to read and write objects of this bucket.`,
      )
      expect((await stat(from)).size).toBe(4)
      await expect(poor.delete('a/export/f.pdf')).rejects.toThrow(/denies this key to delete/)
      expect(await poor.get('a/export/f.pdf')).toBeNull()
    })

    it('stores no file that becomes shorter meanwhile', async () => {
      const from = await file(randomBytes(20 * 1024 * 1024))
      line = await badLine(server.endpoint, ({ url }) => {
        if (url!.includes('uploads')) void truncate(from, 100)
        return false
      })
      const poor = r2Storage({ ...place.bucket, endpoint: line.endpoint })
      await expect(poor.putFile('short.zip', from)).rejects.toThrow(/became shorter/)
      expect([await storage.get('short.zip'), await halves()]).toEqual([null, 0])
    })
  })
}

/** Sends half of what it announces, then hangs up. */
function cutOff(url: string, headers: Readonly<Record<string, string>>, bytes: Buffer): Promise<void> {
  return new Promise((done) => {
    const all = { ...headers, 'content-length': bytes.length }
    const request = http.request(url, { method: 'PUT', headers: all })
    request.once('error', () => done())
    request.once('close', () => done())
    request.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(() => request.destroy(), 50))
  })
}
