import 'server-only'
import { clock } from '@/server/clock'
import { asSystem } from '@/server/db/client'
import { storage } from '@/server/storage/storage'
import { incomingKey } from './upload-rows'

/** After its link is over an upload that arrived in time may still be completed for so long. */
export const COMPLETE_MS = 60 * 60_000

/** Takes one upload without a picture away: its bytes first, so that a row is never missing before them. */
export async function forgetUpload(userId: string, id: string): Promise<void> {
  await storage().delete(incomingKey(userId, id))
  await asSystem((tx) =>
    tx
      .deleteFrom('uploads')
      .where('userId', '=', userId)
      .where('id', '=', id)
      .where('completedAt', 'is', null)
      .execute(),
  )
}

/** Takes away uploads that were begun and never completed, an author's or everybody's. Answers how many. */
export async function forgetUploads(userId?: string): Promise<number> {
  const before = new Date(clock().now().getTime() - COMPLETE_MS)
  const rows = await asSystem((tx) =>
    tx
      .selectFrom('uploads')
      .select(['id', 'userId'])
      .where('completedAt', 'is', null)
      .where('expiresAt', '<', before)
      .$if(userId !== undefined, (q) => q.where('userId', '=', userId!))
      .execute(),
  )
  for (const row of rows) await forgetUpload(row.userId, row.id)
  return rows.length
}
