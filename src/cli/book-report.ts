import type { Composition } from '@/domain/composition'
import type { ProjectDna } from '@/domain/project'
import type { Verdict } from '@/domain/verdict'
import { asUser } from '@/server/db/client'
import { peakMB } from './peak-memory'

/** A page as `report.json` tells it, and where its picture is. */
export type PageReport = {
  index: number
  brief: string
  composition: Composition
  subject: string
  verdict: Verdict | null
  /** What was repaired before it was judged for good, a sentence each. */
  repairs: string[]
  attempts: number
  ms: number
  file: string
  imageKey: string | null
}

/** The pages of a book with what the gate said and what drawing them took. */
export async function pageReports(userId: string, projectId: string): Promise<PageReport[]> {
  const rows = await asUser(userId, (tx) =>
    tx
      .selectFrom('pages as p')
      .leftJoin('pageVersions as v', 'v.id', 'p.currentVersionId')
      .leftJoin('assets as a', 'a.id', 'v.imageAssetId')
      .leftJoin('jobItems as i', 'i.id', 'v.jobItemId')
      .select(['p.position', 'p.brief', 'p.composition', 'p.subject', 'a.key as imageKey'])
      .select(['v.verdict', 'v.repairs', 'i.attempts', 'i.startedAt', 'i.finishedAt'])
      .where('p.projectId', '=', projectId)
      .where('p.removedAt', 'is', null)
      .orderBy('p.position')
      .execute(),
  )
  return rows.map((row) => ({
    index: row.position ?? 0,
    brief: row.brief,
    composition: row.composition,
    subject: row.subject,
    verdict: row.verdict,
    repairs: row.repairs ?? [],
    attempts: (row.attempts ?? 0) + 1,
    ms: row.startedAt && row.finishedAt ? row.finishedAt.getTime() - row.startedAt.getTime() : 0,
    file: `pages/${String(row.position).padStart(3, '0')}.png`,
    imageKey: row.imageKey,
  }))
}

/** What `report.json` holds; the keys are a contract with scripts. */
export async function bookReport(author: { id: string }, projectId: string, pages: PageReport[], ms: number) {
  const { dna, planNote } = await asUser(author.id, (tx) =>
    tx
      .selectFrom('projects')
      .select(['dna', 'planNote'])
      .where('id', '=', projectId)
      .executeTakeFirstOrThrow(),
  )
  const duplicates = pages.filter((page) =>
    page.verdict?.findings.some((f) => f.metric === 'duplicate'),
  ).length
  return {
    pages: pages.map(({ imageKey: _, ...page }) => page),
    totals: { ms: Math.round(ms), passed: pages.filter((page) => page.verdict?.passed).length, duplicates },
    peakMB: peakMB(),
    seed: dna.seed,
    dna: dna satisfies ProjectDna,
    /** What of the idea was not understood, and what the book shows instead. */
    ...(planNote && { note: planNote }),
  }
}
