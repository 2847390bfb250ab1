import 'server-only'
import { randomUUID } from 'node:crypto'
import { notFound, Refusal } from '@/domain/errors'
import type { ExportView, StartExport } from '@/domain/export'
import { ROOM } from '@/domain/storage'
import { asSystem } from '@/server/db/client'
import { enqueue, openQueue, wakeWorkers } from '@/server/jobs/queue'
import { correlationId } from '@/server/log'
import { refuseOverQuota } from '@/server/storage/quota'
import { refuseSwitchedOff } from '@/server/switches/refuse-switched-off'
import { exportablePages } from './exportable-pages'
import { getExport } from './get-export'

/** Starts making a file of a book's pages. Free; refuses when there is nothing to put into it. */
export async function startExport(user: { id: string }, input: StartExport): Promise<ExportView> {
  await refuseSwitchedOff('export')
  await openQueue()
  const id = await asSystem(async (tx) => {
    const project = await tx
      .selectFrom('projects')
      .select('id')
      .where('id', '=', input.projectId)
      .where('userId', '=', user.id)
      .where('removedAt', 'is', null)
      .executeTakeFirst()
    if (!project) throw notFound('book')
    const pages = await exportablePages(tx, user.id, project.id, input.options.includeNeedsReview ?? false)
    if (pages.length === 0) {
      throw new Refusal(
        'conflict',
        'There is no page to export yet. Ink pages first, or approve those that need review.',
      )
    }
    await refuseOverQuota(tx, user.id, pages.length * ROOM.exportedPage)
    const jobId = randomUUID()
    const correlation = correlationId()
    const options = JSON.stringify({ ...input.options, format: input.format })
    await tx
      .insertInto('jobs')
      .values({
        id: jobId,
        userId: user.id,
        projectId: project.id,
        kind: 'export',
        options,
        correlationId: correlation,
      })
      .execute()
    await tx.insertInto('jobItems').values({ jobId, userId: user.id, number: 1 }).execute()
    await enqueue(tx, 'make-export', { jobId, correlationId: correlation }, { key: jobId, userId: user.id })
    return jobId
  })
  await wakeWorkers()
  return getExport(user, { id })
}
