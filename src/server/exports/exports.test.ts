import { execFileSync } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportFormat } from '@/domain/export'
import { isOver } from '@/domain/job'
import { USUAL_MATTER, usualTile } from '@/domain/matter'
import { getCover } from '@/server/covers/get-cover'
import { setCover } from '@/server/covers/set-cover'
import { showCover } from '@/server/covers/show-cover'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { startGeneration } from '@/server/generation/start-generation'
import {
  goodDrawing,
  scriptedProvider,
  testBook,
  testStudio,
  workUntilOver,
} from '@/server/generation/testing'
import { getListing } from '@/server/listing/get-listing'
import { setListing } from '@/server/listing/set-listing'
import { removePages } from '@/server/projects/remove-pages'
import { updateProject } from '@/server/projects/update-project'
import { readAsset } from '@/server/storage/read-asset'
import { storage } from '@/server/storage/storage'
import { startWorker } from '@/worker'
import { drawPreview } from './draw-preview'
import { failureWords } from './failure-words'
import { fileName } from './file-name'
import { getExport } from './get-export'
import { listExports } from './list-exports'
import { startExport } from './start-export'

describe('exporting a book', () => {
  let db: Database
  let studio: Awaited<ReturnType<typeof testStudio>>
  let author: Awaited<ReturnType<typeof testAuthor>>
  let book: { id: string; pageIds: string[] }

  beforeAll(async () => {
    db = await testDatabase()
    studio = await testStudio()
    author = await testAuthor()
    book = await testBook(author, ['scene 1', 'scene 2', 'scene 3'])
    scriptedProvider(goodDrawing)
    const { job } = await startGeneration(author, { projectId: book.id })
    await workUntilOver(author, job.id)
  })
  afterAll(async () => {
    await studio.close()
    await db.close()
  })

  async function made(format: ExportFormat, options = {}) {
    const { id } = await startExport(author, { projectId: book.id, format, options })
    return finished(id)
  }

  async function finished(id: string) {
    const stop = await startWorker()
    let view = await getExport(author, { id })
    while (!isOver(view.state)) {
      await new Promise((wait) => setTimeout(wait, 50))
      view = await getExport(author, { id })
    }
    await stop()
    return view
  }

  async function onDisk(url: string): Promise<string> {
    const file = path.join(studio.folder, 'download')
    await writeFile(file, (await storage().get(url.replace('/api/assets/', '')))!)
    return file
  }

  it('makes a PDF that an independent reader accepts', async () => {
    const view = await made('interior', { author: 'Ann Author' })
    expect(view).toMatchObject({ state: 'completed', phase: 'done', progress: 1 })
    expect(view.file).toMatchObject({ name: 'Test book interior.pdf', pages: 24 })
    const file = await onDisk(view.file!.url)
    expect(execFileSync('qpdf', ['--check', file]).toString()).toMatch(/No syntax or stream encoding errors/)
    expect(execFileSync('pdfinfo', [file]).toString()).toMatch(/Author:\s+Ann Author/)
  })

  it('makes a cover whose spine is as wide as the interior of the same options has pages', async () => {
    const design = { ...(await getCover(author, { id: book.id })), title: 'Foxes', back: 'Three foxes.' }
    await setCover(author, { id: book.id, ...design })
    expect(await getCover(author, { id: book.id })).toEqual(design)
    const view = await made('cover', { paper: 'cream' })
    expect(view).toMatchObject({ state: 'completed', file: { name: 'Test book cover for 24 pages.pdf' } })
    expect(view.reason).toMatch(/too few pages for text on its spine/)
    const file = await onDisk(view.file!.url)
    // 24 cream pages: .06 in, 2 × 6 + .06 + .25 by 9.25.
    expect(execFileSync('pdfinfo', [file]).toString()).toMatch(/Page size:\s+886\.32 x 666 pts/)
    const home = await made('cover', { printer: 'home-letter' })
    expect(home).toMatchObject({ state: 'failed', reason: expect.stringMatching(/has no cover/), file: null })
  })

  it('shows the cover while it is designed, and only to whose book it is', async () => {
    const interior = { printer: 'kdp-paperback', paper: 'white', pages: 84 } as const
    const answer = await showCover(author, { id: book.id, ...interior })
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ width: 1600 })
    await expect(showCover(author, { id: book.id, ...interior, pages: 900 })).rejects.toThrow(
      /24 to 828 pages/,
    )
    const stranger = await testAuthor()
    const theirs = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: 'not_found' })
    await theirs(showCover(stranger, { id: book.id, ...interior }))
    await theirs(getCover(stranger, { id: book.id }))
    const design = await getCover(author, { id: book.id })
    await theirs(setCover(stranger, { id: book.id, ...design }))
    const foreign = await testBook(stranger, ['theirs'])
    const art = { kind: 'page' as const, pageId: foreign.pageIds[0]! }
    await theirs(setCover(author, { id: book.id, ...design, art }))
  })

  it('draws for the preview what the file will hold, for its author alone', async () => {
    const matter = { ...USUAL_MATTER, author: 'Bo', back: [usualTile('dedication')] }
    await updateProject(author, { id: book.id, matter })
    const { inks, pages, notes } = await drawPreview(author, { id: book.id, options: '{"pageNumbers":true}' })
    // Four pages in front, three drawings with backs, a dedication, and notes pages up to 24.
    expect(pages).toHaveLength(24)
    expect(pages[4]).not.toBe(null)
    expect(pages[5]).toBe(null)
    expect(inks[pages[10]!]).toMatch(/^<svg /)
    expect(notes).toEqual([])
    const stranger = await testAuthor()
    await expect(drawPreview(stranger, { id: book.id, options: '{}' })).rejects.toMatchObject({
      code: 'not_found',
    })
    for (const options of ['{', '{"printer":"a friend"}'])
      await expect(drawPreview(author, { id: book.id, options })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('makes outlines, a colored sheet, and the book with numbers in its shapes', async () => {
    const svg = await onDisk((await made('svg')).file!.url)
    expect(execFileSync('unzip', ['-l', svg]).toString()).toMatch(/001 scene-1\.svg[\s\S]*003 scene-3\.svg/)
    expect(execFileSync('unzip', ['-p', svg, '001*']).toString()).toMatch(
      /^<svg [^>]*width="6in" height="9in"/,
    )
    const teaser = await onDisk((await made('teaser')).file!.url)
    expect(await sharp(teaser).metadata()).toMatchObject({ format: 'png', width: 3 * 680 + 40 })
    const numbered = await made('by-number')
    expect(numbered).toMatchObject({
      state: 'completed',
      file: { name: 'Test book by number.pdf', pages: 24 },
    })
    expect(numbered.file!.sha256).not.toBe((await made('interior')).file!.sha256)
  })

  it('proposes a listing, keeps what the author changes, and tells where each page comes from', async () => {
    const { listing, proposed, provenance } = await getListing(author, { id: book.id })
    expect({ proposed, keywords: listing.keywords.length }).toEqual({ proposed: true, keywords: 7 })
    expect(provenance).toHaveLength(3)
    expect(provenance[0]).toMatchObject({ position: 1, brief: 'scene 1', changes: [] })
    const kept = await setListing(author, { id: book.id, ...listing, title: 'Something else' })
    expect(kept).toMatchObject({ proposed: false, listing: { title: 'Something else' } })
    expect(kept.faults.join()).toMatch(/differs from the one on the title page/)
    const stranger = await testAuthor()
    await expect(getListing(stranger, { id: book.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(setListing(stranger, { id: book.id, ...listing })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('makes a ZIP of the pages, and leaves no half file aside', async () => {
    const view = await made('png')
    const listing = execFileSync('unzip', ['-l', await onDisk(view.file!.url)]).toString()
    expect(listing).toMatch(/001 scene-1\.png[\s\S]*003 scene-3\.png/)
    expect(await readdir(path.join(studio.folder, 'exports'))).toEqual([])
  })

  it('keeps files from everybody else, and lists them for their owner', async () => {
    const stranger = await testAuthor()
    const [latest] = await listExports(author, { projectId: book.id })
    const key = latest!.file!.url.replace('/api/assets/', '')
    await expect(readAsset(stranger, { key })).rejects.toMatchObject({ code: 'not_found' })
    await expect(getExport(stranger, { id: latest!.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      startExport(stranger, { projectId: book.id, format: 'png', options: {} }),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(listExports(stranger, { projectId: book.id })).rejects.toMatchObject({ code: 'not_found' })
    const answer = await readAsset(author, { key })
    expect(answer.headers.get('content-disposition')).toContain('Test%20book%20pages.zip')
    expect((await answer.arrayBuffer()).byteLength).toBe(latest!.file!.bytes)
  })

  it('says what is missing when a book has nothing to print', async () => {
    const empty = await testBook(author, ['not drawn'])
    for (const format of ['interior', 'cover', 'png'] as const)
      await expect(startExport(author, { projectId: empty.id, format, options: {} })).rejects.toThrow(
        /no page to export yet/,
      )
    const interior = { printer: 'kdp-paperback', paper: 'white', pages: 84 } as const
    await expect(showCover(author, { id: empty.id, ...interior })).rejects.toThrow(/Ink pages first/)
  })

  it('leaves out a page that is deleted after the file was asked for', async () => {
    const { id } = await startExport(author, { projectId: book.id, format: 'interior', options: {} })
    await removePages(author, { id: book.id, pageIds: [book.pageIds[1]!] })
    const view = await finished(id)
    expect(view).toMatchObject({ state: 'completed', file: { pages: 24 } })
    const images = execFileSync('pdfimages', ['-list', await onDisk(view.file!.url)]).toString()
    expect(images.trim().split('\n').slice(2)).toHaveLength(2)
  })

  it('ends as it began when a page is deleted in the middle', async () => {
    const { id } = await startExport(author, { projectId: book.id, format: 'svg', options: {} })
    const stop = await startWorker()
    const view = () => getExport(author, { id })
    await expect
      .poll(async () => (await view()).progress, { timeout: 30_000, interval: 10 })
      .toBeGreaterThan(0)
    await removePages(author, { id: book.id, pageIds: [book.pageIds[2]!] })
    await expect.poll(async () => isOver((await view()).state), { timeout: 60_000 }).toBe(true)
    await stop()
    expect(await view()).toMatchObject({ state: 'completed', file: { pages: 2 } })
    const names = execFileSync('unzip', ['-Z1', await onDisk((await view()).file!.url)]).toString()
    expect(names.match(/\.svg$/gm)).toHaveLength(2)
  })

  it('fails in words when a picture is gone, and offers no file', async () => {
    const { key } = await asSystem((tx) =>
      tx
        .selectFrom('pages as p')
        .innerJoin('pageVersions as v', 'v.id', 'p.currentVersionId')
        .innerJoin('assets as a', 'a.id', 'v.imageAssetId')
        .select('a.key')
        .where('p.id', '=', book.pageIds[0]!)
        .executeTakeFirstOrThrow(),
    )
    await storage().delete(key)
    const view = await made('interior')
    expect(view).toMatchObject({
      state: 'failed',
      reason:
        'The picture of page 1 is gone. If the page was deleted meanwhile, make the file again; if not, redraw it.',
      file: null,
    })
    expect(await readdir(path.join(studio.folder, 'exports'))).toEqual([])
  })

  it('says so when the disk is full', async () => {
    const full = await writeFile('/dev/full', 'a page').catch((error: unknown) => error)
    expect(failureWords(full)).toMatch(/^The place where files are made or kept is full/)
    expect(failureWords(new Error('surprise'))).toBe('The file could not be made. Try again.')
  })

  it('names files so that any system keeps them', () => {
    expect(fileName('A/B: the *best* "book"?')).toBe('A B the best book')
    expect(fileName('  ..  ')).toBe('Coloring book')
    expect(fileName('ספר צביעה 🦊')).toBe('ספר צביעה 🦊')
    expect([...fileName('x'.repeat(500))]).toHaveLength(80)
  })
})
