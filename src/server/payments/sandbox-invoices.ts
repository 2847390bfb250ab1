import 'server-only'
import type { Tx } from '@/server/db/client'
import { newSandboxId, put, type SandboxLine, type Stored } from './sandbox-store'
import { invoiceOnWire } from './sandbox-wire'
import { secondsOf } from './unix-seconds'

/** Writes an invoice and, when the card is good, takes the money for it. It tells nobody yet. */
export async function bill(
  tx: Tx,
  customer: Stored<'customer'>,
  lines: SandboxLine[],
  subscriptionId: string | null,
  now: Date,
): Promise<Stored<'invoice'>> {
  const id = newSandboxId('invoice')
  const cents = lines.reduce((sum, line) => sum + line.cents, 0)
  const invoice: Stored<'invoice'> = {
    id,
    customerId: customer.id,
    number: `SANDBOX-${id.slice(-8).toUpperCase()}`,
    subscriptionId,
    status: 'open',
    createdAt: secondsOf(now),
    chargeId: null,
    cents,
    lines,
  }
  return customer.card === 'good' ? settleInvoice(tx, invoice, now) : put(tx, 'invoice', invoice)
}

/** Takes the money for an open invoice. */
export async function settleInvoice(
  tx: Tx,
  invoice: Stored<'invoice'>,
  now: Date,
): Promise<Stored<'invoice'>> {
  if (invoice.cents === 0) return put(tx, 'invoice', { ...invoice, status: 'paid' })
  const charge = await put(tx, 'charge', {
    id: newSandboxId('charge'),
    customerId: invoice.customerId,
    cents: invoice.cents,
    refundedCents: 0,
    what: invoice.lines.at(-1)!.label,
    createdAt: secondsOf(now),
    disputeId: null,
  })
  return put(tx, 'invoice', { ...invoice, status: 'paid', chargeId: charge.id })
}

/** What an event says of an invoice, by what became of it. */
export const invoiceNews = (invoice: Stored<'invoice'>) =>
  [invoice.status === 'paid' ? 'invoice.paid' : 'invoice.payment_failed', invoiceOnWire(invoice)] as const
