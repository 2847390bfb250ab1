import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '@/domain/errors'
import { type ExportPhase, StartExport } from '@/domain/export'
import type { PreflightFinding } from '@/domain/preflight'
import { KEPT_DAYS } from '@/domain/storage'
import { env } from '@/env'
import { clock } from '@/server/clock'
import { asSystem } from '@/server/db/client'
import { onPixels } from '@/server/generation/pixel-pool'
import type { Delivery } from '@/server/jobs/queue'
import { log } from '@/server/log'
import { notify } from '@/server/notices/notify'
import type { PreflightOptions } from '@/server/print/preflight/preflight'
import { insertAsset } from '@/server/storage/insert-asset'
import { assetKey, type StoredObject, storage } from '@/server/storage/storage'
import { exportablePages } from './exportable-pages'
import { failureWords } from './failure-words'
import type { ExportResult } from './get-export'
import { type BookToPrint, UNTITLED } from './interior-book'
import { writeCoverPdf } from './write-cover-pdf'
import { writeNumberedPdf, writePdf } from './write-pdf'
import { writePngs } from './write-pngs'
import { writeSvgs } from './write-svgs'
import { writeTeaser } from './write-teaser'

/** Where the file is written to, and how far it is (0 to 1). */
export type ExportTarget = {
  readonly file: string
  readonly signal: AbortSignal
  progress(done: number): void
}

const WRITE = {
  interior: writePdf,
  cover: writeCoverPdf,
  'by-number': writeNumberedPdf,
  png: writePngs,
  svg: writeSvgs,
  teaser: writeTeaser,
} as const

type Made = {
  readonly contentType: string
  readonly name: string
  readonly pages: number
  /** Sentences about what could not be set as written: letters a typeface lacks. */
  readonly notes?: readonly string[]
  /** What the finished file is checked for, where a printer gets it. */
  readonly check?: PreflightOptions
}

/**
 * Makes the file of an export job aside, then moves it into storage and settles the job: it appears whole or not at
 * all. Delivered again after a crash it starts over; the same book makes the same bytes.
 */
export async function makeExport(delivery: Delivery<'make-export'>): Promise<void> {
  const { jobId } = delivery.payload
  const job = await startedJob(jobId)
  if (!job) {
    await asSystem((tx) => delivery.finish(tx))
    return
  }
  await settle(delivery, job.userId, await outcomeOf(delivery, job))
}

type StartedJob = NonNullable<Awaited<ReturnType<typeof startedJob>>>

/** The file in storage, or why there is none. What was made aside is gone before anything else is written. */
async function outcomeOf(
  { payload: { jobId }, signal }: Delivery<'make-export'>,
  { userId, format, book }: StartedJob,
): Promise<Settled> {
  let aside: string | undefined
  try {
    aside = await folderAside()
    const file = path.join(aside, 'file')
    const made = await WRITE[format](book, { file, signal, progress: reporter(jobId) })
    await reportPhase(jobId, 'checking', 1)
    const findings = await findingsOf(file, made, signal)
    const stored = await store(userId, file, made)
    const contents = format === 'cover' ? made.name : `${made.name}, ${made.pages} pages`
    return { state: 'completed', stored, made, findings, contents }
  } catch (error) {
    if (signal.aborted) throw error
    log().error({ err: error, jobId }, 'export')
    return { state: 'failed', reason: failureWords(error) }
  } finally {
    if (aside) await rm(aside, { recursive: true, force: true })
  }
}

async function folderAside(): Promise<string> {
  const folder = path.join(env().dataDir, 'exports')
  await mkdir(folder, { recursive: true })
  return mkdtemp(path.join(folder, 'making-'))
}

/** Reads the finished file back; a file its printer would refuse is refused here, with all reasons. */
async function findingsOf(
  file: string,
  { check }: Made,
  signal: AbortSignal,
): Promise<readonly PreflightFinding[]> {
  if (!check) return []
  const { passed, findings } = await onPixels('checkFile', { file, options: check }, signal)
  if (passed) return findings
  const reasons = findings.filter(({ severity }) => severity === 'fail').map(({ message }) => message)
  throw new Refusal('invalid', `The file did not pass the check. ${[...new Set(reasons)].join(' ')}`)
}

/** Marks the job's item as running and reads what goes into the file; null when the job is over or gone. */
async function startedJob(jobId: string) {
  return asSystem(async (tx) => {
    const item = await tx
      .updateTable('jobItems')
      .set((eb) => ({
        state: 'running',
        starts: eb('starts', '+', 1),
        phase: 'collecting',
        startedAt: new Date(),
      }))
      .where('jobId', '=', jobId)
      .where('state', 'in', ['queued', 'running'])
      .returning('userId')
      .executeTakeFirst()
    if (!item) return null
    const job = await tx
      .selectFrom('jobs as j')
      .innerJoin('projects as p', 'p.id', 'j.projectId')
      .innerJoin('profiles as a', 'a.id', 'p.userId')
      .select(['j.options', 'p.id as projectId', 'p.title', 'p.dna', 'p.matter', 'a.penName'])
      .where('j.id', '=', jobId)
      .executeTakeFirstOrThrow()
    const { format, ...rest } = job.options
    const asked = StartExport.parse({ projectId: job.projectId, format, options: rest })
    const pages = await exportablePages(
      tx,
      item.userId,
      job.projectId,
      asked.options.includeNeedsReview ?? false,
    )
    const { dna, matter, penName } = job
    const book: BookToPrint = {
      id: job.projectId,
      userId: item.userId,
      title: job.title || UNTITLED,
      dna,
      matter,
      penName,
      pages,
      options: asked.options,
    }
    return { userId: item.userId, format: asked.format, book }
  })
}

/** Writes progress at most every half second: the author's screen asks no faster. */
function reporter(jobId: string): (done: number) => void {
  let last = 0
  return (done) => {
    if (Date.now() - last < 500) return
    last = Date.now()
    reportPhase(jobId, 'setting', done).catch((error) => log().warn({ err: error }, 'export progress'))
  }
}

async function reportPhase(jobId: string, phase: ExportPhase, progress: number): Promise<void> {
  await asSystem((tx) =>
    tx
      .updateTable('jobItems')
      .set({ phase, progress })
      .where('jobId', '=', jobId)
      .where('state', '=', 'running')
      .execute(),
  )
}

async function store(userId: string, file: string, made: Made): Promise<StoredObject> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(file), async (chunks) => {
    for await (const chunk of chunks) {
      bytes += chunk.length
      hash.update(chunk)
    }
  })
  const sha256 = hash.digest('hex')
  const key = assetKey(userId, 'export', sha256, made.contentType)
  await storage().putFile(key, file)
  return { key, kind: 'export', contentType: made.contentType, bytes, sha256 }
}

type Settled =
  | {
      state: 'completed'
      stored: StoredObject
      made: Made
      findings: readonly PreflightFinding[]
      contents: string
    }
  | { state: 'failed'; reason: string }

async function settle(delivery: Delivery<'make-export'>, userId: string, outcome: Settled): Promise<void> {
  const { jobId } = delivery.payload
  await asSystem(async (tx) => {
    if (!(await delivery.finish(tx))) return
    const item = tx.updateTable('jobItems').where('jobId', '=', jobId).where('state', '=', 'running')
    if (outcome.state === 'failed') {
      await item.set({ state: 'failed', reason: outcome.reason, finishedAt: new Date() }).execute()
      return
    }
    const { stored, made, findings, contents } = outcome
    const expiresAt = new Date(clock().now().getTime() + KEPT_DAYS.export * 86_400_000)
    await insertAsset(tx, userId, stored, { name: made.name, expiresAt })
    const { key, bytes, sha256 } = stored
    const result: ExportResult = {
      key,
      bytes,
      sha256,
      name: made.name,
      pages: made.pages,
      findings: [...findings],
      expiresAt: expiresAt.toISOString(),
    }
    await item
      .set({
        state: 'completed',
        phase: 'done',
        // What could not be set as written is said, though the file is good.
        reason: made.notes?.join(' ') || null,
        progress: 1,
        result: JSON.stringify(result),
        finishedAt: new Date(),
      })
      .execute()
    const job = await tx
      .selectFrom('jobs')
      .select('projectId')
      .where('id', '=', jobId)
      .executeTakeFirstOrThrow()
    await notify(tx, userId, {
      kind: 'export_ready',
      cause: `export:${jobId}`,
      title: 'Your file is ready',
      body: `${contents}. You can download it for ${KEPT_DAYS.export} days.`,
      href: `/projects/${job.projectId}/export`,
    })
  })
}
