import 'server-only'
import { Refusal } from '@/domain/errors'
import type { Tx } from '@/server/db/client'

/** Refuses with conflict while pages of the book are queued or being drawn: the bin cancels nothing. */
export async function refuseWhileInking(tx: Tx, projectId: string): Promise<void> {
  const job = await tx
    .selectFrom('jobs')
    .select('id')
    .where('projectId', '=', projectId)
    .where('kind', '=', 'pages')
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst()
  if (job) {
    throw new Refusal('conflict', 'This book is being inked. Stop that first, then delete it.', {
      jobId: job.id,
    })
  }
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
