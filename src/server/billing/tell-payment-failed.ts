import 'server-only'
import { PACK, type Pack } from '@/domain/plans'
import type { Tx } from '@/server/db/client'
import { notify } from '@/server/notices/notify'

const DAY = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** Tells an author, once for an invoice, that a payment failed and until when their plan goes on. */
export const tellPaymentFailed = (tx: Tx, userId: string, invoiceId: string, until: Date): Promise<void> =>
  notify(tx, userId, {
    kind: 'payment_failed',
    cause: `invoice:${invoiceId}`,
    title: 'Your payment did not go through',
    body: `You have until ${DAY.format(until)} to settle it. Then your plan becomes Free; your books stay.`,
    href: '/billing',
  })

/** Tells an author, once for a checkout, that what should have paid for a pack did not in the end. */
export const tellPackFailed = (
  tx: Tx,
  { userId, sessionId, pack }: { userId: string; sessionId: string; pack: Pack },
): Promise<void> =>
  notify(tx, userId, {
    kind: 'payment_failed',
    cause: `checkout:${sessionId}`,
    title: 'Your payment did not go through',
    body: `The ${PACK[pack].label} pack was not paid, so its Blots did not come. You can buy it again in another way.`,
    href: '/billing',
  })
