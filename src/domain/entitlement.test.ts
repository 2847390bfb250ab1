import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsAfter, periodAt, upgradeBlots } from './entitlement'
import { PLAN, PLANS } from './plans'

const at = (text: string) => new Date(text)
const moment = fc.date({ min: at('2024-01-01'), max: at('2029-12-31'), noInvalidDate: true })

describe('months from an anchor', () => {
  it('keep its day, or take the last one of a shorter month', () => {
    expect(monthsAfter(at('2026-01-31T10:00:00Z'), 1)).toEqual(at('2026-02-28T10:00:00Z'))
    expect(monthsAfter(at('2026-01-31T10:00:00Z'), 2)).toEqual(at('2026-03-31T10:00:00Z'))
    expect(monthsAfter(at('2027-11-30T00:00:00Z'), 3)).toEqual(at('2028-02-29T00:00:00Z'))
  })

  it('follow each other without gap or overlap, and any moment lies in exactly one', () => {
    fc.assert(
      fc.property(moment, moment, (anchor, now) => {
        fc.pre(now >= anchor)
        const period = periodAt(anchor, now)
        expect(period.start <= now && now < period.end).toBe(true)
        expect(periodAt(anchor, period.start)).toEqual(period)
        expect(periodAt(anchor, period.end).start).toEqual(period.end)
        expect(periodAt(anchor, new Date(period.end.getTime() - 1))).toEqual(period)
      }),
      { numRuns: 2000 },
    )
  })

  it('begin with the anchor for moments before it', () => {
    expect(periodAt(at('2026-05-10'), at('2026-05-01')).start).toEqual(at('2026-05-10'))
  })
})

describe('an upgrade', () => {
  const period = { start: at('2026-06-01'), end: at('2026-07-01') }

  it('brings the difference for what is left of the month', () => {
    expect(upgradeBlots('starter', 'creator', period, at('2026-06-01'), 600)).toBe(1000)
    expect(upgradeBlots('starter', 'creator', period, at('2026-06-16'), 600)).toBe(500)
    expect(upgradeBlots('starter', 'pro', period, at('2026-06-30T12:00:00Z'), 600)).toBe(73)
    expect(upgradeBlots('creator', 'starter', period, at('2026-06-16'), 1600)).toBe(0)
    expect(upgradeBlots('starter', 'creator', period, at('2026-07-01'), 600)).toBe(0)
  })

  it('and all the switching in a month never bring more than its best plan', () => {
    const changes = fc.array(fc.tuple(fc.constantFrom(...PLANS), fc.nat({ max: 29 })), { maxLength: 20 })
    fc.assert(
      fc.property(fc.constantFrom(...PLANS), changes, (first, steps) => {
        let [plan, granted] = [first, PLAN[first].blots]
        let best = granted
        for (const [next, day] of steps) {
          const now = new Date(period.start.getTime() + day * 86_400_000)
          granted += upgradeBlots(plan, next, period, now, granted)
          plan = next
          best = Math.max(best, PLAN[next].blots)
        }
        expect(granted).toBeLessThanOrEqual(best)
      }),
    )
  })
})
