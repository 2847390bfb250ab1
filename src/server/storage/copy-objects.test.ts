/** Moving between two disks, or to a bucket and back where the test script started one. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyObjects } from './copy-objects'
import { diskStorage } from './disk'
import { r2Storage } from './r2'
import type { Storage } from './storage'
import { testBucket, testServer } from './testing'

let home: string
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-move-'))
})
afterAll(() => rm(home, { recursive: true }))

const folder = () => path.join(home, randomUUID())
const named = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 40)

/** A folder with `count` pages, a large export and a half-written file. */
async function studio(count: number) {
  const at = folder()
  const disk = diskStorage(at)
  const pages = Array.from({ length: count }, () => randomBytes(2000))
  for (const page of pages) await disk.put(`author/page/${named(page)}.png`, page)
  const zip = randomBytes(9 * 1024 * 1024)
  await disk.put(`author/export/${named(zip)}.zip`, zip)
  await writeFile(path.join(at, 'objects/author/page/half.png.x.part'), 'half')
  return {
    disk,
    at,
    keys: [...pages.map((p) => `author/page/${named(p)}.png`), `author/export/${named(zip)}.zip`],
  }
}
const others: [string, () => Promise<Storage>][] = testServer
  ? [['a bucket', async () => r2Storage((await testBucket(testServer!)).bucket)]]
  : [['another disk', async () => diskStorage(folder())]]

describe.each(others)('moving the files to %s', (_place, open) => {
  it('and back brings every byte, and a second time nothing is left to do', async () => {
    const { disk, keys } = await studio(12)
    const other = await open()
    const seen: number[] = []
    const moved = await copyObjects(disk, other, { progress: (done) => seen.push(done) })
    expect(moved).toEqual({
      objects: 13,
      bytes: 12 * 2000 + 9 * 1024 * 1024,
      copied: 13,
      there: 0,
      damaged: [],
    })
    expect(seen).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
    expect(await copyObjects(disk, other)).toMatchObject({ copied: 0, there: 13 })
    const back = diskStorage(folder())
    expect(await copyObjects(other, back)).toMatchObject({ objects: 13, copied: 13 })
    for (const key of keys)
      expect(Buffer.from((await back.get(key))!).equals(Buffer.from((await disk.get(key))!))).toBe(true)
    expect(await copyObjects(disk, back, { readAll: true })).toMatchObject({ copied: 0, there: 13 })
  })

  it('finds what differs when everything is read, and copies it again', async () => {
    const { disk, keys } = await studio(3)
    const other = await open()
    await copyObjects(disk, other)
    await other.put(keys[1]!, randomBytes(2000))
    expect(await copyObjects(disk, other)).toMatchObject({ copied: 0 })
    expect(await copyObjects(disk, other, { readAll: true })).toMatchObject({ copied: 1, there: 3 })
    expect(Buffer.from((await other.get(keys[1]!))!).equals(Buffer.from((await disk.get(keys[1]!))!))).toBe(
      true,
    )
  })

  it('tells of a file that is not what its name says', async () => {
    const { disk, keys } = await studio(2)
    await disk.put(keys[0]!, Buffer.from('a disk forgot what it knew'))
    expect(await copyObjects(disk, await open())).toMatchObject({ copied: 3, damaged: [keys[0]] })
  })
})

describe('moving that is cut off', () => {
  it('loses nothing, and goes on when it is started again', async () => {
    const { disk } = await studio(20)
    await disk.put('zoe/page/last.png', Buffer.from('last'))
    const at = folder()
    const blocked = path.join(at, 'objects/zoe')
    await mkdir(path.dirname(blocked), { recursive: true })
    await writeFile(blocked, 'no folder')
    await expect(copyObjects(disk, diskStorage(at))).rejects.toThrow(/ENOTDIR|EEXIST/)
    expect(await readFile(blocked, 'utf8')).toBe('no folder')
    await rm(blocked)
    const { copied, there } = await copyObjects(disk, diskStorage(at))
    expect([copied + there, copied < 8, there > 13]).toEqual([22, true, true])
  })
})
