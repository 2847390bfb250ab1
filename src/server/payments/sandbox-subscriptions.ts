import 'server-only'
import { monthsAfter, shareLeft } from '@/domain/entitlement'
import { isUpgrade, type Terms, termsCents, termsLabel } from '@/domain/plans'
import { clock } from '@/server/clock'
import type { Tx } from '@/server/db/client'
import { asSystem } from '@/server/db/client'
import { CardDeclined, type ChangePreview } from './payments'
import { bill, invoiceNews, settleInvoice } from './sandbox-invoices'
import {
  get,
  inSandbox,
  lockCustomer,
  newSandboxId,
  put,
  type SandboxLine,
  type Stored,
  tell,
} from './sandbox-store'
import { subscriptionOnWire } from './sandbox-wire'
import { dateOf, secondsOf } from './unix-seconds'

type Sub = Stored<'subscription'>

/** A payment that fails is tried again each day; after so many tries the subscription ends. */
const TRIES = 4
const DAY = 86_400

const stepOf = ({ billing }: Terms) => (billing === 'year' ? 12 : 1)
const endOf = (anchor: number, cycle: number, terms: Terms) =>
  secondsOf(monthsAfter(dateOf(anchor), (cycle + 1) * stepOf(terms)))

const wholeLine = (terms: Terms, from: number, until: number): SandboxLine => ({
  label: termsLabel(terms),
  cents: termsCents(terms),
  terms,
  from,
  until,
  proration: false,
})

/** Begins a subscription with a card that is good; the first month or year is paid at once. */
export async function subscribe(tx: Tx, customer: Stored<'customer'>, terms: Terms, now: Date) {
  const start = secondsOf(now)
  const periodEnd = endOf(start, 0, terms)
  const sub: Sub = {
    id: newSandboxId('subscription'),
    customerId: customer.id,
    terms,
    status: 'active',
    startedAt: start,
    anchor: start,
    cycle: 0,
    periodStart: start,
    periodEnd,
    cancels: false,
    next: null,
    openInvoice: null,
    tries: 0,
  }
  const invoice = await bill(tx, customer, [wholeLine(terms, start, periodEnd)], sub.id, now)
  await put(tx, 'subscription', sub, periodEnd)
  await tell(tx, customer.id, 'customer.subscription.created', subscriptionOnWire(sub), now)
  await tell(tx, customer.id, ...invoiceNews(invoice), now)
  return { sub, invoice }
}

/** What an upgrade charges: what is left of the old terms comes off. */
function upgradeLines(
  sub: Sub,
  to: Terms,
  now: Date,
): { lines: SandboxLine[]; anchor: number; cycle: number } {
  const at = secondsOf(now)
  const left = shareLeft({ start: dateOf(sub.periodStart), end: dateOf(sub.periodEnd) }, dateOf(at))
  const credit: SandboxLine = {
    label: `Unused time on ${termsLabel(sub.terms)}`,
    cents: -Math.round(termsCents(sub.terms) * left) || 0,
    terms: sub.terms,
    from: at,
    until: sub.periodEnd,
    proration: true,
  }
  if (to.billing !== sub.terms.billing)
    return { lines: [credit, wholeLine(to, at, endOf(at, 0, to))], anchor: at, cycle: 0 }
  const rest: SandboxLine = {
    label: `Remaining time on ${termsLabel(to)}`,
    cents: Math.round(termsCents(to) * left),
    terms: to,
    from: at,
    until: sub.periodEnd,
    proration: true,
  }
  return { lines: [credit, rest], anchor: sub.anchor, cycle: sub.cycle }
}

export async function previewSandboxChange(id: string, to: Terms): Promise<ChangePreview> {
  const sub = await asSystem((tx) => get(tx, 'subscription', id))
  const now = clock().now()
  const same = sub.terms.plan === to.plan && sub.terms.billing === to.billing
  if (!same && isUpgrade(sub.terms, to)) {
    const { lines } = upgradeLines(sub, to, now)
    return { dueNowCents: lines.reduce((sum, { cents }) => sum + cents, 0), currency: 'usd', from: now }
  }
  return { dueNowCents: 0, currency: 'usd', from: same ? now : dateOf(sub.periodEnd) }
}

/** An upgrade is paid at once or does not happen; any other change waits for the end of what is paid for. */
export async function changeSandboxPlan(id: string, to: Terms): Promise<void> {
  await inSandbox(async (tx) => {
    const { sub, customer } = await locked(tx, id)
    if (sub.status !== 'active') throw new CardDeclined('an invoice is open')
    const now = clock().now()
    const same = sub.terms.plan === to.plan && sub.terms.billing === to.billing
    if (same || !isUpgrade(sub.terms, to))
      return news(tx, { ...sub, next: same ? null : to, cancels: false }, now)
    if (customer.card !== 'good') throw new CardDeclined('the card was declined')
    const { lines, anchor, cycle } = upgradeLines(sub, to, now)
    const { from, until } = lines[1]!
    const invoice = await bill(tx, customer, lines, sub.id, now)
    const moved = anchor === sub.anchor ? {} : { periodStart: from, periodEnd: until }
    await news(tx, { ...sub, ...moved, terms: to, anchor, cycle, next: null, cancels: false }, now)
    await tell(tx, customer.id, ...invoiceNews(invoice), now)
  })
}

export async function setSandboxCancels(id: string, cancels: boolean): Promise<void> {
  await inSandbox(async (tx) => {
    const { sub } = await locked(tx, id)
    if (sub.status !== 'ended')
      await news(tx, { ...sub, cancels, next: cancels ? null : sub.next }, clock().now())
  })
}

async function locked(tx: Tx, id: string) {
  const { customerId } = await get(tx, 'subscription', id)
  const customer = await lockCustomer(tx, customerId)
  return { sub: await get(tx, 'subscription', id), customer: customer! }
}

/** Keeps a subscription and tells of it. */
async function news(tx: Tx, sub: Sub, now: Date): Promise<void> {
  const ended = sub.status === 'ended'
  const due = sub.openInvoice ? secondsOf(now) + DAY : sub.periodEnd
  await put(tx, 'subscription', sub, ended ? null : due)
  const type = ended ? 'customer.subscription.deleted' : 'customer.subscription.updated'
  await tell(tx, sub.customerId, type, subscriptionOnWire(sub), now)
}

/** Does what a subscription is due for at `now`: a renewal, another try of a payment, its end. */
export async function renewSubscription(tx: Tx, id: string, now: Date): Promise<void> {
  const at = secondsOf(now)
  for (;;) {
    const { sub, customer } = await locked(tx, id)
    if (sub.status === 'ended') return
    if (sub.openInvoice) {
      await tryAgain(tx, sub, sub.openInvoice, customer, now)
      if (customer.card !== 'good') return
    } else if (sub.periodEnd > at) return
    else if (sub.cancels) return news(tx, { ...sub, status: 'ended' }, now)
    else if (!(await renew(tx, sub, customer, now))) return
  }
}

/** Begins the next month or year. False when it could not be paid. */
async function renew(tx: Tx, sub: Sub, customer: Stored<'customer'>, now: Date): Promise<boolean> {
  const terms = sub.next ?? sub.terms
  const anew = terms.billing !== sub.terms.billing
  const anchor = anew ? sub.periodEnd : sub.anchor
  const cycle = anew ? 0 : sub.cycle + 1
  const [periodStart, periodEnd] = [sub.periodEnd, endOf(anchor, cycle, terms)]
  const invoice = await bill(tx, customer, [wholeLine(terms, periodStart, periodEnd)], sub.id, now)
  const paid = invoice.status === 'paid'
  const begun: Sub = { ...sub, terms, anchor, cycle, periodStart, periodEnd, next: null }
  if (paid) await news(tx, begun, now)
  else await news(tx, { ...begun, status: 'past_due', openInvoice: invoice.id, tries: 1 }, now)
  await tell(tx, customer.id, ...invoiceNews(invoice), now)
  return paid
}

async function tryAgain(
  tx: Tx,
  sub: Sub,
  invoiceId: string,
  customer: Stored<'customer'>,
  now: Date,
): Promise<void> {
  const open = await get(tx, 'invoice', invoiceId)
  if (customer.card === 'good') {
    const invoice = await settleInvoice(tx, open, now)
    await news(tx, { ...sub, status: 'active', openInvoice: null, tries: 0 }, now)
    return tell(tx, customer.id, ...invoiceNews(invoice), now)
  }
  await tell(tx, customer.id, ...invoiceNews(open), now)
  const tries = sub.tries + 1
  if (tries < TRIES) return news(tx, { ...sub, tries }, now)
  await put(tx, 'invoice', { ...open, status: 'void' })
  await news(tx, { ...sub, status: 'ended', openInvoice: null, tries }, now)
}

/** A card that works now settles what is open at once. */
export async function settleOpenInvoices(tx: Tx, subs: readonly Sub[], now: Date): Promise<void> {
  for (const { id, openInvoice } of subs) if (openInvoice) await renewSubscription(tx, id, now)
}
