import { describe, expect, it } from 'vitest'
import { ApiError } from './api-error'
import { inTurn } from './in-turn'

const tooOften = (seconds: number) =>
  new ApiError({
    sentence: 'Slower.',
    code: 'too_many_requests',
    status: 429,
    details: { retryAfterSeconds: seconds },
  })

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

describe('doing something to many pages', () => {
  it('has only a few under way at once', async () => {
    let underWay = 0
    let most = 0
    await inTurn(numbers(20), async () => {
      most = Math.max(most, ++underWay)
      await Promise.resolve()
      underWay--
    })
    expect(most).toBe(4)
  })

  it('goes on after one that failed, and names it', async () => {
    const { done, failed } = await inTurn(numbers(5), async (n) => {
      if (n === 2) throw new Error('no')
    })
    expect([...done].sort()).toEqual([0, 1, 3, 4])
    expect(failed.map(({ item }) => item)).toEqual([2])
  })

  it('waits as long as the studio asks, then does what was refused', async () => {
    const waited: number[] = []
    let refusals = 2
    const { done, failed } = await inTurn(
      numbers(6),
      async () => {
        if (refusals > 0) {
          refusals--
          throw tooOften(7)
        }
      },
      {
        wait: async (ms) => {
          waited.push(ms)
        },
      },
    )
    expect(waited).toContain(7_000)
    expect([...done].sort()).toEqual(numbers(6))
    expect(failed).toEqual([])
  })

  it('does nothing for nothing', async () => {
    expect(await inTurn([], async () => {})).toEqual({ done: [], failed: [] })
  })
})
