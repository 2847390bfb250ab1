import 'server-only'
import type { JobKind } from '@/domain/job'
import type { Tx } from '@/server/db/client'

/** The job of this kind that waits or draws for a book right now; null when none does. */
export async function activeJob(tx: Tx, projectId: string, kind: JobKind): Promise<string | null> {
  const job = await tx
    .selectFrom('jobs')
    .select('id')
    .where('projectId', '=', projectId)
    .where('kind', '=', kind)
    .where('state', 'in', ['queued', 'running'])
    .limit(1)
    .executeTakeFirst()
  return job?.id ?? null
}
