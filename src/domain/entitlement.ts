/** What a plan brings and when: months from an anchor, Blots for each, and what an upgrade adds. Times are UTC. */
import { type PaidPlan, PLAN, type Plan } from './plans'

export type Period = { readonly start: Date; readonly end: Date }

/** Days a plan goes on after its payment failed. */
export const GRACE_DAYS = 3

/** `months` after `anchor`, on the anchor's day of the month or, where a month is shorter, on its last. */
export function monthsAfter(anchor: Date, months: number): Date {
  const date = new Date(anchor)
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(anchor.getUTCDate(), lastDay))
  return date
}

/** The month from `anchor` that `at` lies in; the first one for times before it. */
export function periodAt(anchor: Date, at: Date): Period {
  const months =
    (at.getUTCFullYear() - anchor.getUTCFullYear()) * 12 + at.getUTCMonth() - anchor.getUTCMonth()
  let n = Math.max(0, months)
  if (n > 0 && monthsAfter(anchor, n) > at) n--
  return { start: monthsAfter(anchor, n), end: monthsAfter(anchor, n + 1) }
}

export const graceEnd = (failedAt: Date): Date => new Date(failedAt.getTime() + GRACE_DAYS * 86_400_000)

/**
 * Blots that come with an upgrade: the difference of the two plans for what is left of the period, rounded down,
 * as the price of the upgrade is. Never more than the better plan brings in a whole period, so that switching up
 * and down gains nothing. `granted`: what the period has brought so far.
 */
export function upgradeBlots(from: Plan, to: Plan, period: Period, at: Date, granted: number): number {
  const difference = PLAN[to].blots - PLAN[from].blots
  if (difference <= 0 || at < period.start || at >= period.end) return 0
  return Math.max(0, Math.min(Math.floor(difference * shareLeft(period, at)), PLAN[to].blots - granted))
}

/** How much of a period is still to come, 0 to 1. */
export const shareLeft = ({ start, end }: Period, at: Date): number =>
  Math.min(1, Math.max(0, (end.getTime() - at.getTime()) / (end.getTime() - start.getTime())))

/** A plan's payment: what it pays for and, of an upgrade, the plan before. `gone`: all its money went back. */
export type PlanPayment = {
  readonly id: string
  readonly plan: PaidPlan
  readonly from: Date
  readonly until: Date
  readonly before: Plan | null
  readonly gone: boolean
}

/**
 * What a period's Blots are made of: the plan it began on and, in the order they were made, the upgrades in it. It
 * follows from the payments alone, in whatever order they were heard of. `payment`: null for the free plan. `began`: the
 * plan the period is known to have begun on, whatever became of its payment since.
 */
export function periodBlots(
  period: Period,
  payments: readonly PlanPayment[],
  began: Plan,
): readonly { readonly payment: string | null; readonly plan: Plan; readonly blots: number }[] {
  const inOrder = payments.toSorted((a, b) => a.from.getTime() - b.from.getTime() || (a.id < b.id ? -1 : 1))
  // A payment that went back still brought its own first month, from which its Blots were taken.
  const base = inOrder.findLast(
    ({ from, until, gone }) =>
      from <= period.start && until > period.start && (!gone || from.getTime() === period.start.getTime()),
  )
  const paid = base?.plan ?? 'free'
  const plan = PLAN[began].blots > PLAN[paid].blots ? began : paid
  const parts = [
    { payment: base && plan === paid ? base.id : null, plan: plan as Plan, blots: PLAN[plan].blots },
  ]
  let granted = PLAN[plan].blots
  for (const { id, plan: to, before, from } of inOrder) {
    if (before === null || from <= period.start) continue
    const blots = upgradeBlots(before, to, period, from, granted)
    if (from < period.end) parts.push({ payment: id, plan: to, blots })
    granted += blots
  }
  return parts
}
