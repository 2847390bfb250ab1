import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageFileName, writePagesZip, type ZipPage } from './zip'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zip-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function* each(pages: ZipPage[]) {
  yield* pages
}

async function zipTo(name: string, pages: ZipPage[]) {
  const file = path.join(folder, name)
  return { file, ...(await writePagesZip({ pages: each(pages), out: createWriteStream(file) })) }
}

const pages: ZipPage[] = [
  { brief: 'A shy dragon opens a bakery!', file: randomBytes(300_000) },
  { brief: 'Ein Bär tanzt · 🐻 im Schnee', file: randomBytes(10) },
  { brief: '龍がパンを焼く', file: randomBytes(70_000) },
  { brief: '🎉', file: new Uint8Array(0) },
]
const names = [
  '001 a-shy-dragon-opens-a-bakery.png',
  '002 ein-bär-tanzt-im-schnee.png',
  '003 龍がパンを焼く.png',
  '004.png',
]

describe('a ZIP of pages', () => {
  it('is taken by unzip, which finds every file whole under its name', async () => {
    const { file, files, bytes, sha256 } = await zipTo('pages.zip', pages)
    expect(files).toBe(4)
    expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors detected')
    execFileSync('unzip', ['-q', file, '-d', path.join(folder, 'out')], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    for (const [i, name] of names.entries())
      expect(Buffer.compare(await readFile(path.join(folder, 'out', name)), pages[i]!.file)).toBe(0)
    const archive = await readFile(file)
    expect(archive.length).toBe(bytes)
    expect(createHash('sha256').update(archive).digest('hex')).toBe(sha256)
  })

  it('has the same bytes whenever it is made', async () => {
    expect((await zipTo('a.zip', pages)).sha256).toBe((await zipTo('b.zip', pages)).sha256)
  })

  it('may be empty', async () => {
    const { file } = await zipTo('empty.zip', [])
    // unzip warns about an empty archive with status 1; a broken one is 9.
    expect(() => execFileSync('unzip', ['-t', file], { stdio: 'pipe' })).toThrow(
      expect.objectContaining({ status: 1 }),
    )
  })

  it('refuses to grow beyond 4 GB', async () => {
    const huge = { length: 4 * 2 ** 30 } as Uint8Array
    const out = new Writable({ write: (_chunk, _encoding, done) => done() })
    await expect(writePagesZip({ pages: each([{ brief: '', file: huge }]), out })).rejects.toThrow(
      'The pages are larger than the 4 GB that a ZIP holds.',
    )
    expect(out.destroyed).toBe(true)
  })

  it('stops when asked to, and when the disk is full', async () => {
    const stop = new AbortController()
    const out = createWriteStream(path.join(folder, 'stopped.zip'))
    const stopping = writePagesZip({
      pages: each(pages),
      out,
      signal: stop.signal,
      onPage: () => stop.abort(new Error('enough')),
    })
    await expect(stopping).rejects.toThrow('enough')
    await expect(
      writePagesZip({ pages: each(pages), out: createWriteStream('/dev/full') }),
    ).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})

describe('names of pages', () => {
  it.each([
    [1, '  ', '001.png'],
    [12, '../../etc/passwd', '012 etc-passwd.png'],
    [120, 'CON: <a|b>?', '120 con-a-b.png'],
    [7, 'x'.repeat(200), `007 ${'x'.repeat(60)}.png`],
    [8, 'word '.repeat(40), `008 ${Array(12).fill('word').join('-')}.png`],
  ])('page %i, %j: %s', (page, brief, name) => {
    expect(pageFileName(page, brief)).toBe(name)
  })
})
