import 'server-only'
import { Refusal } from '@/domain/errors'
import type { Tx } from '@/server/db/client'
import { activeJob } from '@/server/generation/active-job'

/** Refuses with conflict while pages of the book are queued or being drawn: the bin cancels nothing. */
export async function refuseWhileInking(tx: Tx, projectId: string): Promise<void> {
  const jobId = await activeJob(tx, projectId, 'pages')
  if (jobId)
    throw new Refusal('conflict', 'This book is being inked. Stop that first, then delete it.', { jobId })
}

/** Refuses with conflict while this page is queued or being drawn. */
export async function refuseWhilePageIsInked(tx: Tx, pageId: string): Promise<void> {
  const item = await tx
    .selectFrom('jobItems')
    .select('jobId')
    .where('pageId', '=', pageId)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst()
  if (item) {
    throw new Refusal('conflict', 'This page is being inked. Stop that first, then remove it.', {
      jobId: item.jobId,
    })
  }
}
