import 'server-only'
import type { Tx } from '@/server/db/client'

/** A plan is paid for as long as the latest of its invoices says whose money did not go back. */
export async function extendToPaid(tx: Tx, userId: string): Promise<void> {
  await tx
    .updateTable('entitlements')
    .set((eb) => ({
      paidUntil: eb
        .selectFrom('payments')
        .select((max) => max.fn.max('paidUntil').as('until'))
        .where('userId', '=', userId)
        .where('shareBack', '<', 1),
    }))
    .where('userId', '=', userId)
    .execute()
}
