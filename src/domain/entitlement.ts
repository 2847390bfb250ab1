/** What a plan brings and when: months from an anchor, Blots for each, and what an upgrade adds. Times are UTC. */
import { PLAN, type Plan } from './plans'

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
  const left = (period.end.getTime() - at.getTime()) / (period.end.getTime() - period.start.getTime())
  return Math.max(0, Math.min(Math.floor(difference * left), PLAN[to].blots - granted))
}
