import { expect, it } from 'vitest'
import { BILLINGS, isUpgrade, PLANS, type Terms, termsCents } from './plans'

const ALL = PLANS.flatMap((plan) =>
  plan === 'free' ? [] : BILLINGS.map((billing): Terms => ({ plan, billing })),
)

it('a change is at once when it never gives less, so that it never pays money out', () => {
  const starter = { plan: 'starter', billing: 'month' } as const
  expect(isUpgrade(starter, { plan: 'creator', billing: 'month' })).toBe(true)
  expect(isUpgrade(starter, { plan: 'starter', billing: 'year' })).toBe(true)
  expect(isUpgrade(starter, starter)).toBe(false)
  expect(isUpgrade({ plan: 'creator', billing: 'month' }, { plan: 'starter', billing: 'year' })).toBe(false)
  expect(isUpgrade({ plan: 'starter', billing: 'year' }, { plan: 'pro', billing: 'month' })).toBe(false)
  for (const from of ALL)
    for (const to of ALL) {
      expect(isUpgrade(from, to) && isUpgrade(to, from)).toBe(false)
      if (isUpgrade(from, to)) expect(termsCents(to)).toBeGreaterThan(termsCents(from))
    }
})
