import 'server-only'
import { periodAt } from '@/domain/entitlement'
import { PLAN } from '@/domain/plans'
import { clock } from '@/server/clock'
import type { Tx } from '@/server/db/client'
import { grant } from './ledger'

/** Puts a new author on the free plan with `blots` to start with: its first month's, and a gift of the rest. */
export async function startEntitlement(tx: Tx, userId: string, blots: number): Promise<void> {
  const now = clock().now()
  const { start, end } = periodAt(now, now)
  const subscription = Math.min(blots, PLAN.free.blots)
  await tx
    .insertInto('entitlements')
    .values({ userId, anchor: start, periodStart: start, periodEnd: end, periodGranted: subscription })
    .execute()
  await grant(tx, userId, { subscription, pack: blots - subscription }, `welcome:${userId}`, 'Welcome')
}
