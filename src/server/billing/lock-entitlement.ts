import 'server-only'
import type { Tx } from '@/server/db/client'

/** The author's plan and period. Locks them until the transaction ends. */
export async function lockEntitlement(tx: Tx, userId: string) {
  return tx
    .selectFrom('entitlements as e')
    .innerJoin('profiles as p', 'p.id', 'e.userId')
    .selectAll('e')
    .select('p.plan')
    .where('e.userId', '=', userId)
    .forUpdate(['e', 'p'])
    .executeTakeFirstOrThrow()
}
export type Entitlement = Awaited<ReturnType<typeof lockEntitlement>>
