import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printPixels } from '@/domain/trim'
import type { Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { testStudio } from '@/server/generation/testing'
import { decodePng } from '@/server/lineart/encode-png'
import { judge } from '@/server/lineart/judge'
import { readAsset } from '@/server/storage/read-asset'
import { getProject } from './get-project'
import { listProjects } from './list-projects'
import { removeProject } from './remove-project'
import { addSampleBook } from './sample-book'

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
beforeAll(async () => {
  studio = await testStudio()
  db = await testDatabase()
})
afterAll(async () => {
  await db.close()
  await studio.close()
})

const asset = (user: { id: string }, url: string) => readAsset(user, { key: url.replace('/api/assets/', '') })

test('a new author finds one finished book, with pages that can be opened', async () => {
  const author = await testAuthor()
  await addSampleBook(author)
  const [card] = await listProjects(author)
  expect(card).toMatchObject({ sample: true, state: 'print_ready', coverUrl: expect.any(String) })

  const book = await getProject(author, { id: card!.id })
  expect(book.dnaLocked).toBe(true)
  expect(book.pageList.length).toBe(book.dna.pageCount)
  for (const { state, version } of book.pageList) {
    expect(state).toBe('ready')
    const image = await asset(author, version!.imageUrl)
    const bitmap = await decodePng(new Uint8Array(await image.arrayBuffer()))
    expect({ width: bitmap.width, height: bitmap.height }).toEqual(printPixels(book.dna.trim))
    expect((await asset(author, version!.thumbUrl)).headers.get('content-type')).toBe('image/webp')
  }
})

test('once, however often and at whatever moment it is added', async () => {
  const author = await testAuthor()
  await Promise.all([addSampleBook(author), addSampleBook(author)])
  await addSampleBook(author)
  const cards = await listProjects(author)
  expect(cards).toHaveLength(1)
  await removeProject(author, { id: cards[0]!.id })
  await addSampleBook(author)
  expect(await listProjects(author)).toEqual([])
})

test('every author has a copy of their own', async () => {
  const [author, other] = [await testAuthor(), await testAuthor()]
  await addSampleBook(author)
  await addSampleBook(other)
  const [card] = await listProjects(author)
  await expect(getProject(other, { id: card!.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(asset(other, card!.coverUrl!)).rejects.toMatchObject({ code: 'not_found' })
})

test('every page in the box passes the gate of today, and the box is small', async () => {
  const folder = path.resolve('assets/sample')
  const files = await readdir(folder)
  const sizes = await Promise.all(files.map(async (name) => (await stat(path.join(folder, name))).size))
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(3_000_000)
  const { dna } = JSON.parse(await readFile(path.join(folder, 'sample.json'), 'utf8'))
  const others: ReturnType<typeof judge>['fingerprint'][] = []
  for (const name of files.filter((file) => file.endsWith('.png'))) {
    const bitmap = await decodePng(await readFile(path.join(folder, name)))
    const verdict = judge({ bitmap, audience: dna.audience, trim: dna.trim, others })
    expect([name, verdict.findings.filter((finding) => finding.severity === 'fail')]).toEqual([name, []])
    others.push(verdict.fingerprint)
  }
  expect(others.length).toBeGreaterThanOrEqual(8)
})
