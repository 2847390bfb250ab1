import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diskStorage } from './disk'

describe('disk storage', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-disk-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('gives back what was put, and nothing for what was not', async () => {
    const disk = diskStorage(folder)
    await disk.put('a/b.png', Buffer.from('ink'))
    expect(Buffer.from((await disk.get('a/b.png'))!).toString()).toBe('ink')
    const stream = await disk.stream('a/b.png')
    expect(stream?.bytes).toBe(3)
    expect(await text(stream!.body)).toBe('ink')
    expect(await disk.get('a/c.png')).toBeNull()
    expect(await disk.stream('a')).toBeNull()
  })

  it('takes over a finished file and leaves no half file behind', async () => {
    const disk = diskStorage(folder)
    const file = path.join(folder, 'made.pdf')
    await writeFile(file, '%PDF')
    await disk.putFile('a/made.pdf', file)
    await expect(disk.putFile('a/none.pdf', path.join(folder, 'missing'))).rejects.toThrow()
    expect((await readdir(path.join(folder, 'objects/a'))).sort()).toEqual(['b.png', 'made.pdf'])
  })

  it('forgets what is deleted, also twice', async () => {
    const disk = diskStorage(folder)
    await disk.delete('a/b.png')
    await disk.delete('a/b.png')
    expect(await disk.get('a/b.png')).toBeNull()
  })

  it('never leaves its folder', async () => {
    const disk = diskStorage(folder)
    await expect(async () => disk.put('../out', Buffer.from('x'))).rejects.toThrow(
      /leaves the storage folder/,
    )
    await expect(async () => disk.get('a/../../../etc/passwd')).rejects.toThrow(/leaves the storage folder/)
  })
})
