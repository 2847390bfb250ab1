import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMPOSITIONS, type Composition } from './composition'
import { orderCompositions } from './order-compositions'
import { planFaults } from './plan-faults'

const rulesOfOrder = (order: readonly Composition[], keep: number[] = []) =>
  planFaults(
    order.map((composition, i) => ({
      brief: `page ${i}`,
      composition,
      subject: `${i}`,
      heroOnPage: false,
    })),
    {
      idea: '',
      pages: order.length,
      audience: 'children',
      style: 'cartoon',
      seed: 1,
      keep: keep.map((i) => ({ position: i + 1, brief: `page ${i}`, composition: order[i]! })),
    },
  ).filter(({ kind }) => kind === 'mix' || kind === 'row' || kind === 'cover')

describe('the order of framings', () => {
  it('keeps every rule for a book of any length', () => {
    for (let pages = 1; pages <= 120; pages++)
      expect(rulesOfOrder(orderCompositions(Array.from({ length: pages })))).toEqual([])
  })

  it('mends any wish, and changes nothing where nothing is wrong', () => {
    const wish = fc.array(fc.option(fc.constantFrom(...COMPOSITIONS), { nil: undefined }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(wish, (wished) => {
        const order = orderCompositions(wished)
        expect(order).toHaveLength(wished.length)
        expect(rulesOfOrder(order)).toEqual([])
        expect(orderCompositions(order)).toEqual(order)
      }),
      { numRuns: 60 },
    )
  })

  it('changes few pages of a book that is nearly right', () => {
    const right = orderCompositions(Array.from({ length: 40 }))
    const wrong = right.map((name, i) => (i === 20 || i === 21 ? right[19]! : name))
    const mended = orderCompositions(wrong)
    expect(mended.filter((name, i) => name !== wrong[i]).length).toBeLessThanOrEqual(2)
  })

  it('leaves fixed pages alone, whatever it takes', () => {
    const wished: Composition[] = Array.from({ length: 12 }, () => 'pattern')
    const fixed = new Set([0, 1, 2, 5])
    const order = orderCompositions(wished, fixed)
    for (const i of fixed) expect(order[i]).toBe('pattern')
    expect(order.filter((name) => name === 'pattern').length).toBeLessThan(7)
  })
})
