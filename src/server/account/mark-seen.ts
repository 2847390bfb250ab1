import 'server-only'
import { sql } from 'kysely'
import { asSystem } from '../db/client'

/** A screen that polls is noted this often at most. Milliseconds; less than the 15 s of a hidden tab. */
const EVERY_MS = 10_000
/** Authors remembered by this process; beyond, the memory starts anew. */
const MOST = 10_000

const shared = globalThis as typeof globalThis & { pennyplainSeen?: Map<string, number> }
shared.pennyplainSeen ??= new Map()
const seen = shared.pennyplainSeen

/** Notes that a screen of the author asked for something just now: whoever has a tab open needs no mail. */
export async function markSeen(userId: string): Promise<void> {
  const now = Date.now()
  if (now - (seen.get(userId) ?? 0) < EVERY_MS) return
  if (seen.size >= MOST) seen.clear()
  seen.set(userId, now)
  await asSystem((tx) =>
    tx.updateTable('profiles').set({ seenAt: sql`now()` }).where('id', '=', userId).execute(),
  )
}
