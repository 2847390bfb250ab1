import 'server-only'
import type { LedgerKind } from '@/domain/blots'
import { quote } from '@/domain/blots'
import { Refusal } from '@/domain/errors'
import type { Tx } from '@/server/db/client'

type Entry = {
  userId: string
  kind: LedgerKind
  blots: number
  reasonKey: string
  note: string
  jobId?: string
}

/** Adds an entry unless its reason is already there; the trigger moves the balance. True when it was added. */
async function enter(tx: Tx, entry: Entry): Promise<boolean> {
  if (entry.blots === 0) return true
  const added = await tx
    .insertInto('blotEntries')
    .values(entry)
    .onConflict((c) => c.column('reasonKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** What the author can spend and what running jobs reserve. Locks the balance until the transaction ends. */
export async function lockBalance(tx: Tx, userId: string): Promise<{ available: number; held: number }> {
  await tx
    .insertInto('blotBalances')
    .values({ userId })
    .onConflict((c) => c.doNothing())
    .execute()
  return tx
    .selectFrom('blotBalances')
    .select(['available', 'held'])
    .where('userId', '=', userId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export const grant = (tx: Tx, userId: string, blots: number, reasonKey: string, note: string) =>
  enter(tx, { userId, kind: 'grant', blots, reasonKey, note })

/** Reserves the price of a job's pages, or refuses with the quote that shows the shortfall. */
export async function hold(
  tx: Tx,
  userId: string,
  jobId: string,
  pages: number,
  note: string,
): Promise<number> {
  const { available } = await lockBalance(tx, userId)
  const asked = quote('page', pages, available)
  if (asked.shortfall > 0) {
    throw new Refusal(
      'not_enough_blots',
      `This costs ${asked.total} Blots and you have ${available}: ${asked.shortfall} too few. Choose fewer pages or get more Blots.`,
      { quote: asked },
    )
  }
  await enter(tx, { userId, kind: 'hold', blots: asked.total, reasonKey: `hold:${jobId}`, note, jobId })
  return asked.total
}

type Settlement = { userId: string; jobId: string; itemId: string; price: number; note: string }

/** Capture and release of one item share a reason key: an item is settled once, one way. */
export const capture = (tx: Tx, s: Settlement) =>
  enter(tx, {
    userId: s.userId,
    kind: 'capture',
    blots: s.price,
    reasonKey: `settle:${s.itemId}`,
    note: s.note,
    jobId: s.jobId,
  })

export const release = (tx: Tx, s: Settlement) =>
  enter(tx, {
    userId: s.userId,
    kind: 'release',
    blots: s.price,
    reasonKey: `settle:${s.itemId}`,
    note: s.note,
    jobId: s.jobId,
  })
