import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_WAITS, pageBackoffMs, pauseMs } from './inking-pause'

const random = fc.double({ min: 0, max: 1, noNaN: true })

describe('waiting for a provider', () => {
  it('never asks before the provider said', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 10 ** 7 }),
        random,
        (n, said, r) => {
          expect(pageBackoffMs(n, said, r)).toBeGreaterThanOrEqual(said)
          expect(pauseMs(n, false, said, r)).toBeGreaterThanOrEqual(said)
        },
      ),
    )
  })

  it('doubles from seconds to a quarter of an hour, never all at the same moment', () => {
    expect([1, 2, 3].map((n) => pageBackoffMs(n, null, 0))).toEqual([5_000, 10_000, 20_000])
    expect(pageBackoffMs(1, null, 1)).toBe(2_500)
    expect(pageBackoffMs(MOST_WAITS, null, 0)).toBe(15 * 60_000)
  })

  it('takes the provider at its word a few times, then backs off further', () => {
    expect([1, 3].map((n) => pageBackoffMs(n, 200, 0))).toEqual([200, 200])
    expect(pageBackoffMs(4, 200, 0)).toBe(5_000)
  })

  it('gives a page up only after hours', () => {
    const least = Array.from({ length: MOST_WAITS }, (_, i) => pageBackoffMs(i + 1, null, 1))
    expect(least.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(6 * 3_600_000)
    const usual = Array.from({ length: MOST_WAITS }, (_, i) => pageBackoffMs(i + 1, null, 0.5))
    expect(usual.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(9 * 3_600_000)
  })

  it('pauses longer for what only the operator can mend', () => {
    expect(pauseMs(1, true, null, 0)).toBe(60_000)
    expect(pauseMs(20, true, null, 0)).toBe(600_000)
    expect(pauseMs(20, false, null, 0)).toBe(120_000)
  })
})
