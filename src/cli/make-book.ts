/** The slow part of `pennyplain book`: a studio for one book, from the wish to the bytes of its files. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PAGE_PRICE } from '@/domain/blots'
import { isOver, type JobView } from '@/domain/job'
import { PAGES } from '@/domain/limits'
import type { CreateProject } from '@/domain/project'
import type { Quality } from '@/domain/quality'
import { overrideEnv } from '@/env'
import { openLocalAuthor } from '@/server/account/local-author'
import { offeredQualities } from '@/server/ai/offered-qualities'
import { database } from '@/server/db/client'
import { getExport } from '@/server/exports/get-export'
import { startExport } from '@/server/exports/start-export'
import { getJob } from '@/server/generation/get-job'
import { drawAtFullSpeed } from '@/server/generation/pixel-pool'
import { startGeneration } from '@/server/generation/start-generation'
import { closeQueue } from '@/server/jobs/queue'
import { createProject } from '@/server/projects/create-project'
import { importPages } from '@/server/projects/import-pages'
import { planProject } from '@/server/projects/plan-project'
import { storage } from '@/server/storage/storage'
import { startWorker } from '@/worker'
import { bookReport, pageReports } from './book-report'
import { UsageError } from './command'
import { makeFolder, type Output } from './output'
import type { PrintChoice } from './print-choice'
import { progressBar } from './progress'

/** Draws the book in the data folder, or in one that goes away; its files are for the folder `out`. */
export function makeBook(wish: CreateProject, out: string, { data, briefs, print }: BookSource) {
  const pages = briefs === undefined ? (wish.dna?.pageCount ?? PAGES.default) : PAGES.max
  const blots = pages * PAGE_PRICE[wish.dna?.quality ?? 'standard']
  return inDataFolder(data, blots, () => drawBook(wish, out, briefs, print))
}

export type BookSource = {
  readonly data: string | undefined
  /** A list of page ideas; without it the pages are planned. */
  readonly briefs: string | undefined
  /** Who prints it, and on what. */
  readonly print: PrintChoice
}

/** What goes away afterwards is kept nowhere else. */
const NO_BUCKET = { R2_ENDPOINT: '', R2_BUCKET: '', R2_ACCESS_KEY_ID: '', R2_SECRET_ACCESS_KEY: '' }

/** Runs `work` with the studio's database, storage and worker in `folder`, or in one that goes away afterwards. */
async function inDataFolder<T>(
  folder: string | undefined,
  blots: number,
  work: () => Promise<T>,
): Promise<T> {
  if (folder) makeFolder(folder)
  const temporary = folder ? null : await mkdtemp(path.join(os.tmpdir(), 'pennyplain-'))
  overrideEnv({
    DATA_DIR: folder ?? temporary!,
    DATABASE_URL: '',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    WORKER_THREADS: String(os.availableParallelism()),
    ...(temporary ? { ...NO_BUCKET, WELCOME_BLOTS: String(blots) } : {}),
  })
  try {
    drawAtFullSpeed()
    const { close } = await database()
    const stopWorker = await startWorker()
    try {
      return await work()
    } finally {
      await stopWorker()
      await closeQueue()
      await close()
    }
  } finally {
    if (temporary) await rm(temporary, { recursive: true, force: true })
  }
}

async function drawBook(wish: CreateProject, out: string, briefs: string | undefined, print: PrintChoice) {
  const began = performance.now()
  await refuseUnknownQuality(wish.dna?.quality)
  const author = await openLocalAuthor()
  const draft = await createProject(author, wish)
  const planned = await (briefs
    ? fromList(author, draft.id, briefs)
    : planProject(author, { id: draft.id, action: 'plan' }))
  const { job } = await startGeneration(author, { projectId: draft.id })
  await watch(() => getJob(author, { id: job.id }), planned.pageList.length)
  const pages = await pageReports(author.id, draft.id)
  const files: Output[] = []
  for (const page of pages) {
    const bytes = page.imageKey ? await storage().get(page.imageKey) : null
    if (bytes) files.push([path.join(out, page.file), bytes])
  }
  const faults: string[] = []
  for (const format of print.cover ? (['interior', 'cover'] as const) : (['interior'] as const)) {
    const made = await exportedPdf(author, draft.id, format, print)
    // The pages are drawn and perhaps paid for: they are kept whatever becomes of the file around them.
    if (made.bytes) files.push([path.join(out, `${format}.pdf`), made.bytes])
    else faults.push(`${format}.pdf: ${made.reason ?? 'could not be made.'}`)
  }
  const report = await bookReport(author, draft.id, pages, performance.now() - began)
  return { files, faults, report }
}

async function refuseUnknownQuality(quality: Quality = 'standard'): Promise<void> {
  const offered = await offeredQualities()
  if (!offered.includes(quality))
    throw new UsageError(`--quality: what draws here knows ${offered.join(', ')} only.`)
}

/** A list that is not right in every line makes no book: the person mends it and starts again. */
async function fromList(author: { id: string }, id: string, text: string) {
  const { book, left } = await importPages(author, { id, text })
  if (left[0]) throw new UsageError(`--briefs: line ${left[0].line}: ${left[0].sentence}`)
  return book
}

/** Waits for the last page, with a bar for the person at the terminal. */
async function watch(look: () => Promise<JobView>, total: number): Promise<void> {
  const bar = progressBar('Inking', total)
  let told = ''
  for (;;) {
    const job = await look()
    const why = job.paused?.reason
    if (why && why !== told) process.stderr.write(`Inking is paused, and goes on by itself. ${why}\n`)
    told = why ?? told
    bar.update(job.done + job.needsReview + job.failed, job.needsReview ? `${job.needsReview} to review` : '')
    if (isOver(job.state)) break
    await new Promise((wait) => setTimeout(wait, 500))
  }
  bar.end()
}

async function exportedPdf(
  author: { id: string },
  projectId: string,
  format: 'interior' | 'cover',
  { printer, paper, bleed, spineInches }: PrintChoice,
): Promise<{ bytes: Uint8Array | null; reason: string | null }> {
  const options = { printer, paper, bleed, spineInches: spineInches ?? null, includeNeedsReview: true }
  let made = await startExport(author, { projectId, format, options })
  while (!isOver(made.state)) {
    await new Promise((wait) => setTimeout(wait, 100))
    made = await getExport(author, { id: made.id })
  }
  const bytes = made.file ? await storage().get(made.file.url.replace('/api/assets/', '')) : null
  return { bytes, reason: made.reason }
}
