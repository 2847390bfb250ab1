import 'server-only'
import { clock } from '@/server/clock'
import {
  type Card,
  get,
  inSandbox,
  list,
  lockCustomer,
  newSandboxId,
  put,
  type Stored,
  tell,
} from './sandbox-store'
import { settleOpenInvoices } from './sandbox-subscriptions'
import { chargeOnWire, disputeOnWire } from './sandbox-wire'

/** Gives back part of a charge, or what is left of it. */
export async function refundInSandbox(customerId: string, chargeId: string, cents?: number): Promise<void> {
  await inSandbox(async (tx) => {
    await lockCustomer(tx, customerId)
    const charge = await ownCharge(tx, customerId, chargeId)
    const back = Math.min(cents ?? charge.cents, charge.cents - charge.refundedCents)
    if (back <= 0 || charge.disputeId) return
    await put(tx, 'refund', { id: newSandboxId('refund'), customerId, chargeId, cents: back })
    const after = await put(tx, 'charge', { ...charge, refundedCents: charge.refundedCents + back })
    await tell(tx, customerId, 'charge.refunded', chargeOnWire(after), clock().now())
  })
}

/** The payer's bank takes a charge back. */
export async function disputeInSandbox(customerId: string, chargeId: string): Promise<void> {
  await inSandbox(async (tx) => {
    await lockCustomer(tx, customerId)
    const charge = await ownCharge(tx, customerId, chargeId)
    if (charge.disputeId || charge.refundedCents === charge.cents) return
    const id = newSandboxId('dispute')
    const dispute: Stored<'dispute'> = { id, customerId, chargeId, status: 'needs_response' }
    await put(tx, 'dispute', dispute)
    await put(tx, 'charge', { ...charge, disputeId: id })
    await tell(tx, customerId, 'charge.dispute.created', disputeOnWire(dispute, charge), clock().now())
  })
}

export async function closeSandboxDispute(
  customerId: string,
  chargeId: string,
  status: 'won' | 'lost',
): Promise<void> {
  await inSandbox(async (tx) => {
    await lockCustomer(tx, customerId)
    const charge = await ownCharge(tx, customerId, chargeId)
    if (!charge.disputeId) return
    const dispute = await get(tx, 'dispute', charge.disputeId)
    if (dispute.status !== 'needs_response') return
    const closed = await put(tx, 'dispute', { ...dispute, status })
    await tell(tx, customerId, 'charge.dispute.closed', disputeOnWire(closed, charge), clock().now())
  })
}

/** Changes the card; one that works settles open invoices at once. */
export async function setSandboxCard(customerId: string, card: Card): Promise<void> {
  await inSandbox(async (tx) => {
    const customer = await lockCustomer(tx, customerId)
    if (!customer) throw new Error(`the sandbox has no customer ${customerId}`)
    await put(tx, 'customer', { ...customer, card })
    if (card === 'good')
      await settleOpenInvoices(tx, await list(tx, 'subscription', customerId), clock().now())
  })
}

async function ownCharge(tx: Parameters<typeof get>[0], customerId: string, chargeId: string) {
  const charge = await get(tx, 'charge', chargeId)
  if (charge.customerId !== customerId) throw new Error(`the charge ${chargeId} is another customer's`)
  return charge
}
