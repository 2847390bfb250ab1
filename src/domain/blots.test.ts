import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_ACCOUNT, owedOf, type Pools, signedPools, standIn } from './blots'

const change = fc.record({
  subscription: fc.integer({ min: -300, max: 300 }),
  pack: fc.integer({ min: -300, max: 300 }),
})

/** An account after changes of its pools, as the ledger keeps it: what can be spent, the debt, what each pool owes. */
function accountAfter(changes: readonly Pools[]) {
  let account = EMPTY_ACCOUNT
  let owed = { subscription: 0, pack: 0 }
  for (const { subscription, pack } of changes) {
    const before = signedPools(account, owed)
    const signed = { subscription: before.subscription + subscription, pack: before.pack + pack }
    account = { ...account, ...standIn(signed) }
    owed = owedOf(signed)
  }
  return { ...account, owed }
}

describe('pools that stand in for each other', () => {
  it('come to the same in whatever order Blots come in and are taken back', () => {
    const histories = fc
      .array(change, { maxLength: 12 })
      .chain((changes) =>
        fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
      )
    fc.assert(
      fc.property(histories, ([changes, shuffled]) => {
        expect(accountAfter(shuffled)).toEqual(accountAfter(changes))
      }),
      { numRuns: 2000 },
    )
  })

  it('never show a debt beside Blots that could settle it, and lose none', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const { subscription, pack, debt } = accountAfter(changes)
        const sum = changes.reduce((total, one) => total + one.subscription + one.pack, 0)
        expect(subscription + pack - debt).toBe(sum)
        expect(debt === 0 || subscription + pack === 0).toBe(true)
        expect(Math.min(subscription, pack, debt)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('give back what they stood in with', () => {
    const packBack = { subscription: 0, pack: -50 }
    expect(accountAfter([{ subscription: 60, pack: 0 }, packBack])).toMatchObject({
      subscription: 10,
      pack: 0,
      debt: 0,
    })
    expect(
      accountAfter([{ subscription: 60, pack: 0 }, packBack, { subscription: 0, pack: 120 }]),
    ).toMatchObject({
      subscription: 60,
      pack: 70,
    })
  })
})
