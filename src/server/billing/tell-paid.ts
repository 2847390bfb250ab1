import 'server-only'
import { formatNumber } from '@/domain/plural'
import type { Tx } from '@/server/db/client'
import { notify } from '@/server/notices/notify'

const DAY = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** 2900 of usd → "$29.00": an amount in the smallest unit of its currency. */
function amountInWords(amount: number, currency: string): string {
  const money = new Intl.NumberFormat('en-US', { style: 'currency', currency })
  return money.format(amount / 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2))
}

type Paid = {
  /** The payment's id: one receipt each. */
  readonly id: string
  /** "Bucket pack", "Creator plan". */
  readonly what: string
  readonly amountCents: number
  readonly currency: string
  readonly receiptUrl: string | null
  readonly blots: number
  /** Of a plan; null for a pack, whose Blots never expire. */
  readonly period: { readonly from: Date; readonly until: Date } | null
}

/** Sends the receipt of a payment, once for it. Nothing is sent where nothing was paid. */
export async function tellPaid(tx: Tx, userId: string, paid: Paid): Promise<void> {
  const { id, what, amountCents, currency, receiptUrl, blots, period } = paid
  if (amountCents === 0) return
  const amount = amountInWords(amountCents, currency)
  await notify(tx, userId, {
    kind: 'receipt',
    cause: `payment:${id}`,
    title: `Your receipt: ${what}, ${amount}`,
    body: period
      ? 'Thank you. Your plan is paid, and its Blots come month by month.'
      : 'Thank you. Your Blots are in the drawer, and they never expire.',
    href: '/billing',
    facts: [
      { term: 'For', value: what },
      { term: 'Paid', value: amount },
      ...(period ? [{ term: 'Period', value: DAY.formatRange(period.from, period.until) }] : []),
      ...(blots > 0 ? [{ term: 'Blots that came', value: formatNumber(blots) }] : []),
      ...(receiptUrl ? [{ term: 'Receipt', value: 'Open the receipt', href: receiptUrl }] : []),
    ],
  })
}
