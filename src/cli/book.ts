import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { AUDIENCES } from '@/domain/audience'
import { PRICES } from '@/domain/blots'
import { isOver, type JobView } from '@/domain/job'
import { PAGES } from '@/domain/limits'
import { type CreateProject, HeroWords, Idea, PageCount, type ProjectDna } from '@/domain/project'
import { STYLES } from '@/domain/style'
import { TEMPLATE, TEMPLATES } from '@/domain/template'
import { TRIMS } from '@/domain/trim'
import { overrideEnv } from '@/env'
import { openLocalAuthor } from '@/server/account/local-author'
import { database } from '@/server/db/client'
import { getExport } from '@/server/exports/get-export'
import { startExport } from '@/server/exports/start-export'
import { getJob } from '@/server/generation/get-job'
import { drawAtFullSpeed } from '@/server/generation/pixel-pool'
import { startGeneration } from '@/server/generation/start-generation'
import { closeQueue } from '@/server/jobs/queue'
import { createProject } from '@/server/projects/create-project'
import { planProject } from '@/server/projects/plan-project'
import { storage } from '@/server/storage/storage'
import { startWorker } from '@/worker'
import { bookReport, pageReports } from './book-report'
import { type Command, checked, fromHere, oneOf, readArgs, UsageError } from './command'
import { makeFolder, type Output, writeTogether } from './output'
import { progressBar } from './progress'

const OPTIONS = {
  idea: { type: 'string' },
  audience: { type: 'string', default: 'children' },
  style: { type: 'string', default: 'cartoon' },
  trim: { type: 'string', default: '8.5x11' },
  template: { type: 'string' },
  pages: { type: 'string' },
  hero: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const book: Command = {
  summary: 'an idea → forty drawn pages, a print-ready PDF and a report',
  help: `pennyplain book --idea TEXT --out DIR [options]

  Plans, draws and exports a whole book with the verbs of the studio.
  Writes DIR/interior.pdf, DIR/pages/001.png … and DIR/report.json.

  --audience A   ${AUDIENCES.join(' | ')} (children)
  --style S      ${STYLES.join(' | ')} (cartoon)
  --trim T       ${TRIMS.join(' | ')} (8.5x11)
  --template T   ${TEMPLATES.join(' | ')}; without it a story
  --pages N      ${PAGES.min} to ${PAGES.max} (${PAGES.default}, or what fits the template)
  --hero TEXT    who is on the pages; without it, the hero of the idea
  --seed N       the same seed draws the same book
  --data DIR     keep the book in this data folder; without it a temporary one is used
  --json         print the report as JSON

  Exit code 1 when a page does not pass the quality gate.`,

  async run(args) {
    const { values, positionals } = readArgs(args, OPTIONS)
    if (positionals.length > 0)
      throw new UsageError(`book takes no "${positionals[0]}"; put the idea in quotes after --idea.`)
    if (!values.idea) throw new UsageError('--idea is missing. Try: pennyplain book --help')
    if (!values.out) throw new UsageError('--out is missing: the folder to write the book to.')
    const idea = checked('idea', Idea, values.idea)
    const template = values.template ? checked('template', oneOf(TEMPLATES), values.template) : null
    const fitting = template ? TEMPLATE[template].pages : PAGES.default
    const dna: Partial<ProjectDna> & { seed: number } = {
      audience: checked('audience', oneOf(AUDIENCES), values.audience),
      style: checked('style', oneOf(STYLES), values.style),
      trim: checked('trim', oneOf(TRIMS), values.trim),
      pageCount: checked(
        'pages',
        z.coerce.number('must be a number').pipe(PageCount),
        values.pages ?? fitting,
      ),
      hero: checked('hero', HeroWords, values.hero ?? ''),
      seed: checked('seed', seedRule, values.seed ?? Math.floor(Math.random() * 1e9)),
    }
    const out = fromHere(values.out)
    const report = await intoFolder(out, async () => {
      const { report, files } = await inDataFolder(values.data, dna.pageCount!, () =>
        makeBook({ idea, template, dna }, out),
      )
      await writeTogether([...files, [path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`]])
      return report
    })
    const { passed, pages } = { passed: report.totals.passed, pages: report.pages.length }
    if (values.json) console.log(JSON.stringify(report))
    else
      console.log(
        `${passed} of ${pages} pages passed in ${(report.totals.ms / 1000).toFixed(1)} s, ${report.peakMB} MB at most: ${values.out}/interior.pdf`,
      )
    return passed === pages ? 0 : 1
  },
}

const seedRule = z.coerce.number('must be a number').int('must be a whole number').min(0).max(2_147_483_647)

/** Finds out before the work whether the folder can be written, and takes it away again when nothing came of it. */
async function intoFolder<T>(out: string, work: () => Promise<T>): Promise<T> {
  const made = makeFolder(path.join(out, 'pages'))
  try {
    await writeTogether([[path.join(out, '.probe'), '']])
    await rm(path.join(out, '.probe'))
    return await work()
  } catch (error) {
    if (made) await rm(made, { recursive: true, force: true })
    throw error
  }
}

/** Runs `work` with the studio's database, storage and worker in `folder`, or in one that goes away afterwards. */
async function inDataFolder<T>(
  folder: string | undefined,
  pages: number,
  work: () => Promise<T>,
): Promise<T> {
  if (folder) makeFolder(fromHere(folder))
  const temporary = folder ? null : await mkdtemp(path.join(os.tmpdir(), 'pennyplain-'))
  overrideEnv({
    DATA_DIR: folder ? fromHere(folder) : temporary!,
    DATABASE_URL: '',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    WORKER_THREADS: String(os.availableParallelism()),
    ...(temporary ? { WELCOME_BLOTS: String(pages * PRICES.page) } : {}),
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

async function makeBook(wish: CreateProject, out: string) {
  const began = performance.now()
  const author = await openLocalAuthor()
  const draft = await createProject(author, wish)
  const planned = await planProject(author, { id: draft.id, action: 'plan' })
  const { job } = await startGeneration(author, { projectId: draft.id })
  await watch(() => getJob(author, { id: job.id }), planned.pageList.length)
  const pages = await pageReports(author.id, draft.id)
  const files: Output[] = []
  for (const page of pages) {
    const bytes = page.imageKey ? await storage().get(page.imageKey) : null
    if (bytes) files.push([path.join(out, page.file), bytes])
  }
  files.push([path.join(out, 'interior.pdf'), await interiorPdf(author, draft.id)])
  return { files, report: await bookReport(author, draft.id, pages, performance.now() - began) }
}

/** Waits for the last page, with a bar for the person at the terminal. */
async function watch(look: () => Promise<JobView>, total: number): Promise<void> {
  const bar = progressBar('Inking', total)
  for (;;) {
    const job = await look()
    bar.update(job.done + job.needsReview + job.failed, job.needsReview ? `${job.needsReview} to review` : '')
    if (isOver(job.state)) break
    await new Promise((wait) => setTimeout(wait, 500))
  }
  bar.end()
}

async function interiorPdf(author: { id: string }, projectId: string): Promise<Uint8Array> {
  const options = { includeNeedsReview: true }
  let made = await startExport(author, { projectId, format: 'interior', options })
  while (!isOver(made.state)) {
    await new Promise((wait) => setTimeout(wait, 100))
    made = await getExport(author, { id: made.id })
  }
  const bytes = made.file ? await storage().get(made.file.url.replace('/api/assets/', '')) : null
  if (!bytes) throw new Error(made.reason ?? 'The PDF could not be made.')
  return bytes
}
