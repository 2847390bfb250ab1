import 'server-only'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { isOver } from '@/domain/job'
import { DEFAULT_DNA } from '@/domain/project'
import type { Finding } from '@/domain/verdict'
import { overrideEnv } from '@/env'
import type { ModelProfile } from '@/server/ai/model-profile'
import { bringPictureProvider, type Drawing, type Recipe, type ReferencePicture } from '@/server/ai/provider'
import { asSystem } from '@/server/db/client'
import { closeQueue } from '@/server/jobs/queue'
import { samplePage } from '@/server/lineart/testing'
import { diskStorage } from '@/server/storage/disk'
import { bringStorage } from '@/server/storage/storage'
import { startWorker } from '@/worker'
import type { InkedPage } from './finish-page'
import { getJob } from './get-job'
import type { InkPageInput } from './ink-page'
import { bringPixels, closePixels, drawAtFullSpeed } from './pixel-pool'

/** What a scripted provider does with a page; the brief names it. */
export type Script = (
  recipe: Recipe,
  call: number,
  references: readonly ReferencePicture[],
) => Promise<Drawing> | Drawing

/** A drawing that passes the gate for children; the number in the brief chooses it, so that no two are alike. */
export function goodDrawing({ brief }: Pick<Recipe, 'brief'>): Drawing {
  const number = Number(/\d+/.exec(brief)?.[0] ?? 0)
  // Of the sample pages, every fifth from 1 and from 4 have few enough shapes.
  return drawingOf(samplePage(5 * number + (number % 2 === 0 ? 1 : 4), 'children'))
}

/** Nothing but a square: far too few regions. */
export const badDrawing = (): Drawing =>
  drawingOf(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792" width="612" height="792"><path d="M90 90H300V300H90Z" fill="none" stroke="#000" stroke-width="4.5"/></svg>',
  )

/** A drawing as a model sends it: a PNG 1,275 pixels wide. */
export function drawingOf(svg: string): Drawing {
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: 1275 }, background: '#fff' })
    .render()
    .asPng()
  return { picture, contentType: 'image/png', model: 'scripted', credits: ['Test art'] }
}

/** A provider that follows `script` and keeps what it was asked; `most` is how many pages it drew at once. */
export function scriptedProvider(script: Script, profile?: ModelProfile) {
  const asked: Recipe[] = []
  const calls = new Map<string, number>()
  const stats = { now: 0, most: 0 }
  bringPictureProvider({
    name: 'scripted',
    ...(profile ? { profile } : {}),
    async draw(recipe, _signal, references) {
      asked.push(recipe)
      const call = (calls.get(recipe.brief) ?? 0) + 1
      calls.set(recipe.brief, call)
      stats.most = Math.max(stats.most, ++stats.now)
      try {
        return await script(recipe, call, references)
      } finally {
        stats.now--
      }
    },
  })
  return { asked, stats }
}

/**
 * Pages come ready-made instead of being cleaned and judged: for tests of what happens around the pixels. A drawing of
 * the text "bad" fails the gate.
 */
export function readyMadePages({
  finding = { metric: 'regions', severity: 'fail', message: 'Too few shapes.' },
  likeness = null,
  onInput,
}: {
  finding?: Finding
  likeness?: string | null
  onInput?: (input: InkPageInput) => void
} = {}): void {
  bringPixels(async (_task, asked) => {
    const input = asked as InkPageInput
    onInput?.(input)
    const { picture } = input
    const passed = Buffer.from(picture).toString() !== 'bad'
    const page: InkedPage = {
      png: Buffer.from('page'),
      thumb: Buffer.from('thumb'),
      width: 1,
      height: 1,
      verdict: {
        passed,
        score: passed ? 1 : 0,
        metrics: {},
        findings: passed ? [] : [finding],
      },
      fingerprint: '',
      repairs: [],
      likeness,
      sights: [],
    }
    return page as never
  })
}

/** A drawing for `readyMadePages`. */
export const inkBlot = (text = 'good'): Drawing => ({
  picture: Buffer.from(text),
  contentType: 'image/png',
  model: 'scripted',
  credits: ['Test art'],
})

/** Storage and settings of a studio of one's own, in a folder that goes away. */
export async function testStudio() {
  drawAtFullSpeed()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-studio-'))
  overrideEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent', WORKER_THREADS: '2' })
  bringStorage(diskStorage(folder))
  return {
    folder,
    async close() {
      await closeQueue()
      await closePixels()
      bringPixels(undefined)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A planned book with these briefs. */
export async function testBook(
  user: { id: string },
  briefs: string[],
): Promise<{ id: string; pageIds: string[] }> {
  return asSystem(async (tx) => {
    const dna = JSON.stringify({ ...DEFAULT_DNA, trim: '6x9', pageCount: briefs.length, seed: 7 })
    const { id } = await tx
      .insertInto('projects')
      .values({ userId: user.id, title: 'Test book', idea: 'A test of everything', dna })
      .returning('id')
      .executeTakeFirstOrThrow()
    const pages = await tx
      .insertInto('pages')
      .values(
        briefs.map((brief, i) => ({
          projectId: id,
          userId: user.id,
          position: i + 1,
          brief,
          composition: 'full-body' as const,
        })),
      )
      .returning(['id', 'position'])
      .execute()
    return { id, pageIds: pages.sort((a, b) => a.position! - b.position!).map((page) => page.id) }
  })
}

/** Runs a worker until the job is over. */
export async function workUntilOver(user: { id: string }, jobId: string) {
  const stop = await startWorker()
  try {
    for (;;) {
      const job = await getJob(user, { id: jobId })
      if (isOver(job.state)) return job
      await new Promise((wait) => setTimeout(wait, 50))
    }
  } finally {
    await stop()
  }
}

/** What the ledger says about a job, and the author's balance. */
export async function accounts(user: { id: string }, jobId: string) {
  return asSystem(async (tx) => {
    const entries = await tx.selectFrom('blotEntries').selectAll().where('jobId', '=', jobId).execute()
    const balance = await tx
      .selectFrom('blotBalances')
      .select(['available', 'held'])
      .where('userId', '=', user.id)
      .executeTakeFirstOrThrow()
    const sum = (kind: string) =>
      entries.filter((e) => e.kind === kind).reduce((total, e) => total + e.blots, 0)
    return { ...balance, heldOnce: sum('hold'), captured: sum('capture'), released: sum('release') }
  })
}
