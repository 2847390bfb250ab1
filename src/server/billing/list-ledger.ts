import 'server-only'
import { LEDGER_PAGE, type LedgerView, type ListLedger } from '@/domain/ledger'
import type { User } from '../auth/session'
import { asUser } from '../db/client'

/** The author's balance and ledger, newest entries first. */
export async function listLedger(user: Pick<User, 'id'>, { before }: ListLedger = {}): Promise<LedgerView> {
  return asUser(user.id, async (tx) => {
    const balance = await tx
      .selectFrom('blotBalances')
      .select(['available', 'held'])
      .where('userId', '=', user.id)
      .executeTakeFirst()
    const entries = await tx
      .selectFrom('blotEntries')
      .leftJoin('jobs', 'jobs.id', 'blotEntries.jobId')
      .select([
        'blotEntries.id',
        'blotEntries.kind',
        'blots',
        'subscription',
        'pack',
        'debt',
        'note',
        'jobId',
        'projectId',
        'blotEntries.createdAt',
      ])
      .where('blotEntries.userId', '=', user.id)
      .$if(before !== undefined, (q) => q.where('blotEntries.id', '<', Number(before)))
      .orderBy('blotEntries.id', 'desc')
      .limit(LEDGER_PAGE + 1)
      .execute()
    const shown = entries.slice(0, LEDGER_PAGE)
    return {
      balance: balance?.available ?? 0,
      held: balance?.held ?? 0,
      entries: shown.map((e) => ({ ...e, id: String(e.id), createdAt: e.createdAt.toISOString() })),
      next: entries.length > shown.length ? String(shown.at(-1)!.id) : null,
    }
  })
}
