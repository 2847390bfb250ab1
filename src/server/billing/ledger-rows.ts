import 'server-only'
import { movement } from '@/domain/blots'
import type { CsvCell } from '@/domain/csv'
import type { User } from '../auth/session'
import { listLedger } from './list-ledger'

/** The whole ledger as a table, newest first: one line per entry, and what it did to either side of the account. */
export async function* ledgerRows(user: Pick<User, 'id'>): AsyncGenerator<readonly CsvCell[]> {
  yield ['entry', 'when', 'kind', 'what', 'balance', 'reserved', 'debt', 'job', 'book']
  let before: string | undefined
  do {
    const { entries, next } = await listLedger(user, before === undefined ? {} : { before })
    for (const entry of entries) {
      const { id, createdAt, kind, note, debt, jobId, projectId } = entry
      const { available, held } = movement(entry)
      yield [id, createdAt, kind, note, available, held, debt, jobId ?? '', projectId ?? '']
    }
    before = next ?? undefined
  } while (before !== undefined)
}
