import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '@/domain/errors'
import { DownloadPages } from '@/domain/library'
import { asSystem, type Database } from '../db/client'
import { testAuthor, testDatabase } from '../db/testing'
import { testBook, testStudio } from '../generation/testing'
import { fingerprintToText } from '../lineart/fingerprint'
import { getPage } from '../projects/get-page'
import { removePage } from '../projects/remove-page'
import { removeProject } from '../projects/remove-project'
import { drawn, jobOver } from '../projects/testing'
import { updatePage } from '../projects/update-page'
import { updateProject } from '../projects/update-project'
import { readStorage } from '../storage/quota'
import { storage } from '../storage/storage'
import { addToCollection } from './add-to-collection'
import { deleteForGood, readBin } from './bin'
import { createCollection, deleteCollection, listCollections, renameCollection } from './collections'
import { decidePages } from './decide-pages'
import { downloadPages } from './download-pages'
import { listLibrary } from './list-library'

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

type Author = { id: string }
async function drawnBook(user: Author, briefs: string[], title = 'Test book') {
  const book = await testBook(user, briefs)
  for (const id of book.pageIds) await drawn(user, id)
  await updateProject(user, { id: book.id, title })
  return book
}
const briefsOf = async (user: Author, asked: Parameters<typeof listLibrary>[1]) =>
  (await listLibrary(user, asked)).pages.map(({ brief }) => brief)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  )

describe('a download', () => {
  it('holds the chosen pages in the order they are named, and nobody else’s', async () => {
    const [author, stranger] = [await testAuthor(), await testAuthor()]
    const { pageIds } = await drawnBook(author, ['A fox 1', 'A fox 2', 'A fox 3'])
    const [first, , third] = pageIds
    for (const { version } of (await listLibrary(author)).pages)
      await storage().put(version!.imageUrl.replace('/api/assets/', ''), Buffer.from('a page'))
    const answer = await downloadPages(author, { page: [third!, first!, third!] })
    const zip = Buffer.from(await answer.arrayBuffer())
    expect(zip.subarray(0, 2).toString()).toBe('PK')
    const names = [...zip.toString('latin1').matchAll(/\d{3} [\w-]+\.png/g)].map(([name]) => name)
    expect([...new Set(names)]).toEqual(['001 a-fox-3.png', '002 a-fox-1.png'])
    expect(await codeOf(downloadPages(stranger, { page: [first!] }))).toBe('not_found')
    expect(await codeOf(downloadPages(author, { page: [randomUUID()] }))).toBe('not_found')
    expect(DownloadPages.parse({ page: `${first},${third}` }).page).toEqual([first, third])
  })
})

describe('the library', () => {
  it('shows the drawn pages of every book, newest first, and nobody else’s', async () => {
    const [user, other] = [await testAuthor(), await testAuthor()]
    const first = await drawnBook(user, ['A cat', 'A dog'], 'Pets')
    const second = await testBook(user, ['A fox', 'An owl'])
    await drawn(user, second.pageIds[0]!)
    await drawnBook(other, ['A bear'])
    const { pages, next } = await listLibrary(user)
    expect(pages.map(({ brief }) => brief)).toEqual(['A fox', 'A dog', 'A cat'])
    expect(pages[2]).toMatchObject({
      bookTitle: 'Pets',
      projectId: first.id,
      state: 'ready',
      similarity: null,
    })
    expect(next).toBeNull()

    await removePage(user, { id: first.pageIds[0]! })
    await removeProject(user, { id: second.id })
    expect(await briefsOf(user, {})).toEqual(['A dog'])
  })

  it('finds by words of brief, subject and title, each of them somewhere', async () => {
    const user = await testAuthor()
    const { pageIds } = await drawnBook(
      user,
      ['A 100% happy cat', 'A cat under_water', 'A dog'],
      'Pets at Sea',
    )
    await asSystem((tx) =>
      tx.updateTable('pages').set({ subject: 'harbor seal' }).where('id', '=', pageIds[2]!).execute(),
    )
    expect(await briefsOf(user, { q: 'CAT  sea' })).toEqual(['A cat under_water', 'A 100% happy cat'])
    expect(await briefsOf(user, { q: 'seal' })).toEqual(['A dog'])
    expect(await briefsOf(user, { q: '100%' })).toEqual(['A 100% happy cat'])
    expect(await briefsOf(user, { q: 'r_w' })).toEqual(['A cat under_water'])
    expect(await briefsOf(user, { q: "'; drop table pages --" })).toEqual([])
    expect(await briefsOf(user, { q: '\\' })).toEqual([])
  })

  it('filters by book and state', async () => {
    const user = await testAuthor()
    const { id, pageIds } = await drawnBook(user, ['Good', 'Bad', 'Liked'])
    await drawn(user, pageIds[1]!, { passed: false })
    await updatePage(user, { id: pageIds[2]!, approved: true })
    await drawnBook(user, ['Elsewhere'])
    const inBook = (state: 'ready' | 'needs_review' | 'approved') => briefsOf(user, { projectId: id, state })
    expect([await inBook('ready'), await inBook('needs_review'), await inBook('approved')]).toEqual([
      ['Good'],
      ['Bad'],
      ['Liked'],
    ])
  })

  it('goes on where it ended, with as many drawings of the same moment as there are', async () => {
    const user = await testAuthor()
    const { pageIds } = await drawnBook(
      user,
      Array.from({ length: 70 }, (_, i) => `Page ${i}`),
    )
    await db.pool.query('update page_versions set created_at = now() where user_id = $1', [user.id])
    const first = await listLibrary(user)
    const second = await listLibrary(user, { after: first.next! })
    expect([first.pages.length, second.pages.length, second.next]).toEqual([60, 10, null])
    expect(new Set([...first.pages, ...second.pages].map(({ id }) => id))).toEqual(new Set(pageIds))
    expect(await codeOf(listLibrary(user, { after: 'somewhere' }))).toBe('invalid')
  })

  it('finds what looks like a page, mirrored too, most alike first', async () => {
    const [user, other] = [await testAuthor(), await testAuthor()]
    const { id, pageIds } = await drawnBook(user, ['Left', 'Mirrored', 'Bottom', 'Nearly', 'Unseen'])
    const theirs = await drawnBook(other, ['Theirs'])
    const looks = (ink: (x: number, y: number) => number) =>
      fingerprintToText(Float32Array.from({ length: 768 }, (_, i) => ink(i % 24, Math.floor(i / 24)) * 0.1))
    const prints = [
      looks((x) => (x < 8 ? 1 : -0.5)),
      looks((x) => (x >= 16 ? 1 : -0.5)),
      looks((_, y) => (y > 24 ? 1 : -0.3)),
      looks((x, y) => (x < 8 && y > 8 ? 1 : -0.33)),
      '',
    ]
    const give = (pageId: string, print: string) =>
      db.pool.query('update page_versions set fingerprint = $1 where page_id = $2', [print, pageId])
    for (const [i, print] of prints.entries()) await give(pageIds[i]!, print)
    await give(theirs.pageIds[0]!, prints[0]!)
    const { pages } = await listLibrary(user, { like: pageIds[0]! })
    expect(pages.map(({ brief }) => brief)).toEqual(['Mirrored', 'Nearly'])
    expect(pages[0]!.similarity).toBeGreaterThan(0.99)
    expect(await briefsOf(user, { like: pageIds[0]!, projectId: id, q: 'nearly' })).toEqual(['Nearly'])
    expect(await codeOf(listLibrary(user, { like: pageIds[4]! }))).toBe('not_found')
    expect(await codeOf(listLibrary(user, { like: theirs.pageIds[0]! }))).toBe('not_found')
  })
})

describe('collections', () => {
  it('are made, named, filled, emptied and deleted; the pages stay', async () => {
    const user = await testAuthor()
    const { pageIds } = await drawnBook(user, ['A cat', 'A dog', 'A fox'])
    const { id } = await createCollection(user, { name: 'Best' })
    expect(await codeOf(createCollection(user, { name: 'best' }))).toBe('conflict')
    const { id: second } = await createCollection(user, { name: 'Animals' })
    expect(await codeOf(renameCollection(user, { id: second, name: 'BEST' }))).toBe('conflict')
    expect((await renameCollection(user, { id, name: 'The best' })).name).toBe('The best')

    const [cat, dog] = [pageIds[0]!, pageIds[1]!]
    const both = { id, action: 'add' as const, pageIds: [cat, dog, cat] }
    expect((await addToCollection(user, both)).pages).toBe(2)
    expect((await addToCollection(user, both)).pages).toBe(2)
    expect(await briefsOf(user, { collectionId: id })).toEqual(['A dog', 'A cat'])
    await removePage(user, { id: dog })
    expect((await listCollections(user)).collections).toEqual([
      { id: second, name: 'Animals', pages: 0 },
      { id, name: 'The best', pages: 1 },
    ])
    await updatePage(user, { id: dog, removed: false })
    expect((await addToCollection(user, { id, action: 'take_out', pageIds: [cat] })).pages).toBe(1)
    await deleteCollection(user, { id })
    expect(await codeOf(deleteCollection(user, { id }))).toBe('not_found')
    expect((await getPage(user, { id: dog })).brief).toBe('A dog')
  })

  it('are their author’s, and so are the pages in them', async () => {
    const [user, other] = [await testAuthor(), await testAuthor()]
    const mine = await drawnBook(user, ['Mine'])
    const theirs = await drawnBook(other, ['Theirs'])
    const { id } = await createCollection(user, { name: 'Best' })
    const add = (who: Author, pageIds: string[]) =>
      codeOf(addToCollection(who, { id, action: 'add', pageIds }))
    expect(await add(user, [...mine.pageIds, ...theirs.pageIds])).toBe('not_found')
    expect(await add(other, theirs.pageIds)).toBe('not_found')
    expect(await codeOf(renameCollection(other, { id, name: 'Mine now' }))).toBe('not_found')
    expect(await codeOf(deleteCollection(other, { id }))).toBe('not_found')
    expect(await briefsOf(other, { collectionId: id })).toEqual([])
    expect((await listCollections(user)).collections).toEqual([{ id, name: 'Best', pages: 0 }])
  })
})

describe('many pages at once', () => {
  it('are approved or removed over all books; what may not be says why', async () => {
    const [user, other] = [await testAuthor(), await testAuthor()]
    const [one, two] = [await drawnBook(user, ['A', 'B']), await drawnBook(user, ['C'])]
    const theirs = await drawnBook(other, ['Theirs'])
    const bare = await testBook(user, ['Not drawn'])
    await jobOver(user, two.id, [{ pageId: two.pageIds[0]!, state: 'running' }])

    const all = [...one.pageIds, ...theirs.pageIds, ...bare.pageIds]
    const approved = await decidePages(user, { action: 'approve', pageIds: all })
    expect(approved.done).toEqual(one.pageIds)
    expect(approved.refused.map(({ id }) => id)).toEqual([...theirs.pageIds, ...bare.pageIds])
    const removed = await decidePages(user, { action: 'remove', pageIds: [one.pageIds[0]!, ...two.pageIds] })
    expect(removed.done).toEqual([one.pageIds[0]])
    expect(removed.refused[0]!.sentence).toMatch(/being inked/)
    expect(await briefsOf(other, {})).toEqual(['Theirs'])
  })
})

describe('the bin', () => {
  it('says what is in it and until when, gives back, and deletes for good', async () => {
    const [user, other] = [await testAuthor(), await testAuthor()]
    const pets = await drawnBook(user, ['A cat', 'A dog'], 'Pets')
    const sea = await drawnBook(user, ['A seal', 'A crab'], 'Sea')
    await removePage(user, { id: pets.pageIds[0]! })
    await removePage(user, { id: sea.pageIds[0]! })
    await removeProject(user, { id: sea.id })
    const bin = await readBin(user)
    expect(bin.books).toMatchObject([{ id: sea.id, title: 'Sea', pages: 1 }])
    // What is in a book that is in the bin goes and comes with it.
    expect(bin.pages).toMatchObject([{ id: pets.pageIds[0], bookTitle: 'Pets', brief: 'A cat' }])
    const [page] = bin.pages
    expect(Date.parse(page!.deletedAt) - Date.parse(page!.removedAt)).toBe(30 * 86_400_000)
    expect(page!.thumbUrl).toMatch(/^\/api\/assets\//)

    const everything = { projectIds: [sea.id, pets.id], pageIds: [...pets.pageIds, randomUUID()] }
    expect(await deleteForGood(other, everything)).toEqual({ books: [], pages: [] })
    expect((await readBin(user)).pages).toHaveLength(1)
    const used = (await readStorage(user)).used
    expect(await deleteForGood(user, everything)).toEqual({ books: [], pages: [] })
    expect(await briefsOf(user, {})).toEqual(['A dog'])
    expect((await readStorage(user)).used).toBeLessThan(used)
    expect(await codeOf(updateProject(user, { id: sea.id, removed: false }))).toBe('not_found')
  })
})
