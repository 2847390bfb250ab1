import 'server-only'
import { notFound } from '@/domain/errors'
import type { JobView } from '@/domain/job'
import { lockBalance, release } from '@/server/billing/ledger'
import { asSystem } from '@/server/db/client'
import { openQueue } from '@/server/jobs/queue'
import { readJob } from './get-job'
import { notifyWhenOver } from './notify-when-over'

/** Stops what has not started; pages being drawn finish. The Blots of every stopped page come back, once. */
export async function cancelJob(
  user: { id: string },
  { id }: { id: string },
): Promise<{ job: JobView; balance: number }> {
  // Its end is told by mail too.
  await openQueue()
  return asSystem(async (tx) => {
    const job = await tx
      .selectFrom('jobs')
      .select(['id', 'projectId'])
      .where('id', '=', id)
      .where('userId', '=', user.id)
      .forUpdate()
      .executeTakeFirst()
    if (!job) throw notFound('job')
    // A page that runs may finish; one that has to wait for the provider, or to be drawn again, ends here.
    await tx
      .updateTable('jobs')
      .set({ stoppedAt: new Date() })
      .where('id', '=', id)
      .where('stoppedAt', 'is', null)
      .execute()
    const stopped = await tx
      .updateTable('jobItems')
      .set({ state: 'cancelled', finishedAt: new Date() })
      .where('jobId', '=', id)
      .where('state', '=', 'queued')
      .returning(['id', 'price'])
      .execute()
    for (const item of stopped) {
      await release(tx, {
        userId: user.id,
        jobId: id,
        itemId: item.id,
        price: item.price,
        note: 'Stopped before it was drawn',
      })
    }
    if (stopped.length > 0) await notifyWhenOver(tx, user.id, id)
    const { available } = await lockBalance(tx, user.id)
    return { job: await readJob(tx, user.id, id), balance: available }
  })
}
