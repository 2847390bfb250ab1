import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diskStorage } from './disk'

describe('disk storage', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-disk-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('takes over a finished file and leaves no half file behind', async () => {
    const disk = diskStorage(folder)
    const file = path.join(folder, 'made.pdf')
    await writeFile(file, '%PDF')
    await disk.putFile('a/made.pdf', file)
    await expect(disk.putFile('a/none.pdf', path.join(folder, 'missing'))).rejects.toThrow()
    expect((await readdir(path.join(folder, 'objects/a'))).sort()).toEqual(['made.pdf'])
  })
})
