import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Verdict } from '@/domain/verdict'
import type { Drawing } from '@/server/ai/provider'
import { asSystem, type Database } from '@/server/db/client'
import { testAuthor, testDatabase } from '@/server/db/testing'
import { startGeneration } from '@/server/generation/start-generation'
import { drawingOf, scriptedProvider, testBook, testStudio, workUntilOver } from '@/server/generation/testing'
import { packBits } from '@/server/lineart/bitmap'
import { decodePng } from '@/server/lineart/encode-png'
import { samplePage } from '@/server/lineart/testing'
import { storage } from '@/server/storage/storage'
import { clean } from './clean'
import { judgeFiles } from './judge'

/** The commands and the studio are one pipeline: what a book's page became, its drawing becomes on the command line. */

let db: Database
let studio: Awaited<ReturnType<typeof testStudio>>
let folder: string
beforeAll(async () => {
  db = await testDatabase()
  studio = await testStudio()
  folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-agreement-'))
})
afterAll(async () => {
  await studio.close()
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

/** The only page of a book drawn in the studio: its drawing as it came, and what was made of it. */
async function drawnInTheStudio(brief: string) {
  const author = await testAuthor({ blots: 50 })
  const book = await testBook(author, [brief])
  const { job } = await startGeneration(author, { projectId: book.id })
  await workUntilOver(author, job.id)
  const row = await asSystem((tx) =>
    tx
      .selectFrom('pageVersions as v')
      .innerJoin('assets as i', 'i.id', 'v.imageAssetId')
      .innerJoin('jobItems as item', 'item.pageId', 'v.pageId')
      .innerJoin('assets as r', 'r.id', 'item.rawAssetId')
      .select(['v.verdict', 'v.repairs', 'i.key as page', 'r.key as raw'])
      .where('v.pageId', '=', book.pageIds[0]!)
      .executeTakeFirstOrThrow(),
  )
  const [raw, page] = await Promise.all([storage().get(row.raw), storage().get(row.page)])
  return { raw: raw!, page: page!, verdict: row.verdict, repairs: row.repairs }
}

/** What a command prints as JSON. */
async function printed(command: typeof clean, args: string[]) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    await command.run([...args, '--trim', '6x9', '--json'])
    return JSON.parse(log.mock.lastCall![0])
  } finally {
    log.mockRestore()
  }
}

/** Of a finished page: the studio's file also carries what its interiors need. */
const pixels = async (png: Uint8Array) => packBits(await decodePng(png))

/** Black that must be hollowed out, and a stroke that runs into the margin. */
const MARKS = '<path d="M250 300h90v90h-90z"/><path d="M0 500H200" stroke="#000" stroke-width="5"/>'
const spoiled = (): Drawing => drawingOf(samplePage(6).replace('</svg>', `${MARKS}</svg>`))

it.each([
  ['of the built-in artist', 'A fox bakes bread in a kitchen', () => {}, false],
  ['that needs repair', 'scene 1', () => void scriptedProvider(spoiled), true],
])('a drawing %s becomes the same page', { timeout: 60_000 }, async (_, brief, bring, needsRepair) => {
  bring()
  const made = await drawnInTheStudio(brief)
  const [raw, out] = [path.join(folder, 'raw.png'), path.join(folder, 'out.png')]
  await writeFile(raw, made.raw)
  const { verdict, repairs } = await printed(clean, [raw, out])
  expect(Buffer.compare(await pixels(await readFile(out)), await pixels(made.page))).toBe(0)
  expect({ verdict, repairs }).toEqual({ verdict: made.verdict, repairs: made.repairs })
  expect(made.repairs.length > 0).toBe(needsRepair)

  // Of the finished page everything measures the same but what is measured on the drawing.
  const [judged] = (await printed(judgeFiles, [out])) as [Verdict]
  const { grey: _grey, chroma: _chroma, cropped: _cropped, ...ofThePage } = judged.metrics
  expect(made.verdict.metrics).toMatchObject(ofThePage)
  expect(judged).toMatchObject({ passed: made.verdict.passed, findings: made.verdict.findings })
})
