import 'server-only'
import { sql } from 'kysely'
import type { Tx } from '@/server/db/client'
import type { PaymentEvent } from '@/server/payments/payments'
import { extendToPaid } from './extend-to-paid'
import { grant, takeBack } from './ledger'

type Reversal = Extract<PaymentEvent, { kind: 'refunded' | 'refund_failed' | 'disputed' | 'dispute_won' }>

/** Shares are kept in four bytes: what differs by less is the same. */
const HAIR = 0.0005

/** Money went back to the payer, or did not after all, or a dispute about it was won: the charge's Blots follow. */
export async function reverseCharge(tx: Tx, event: Reversal): Promise<void> {
  const { chargeId } = event
  const refund = event.kind === 'refunded' || event.kind === 'refund_failed'
  const id = refund ? event.refundId : event.disputeId
  const won = event.kind === 'dispute_won'
  // What was told of more than this came to nothing.
  if (event.kind === 'refund_failed')
    await tx
      .updateTable('billing.reversals')
      .set({ won: true })
      .where('chargeId', '=', chargeId)
      .where('kind', '=', 'refund')
      .where('share', '>', event.share + HAIR)
      .execute()
  await tx
    .insertInto('billing.reversals')
    .values({
      id,
      chargeId,
      kind: refund ? 'refund' : 'dispute',
      share: refund ? event.share : 1,
      won,
    })
    // A dispute that was won stays won, also when its beginning is heard of later.
    .onConflict((c) =>
      c.column('id').doUpdateSet((eb) => ({ won: sql<boolean>`reversals.won or ${eb.ref('excluded.won')}` })),
    )
    .execute()
  await settleReversals(tx, chargeId, `${event.kind}:${id}`)
}

/**
 * Brings what was taken back of a payment's Blots to the share of its money that went back: more is taken, or some
 * is given back. Nothing to do while the payment itself has not been heard of; it calls this when it is.
 */
export async function settleReversals(tx: Tx, chargeId: string | null, cause: string): Promise<void> {
  if (chargeId === null) return
  const payment = await tx
    .selectFrom('payments')
    .selectAll()
    .where('chargeId', '=', chargeId)
    .forUpdate()
    .executeTakeFirst()
  if (!payment) return
  const { share } = await tx
    .selectFrom('billing.reversals')
    .select((eb) => eb.fn.coalesce(eb.fn.max('share'), eb.val(0)).as('share'))
    .where('chargeId', '=', chargeId)
    .where('won', '=', false)
    .executeTakeFirstOrThrow()
  const { id, userId, kind } = payment
  const wanted = Math.round(payment.blots * share)
  const change = wanted - payment.takenBack
  await tx.updateTable('payments').set({ takenBack: wanted, shareBack: share }).where('id', '=', id).execute()
  if (kind === 'plan') await extendToPaid(tx, userId)
  if (change === 0) return
  if (change < 0)
    await grant(
      tx,
      userId,
      kind === 'pack' ? { pack: -change } : { subscription: -change },
      `reversal:${cause}`,
      'A payment stays after all',
    )
  else {
    const left = change - (await expiredOf(tx, payment))
    const pool = kind === 'pack' ? 'pack' : 'subscription'
    if (left > 0) await takeBack(tx, userId, left, pool, `reversal:${cause}`, 'A payment was taken back')
  }
}

/** Of a plan's Blots, those that expired unspent: nobody owes them. */
async function expiredOf(
  tx: Tx,
  { userId, kind, periodStart }: { userId: string; kind: string; periodStart: Date | null },
): Promise<number> {
  if (kind === 'pack' || !periodStart) return 0
  const { expired } = await tx
    .selectFrom('blotEntries')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('subscription'), eb.val(0)).as('expired'))
    .where('userId', '=', userId)
    .where('kind', '=', 'expire')
    .where('periodStart', '=', periodStart)
    .executeTakeFirstOrThrow()
  return Number(expired)
}
