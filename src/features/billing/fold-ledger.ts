import { movement } from '@/domain/blots'
import type { LedgerView } from '@/domain/ledger'

export type LedgerEntry = LedgerView['entries'][number]

/** One line of the ledger: an entry of its own, or a job with everything it reserved, used and gave back. */
export type LedgerLine = {
  readonly id: string
  /** When it last moved. */
  readonly at: string
  readonly note: string
  readonly projectId: string | null
  /** What it did to the spendable balance so far. */
  readonly change: number
  /** Still reserved. */
  readonly held: number
  /** The entries behind it, newest first. */
  readonly entries: readonly LedgerEntry[]
}

/** Folds the entries of each job into one line. Newest first in, newest first out. */
export function foldLedger(entries: readonly LedgerEntry[]): LedgerLine[] {
  const lines = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    const key = entry.jobId ?? entry.id
    const known = lines.get(key)
    if (known) known.push(entry)
    else lines.set(key, [entry])
  }
  return Array.from(lines, ([id, folded]) => {
    const moved = folded.map(movement)
    // The oldest entry is the one that opened the job and names it.
    const first = folded.at(-1)!
    return {
      id,
      at: folded[0]!.createdAt,
      note: first.note,
      projectId: first.projectId,
      change: moved.reduce((sum, { available }) => sum + available, 0),
      held: moved.reduce((sum, { held }) => sum + held, 0),
      entries: folded,
    }
  })
}
