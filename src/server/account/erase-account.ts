import 'server-only'
import { sql } from 'kysely'
import type { EraseAccount } from '@/domain/account'
import { auth } from '../auth/auth'
import { asSystem } from '../db/client'
import { cancelJob } from '../generation/cancel-job'
import { enqueue, openQueue, wakeWorkers } from '../jobs/queue'
import { forgetCounters } from '../limits/rate-limit'
import { correlationId } from '../log'

/**
 * Erases an author: what is queued is stopped, then one transaction closes the account and queues the rest. From
 * then on nobody is this person; the job `erase-account` takes away objects and rows, and is run until it is done.
 */
export async function eraseAccount(user: { id: string }, _typed: EraseAccount): Promise<void> {
  await openQueue()
  // By the verb, one transaction each, so that every hold is settled before its author goes.
  for (const id of await livingJobs(user.id)) await cancelJob(user, { id })
  const { closeAccount } = await auth()
  await asSystem(async (tx) => {
    const marked = await tx
      .updateTable('profiles')
      .set({ erasingAt: sql`now()` })
      .where('id', '=', user.id)
      .where('erasingAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!marked) return
    const keys = await tx.deleteFrom('apiKeys').where('userId', '=', user.id).returning('id').execute()
    const signIns = await closeAccount(tx, user.id)
    await forgetCounters(tx, [user.id, `keys:${user.id}`, ...keys.map(({ id }) => id), ...signIns])
    const payload = { userId: user.id, looks: 0, again: false, correlationId: correlationId() }
    await enqueue(tx, 'erase-account', payload, { key: user.id, userId: user.id })
  })
  await wakeWorkers()
}

async function livingJobs(userId: string): Promise<string[]> {
  const rows = await asSystem((tx) =>
    tx
      .selectFrom('jobs')
      .select('id')
      .where('userId', '=', userId)
      .where('state', 'in', ['queued', 'running'])
      .execute(),
  )
  return rows.map(({ id }) => id)
}
