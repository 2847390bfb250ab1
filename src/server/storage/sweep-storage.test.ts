import { randomUUID } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { testBook, testStudio } from '../generation/testing'
import { removePage } from '../projects/remove-page'
import { removeProject } from '../projects/remove-project'
import { insertAsset } from './insert-asset'
import { deleteExportedFiles, emptyBin } from './make-room'
import { readStorage } from './quota'
import { type AssetKind, storage, storeBytes } from './storage'
import { sweepStorage } from './sweep-storage'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
})
afterAll(async () => {
  await studio.close()
  await db.close()
})

const NOTHING = { books: 0, pages: 0, assets: 0, objects: 0 }

/** Makes everything there is look `days` days older: rows and objects alike. */
async function older(days: number): Promise<void> {
  const columns = {
    assets: ['created_at', 'expires_at'],
    projects: ['removed_at'],
    pages: ['removed_at'],
    job_items: ['finished_at'],
  }
  for (const [table, names] of Object.entries(columns))
    for (const name of names)
      await db.pool.query(`update ${table} set ${name} = ${name} - make_interval(days => ${days})`)
  const root = path.join(studio.folder, 'objects')
  const then = new Date(Date.now() - days * 86_400_000 - 1000)
  for (const name of await readdir(root, { recursive: true })) {
    if (name.includes('.')) await utimes(path.join(root, name), then, then)
  }
}

async function stored(user: { id: string }, kind: AssetKind, text: string = randomUUID(), expiresAt?: Date) {
  const object = await storeBytes(user.id, kind, Buffer.from(text), 'image/png')
  const id = await asSystem((tx) => insertAsset(tx, user.id, object, expiresAt ? { expiresAt } : {}))
  return { id, key: object.key, bytes: object.bytes }
}

type Picture = Awaited<ReturnType<typeof stored>>

/** Gives a page a version as the worker stores it. */
async function draw(user: { id: string }, pageId: string, image?: Picture) {
  const [page, thumb, raw] = [
    image ?? (await stored(user, 'page')),
    await stored(user, 'thumb'),
    await stored(user, 'raw'),
  ]
  await asSystem(async (tx) => {
    const { id } = await tx
      .insertInto('pageVersions')
      .values({
        pageId,
        userId: user.id,
        number: 1,
        kind: 'drawing',
        imageAssetId: page.id,
        thumbAssetId: thumb.id,
        rawAssetId: raw.id,
        width: 1,
        height: 1,
        verdict: '{"passed":true,"findings":[],"metrics":{},"score":1}',
        fingerprint: '',
        recipe: '{}',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.updateTable('pages').set({ currentVersionId: id }).where('id', '=', pageId).execute()
  })
  return { page, thumb, raw }
}

const kept = async (...pictures: Picture[]) =>
  Promise.all(
    pictures.map(async ({ id, key }) => {
      const { rows } = await db.pool.query('select 1 from assets where id = $1', [id])
      return [rows.length === 1, (await storage().get(key)) !== null]
    }),
  )
const BOTH = [true, true]
const NEITHER = [false, false]

describe('a sweep', () => {
  it('deletes books and pages a month in the bin with their pictures, and nothing that is shown', async () => {
    const author = await testAuthor()
    const [binned, shelf] = [await testBook(author, ['A']), await testBook(author, ['B', 'C'])]
    const gone = await draw(author, binned.pageIds[0]!)
    const stays = await draw(author, shelf.pageIds[0]!)
    const page = await draw(author, shelf.pageIds[1]!)
    await removeProject(author, { id: binned.id })
    await removePage(author, { id: shelf.pageIds[1]! })
    await older(29)
    expect(await sweepStorage()).toMatchObject({ books: 0, pages: 0 })
    expect(await kept(gone.page, page.page)).toEqual([BOTH, BOTH])
    await older(2)
    expect(await sweepStorage()).toMatchObject({ books: 1, pages: 1 })
    expect(await kept(gone.page, gone.thumb, page.page, page.thumb)).toEqual([
      NEITHER,
      NEITHER,
      NEITHER,
      NEITHER,
    ])
    expect(await kept(stays.page, stays.thumb)).toEqual([BOTH, BOTH])
    expect(await sweepStorage()).toEqual(NOTHING)
  })

  it('keeps a picture that a page outside the bin shows as well', async () => {
    const author = await testAuthor()
    const [binned, shelf] = [await testBook(author, ['A']), await testBook(author, ['B'])]
    const same = await stored(author, 'page')
    await draw(author, binned.pageIds[0]!, same)
    await draw(author, shelf.pageIds[0]!, same)
    await removeProject(author, { id: binned.id })
    expect((await emptyBin(author)).bin).toBe(0)
    await older(40)
    await sweepStorage()
    expect(await kept(same)).toEqual([BOTH])
  })

  it('lets go of drawings before cleaning after a week, but not while their page is being drawn', async () => {
    const author = await testAuthor()
    const book = await testBook(author, ['A', 'B'])
    const settled = await draw(author, book.pageIds[0]!)
    const living = await stored(author, 'raw')
    await asSystem(async (tx) => {
      const job = await tx
        .insertInto('jobs')
        .values({ userId: author.id, projectId: book.id, kind: 'pages', correlationId: '' })
        .returning('id')
        .executeTakeFirstOrThrow()
      const item = { jobId: job.id, userId: author.id, number: 1, pageId: book.pageIds[1]! }
      await tx
        .insertInto('jobItems')
        .values({ ...item, rawAssetId: living.id, state: 'running', lane: 0 })
        .execute()
    })
    await older(6)
    await sweepStorage()
    expect(await kept(settled.raw, living)).toEqual([BOTH, BOTH])
    await older(2)
    await sweepStorage()
    expect(await kept(settled.raw, living)).toEqual([NEITHER, BOTH])
    // The version stays, without what it was made from.
    expect(await kept(settled.page)).toEqual([BOTH])
  })

  it('deletes exports past their end, and pictures nothing shows', async () => {
    const author = await testAuthor()
    const soon = await stored(author, 'export', undefined, new Date(Date.now() + 86_400_000))
    const later = await stored(author, 'export', undefined, new Date(Date.now() + 5 * 86_400_000))
    const redrawn = await stored(author, 'page')
    await sweepStorage()
    expect(await kept(soon, redrawn)).toEqual([BOTH, BOTH])
    await older(2)
    await sweepStorage()
    expect(await kept(soon, later, redrawn)).toEqual([NEITHER, BOTH, NEITHER])
  })

  it('deletes objects that have had no row for a day, whole or half', async () => {
    const author = await testAuthor()
    const { key } = await storeBytes(author.id, 'page', Buffer.from('no row'), 'image/png')
    await writeFile(path.join(studio.folder, 'objects', `${key}.x.part`), 'half')
    expect((await sweepStorage()).objects).toBe(0)
    expect(await storage().get(key)).not.toBeNull()
    await older(1)
    expect((await sweepStorage()).objects).toBe(2)
    expect(await storage().get(key)).toBeNull()
  })

  it('keeps an object that was stored anew while its old row went', async () => {
    const author = await testAuthor()
    const first = await stored(author, 'export', 'the same file', new Date(Date.now() + 1000))
    await older(1)
    // Made again: the object is there before its row is.
    await storeBytes(author.id, 'export', Buffer.from('the same file'), 'image/png')
    await sweepStorage()
    expect(await kept(first)).toEqual([[false, true]])
    const again = await stored(author, 'export', 'the same file')
    await older(2)
    await sweepStorage()
    expect(await kept(again)).toEqual([BOTH])
  })

  it('clears away what was being made when a process ended', async () => {
    const folder = path.join(studio.folder, 'exports')
    const [old, young] = [path.join(folder, 'making-old'), path.join(folder, 'making-young')]
    for (const made of [old, young]) await mkdir(made, { recursive: true })
    const then = new Date(Date.now() - 2 * 86_400_000)
    await utimes(old, then, then)
    await sweepStorage()
    expect(await readdir(folder)).toEqual(['making-young'])
  })

  it('takes more than one batch', async () => {
    const author = await testAuthor()
    const end = new Date(Date.now() - 1000)
    const rows = Array.from({ length: 450 }, () => {
      const key = `${author.id}/export/${randomUUID()}`
      return {
        userId: author.id,
        key,
        kind: 'export' as const,
        contentType: '',
        bytes: 1,
        sha256: '',
        expiresAt: end,
      }
    })
    await asSystem((tx) => tx.insertInto('assets').values(rows).execute())
    expect((await sweepStorage()).assets).toBe(450)
  })
})

describe('the storage of an author', () => {
  it('is the sum of their asset rows, by what they are, and what is deleted is given back', async () => {
    const author = await testAuthor()
    const book = await testBook(author, ['A', 'B'])
    const [first, second] = [await draw(author, book.pageIds[0]!), await draw(author, book.pageIds[1]!)]
    const file = await stored(author, 'export')
    await stored(await testAuthor(), 'page')
    const sum = (pictures: Picture[]) => pictures.reduce((all, { bytes }) => all + bytes, 0)
    const pictures = sum([...Object.values(first), ...Object.values(second)])
    const full = { quota: 1e9, used: pictures + file.bytes, pictures, exports: file.bytes, bin: 0 }
    expect(await readStorage(author)).toEqual(full)

    await removePage(author, { id: book.pageIds[1]! })
    const bin = sum(Object.values(second))
    expect(await readStorage(author)).toEqual({ ...full, bin })
    expect(await emptyBin(author)).toEqual({ ...full, used: full.used - bin, pictures: pictures - bin })
    expect(await deleteExportedFiles(author)).toMatchObject({ used: pictures - bin, exports: 0 })
    await removeProject(author, { id: book.id })
    expect(await emptyBin(author)).toMatchObject({ used: 0 })
  })

  it('empties nobody else’s bin', async () => {
    const [author, other] = [await testAuthor(), await testAuthor()]
    const book = await testBook(author, ['A'])
    await removeProject(author, { id: book.id })
    await emptyBin(other)
    await deleteExportedFiles(other)
    const { rows } = await db.pool.query('select 1 from projects where id = $1', [book.id])
    expect(rows).toHaveLength(1)
  })
})
