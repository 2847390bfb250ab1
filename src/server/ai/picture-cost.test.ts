import { describe, expect, it } from 'vitest'
import { PAGE_PRICE } from '@/domain/blots'
import { BLOT_PRICES, blotsOfBook, CHEAPEST_BLOT, marginOf } from '@/domain/margin'
import { PLAN, PLANS } from '@/domain/plans'
import { QUALITIES } from '@/domain/quality'
import { MODEL_PROFILES } from './model-profile'
import { dollarsOfDrawing, dollarsOfUsualBook } from './picture-cost'

describe('the usual book', () => {
  it('fits into every paid plan', () => {
    for (const plan of PLANS.filter((name) => name !== 'free'))
      expect(PLAN[plan].blots).toBeGreaterThanOrEqual(blotsOfBook(PAGE_PRICE.standard))
  })

  // What draws when only a key is set, what it falls back to, and the model that is about to go.
  const offered = [
    'gpt-image-1.5',
    'gpt-image-2.6-sunburst',
    'gpt-image-2.6-flare',
    'gemini-3.1-flash-image',
  ] as const
  it.each(offered)('earns more than it costs in every plan and pack, drawn by %s', (name) => {
    for (const quality of MODEL_PROFILES[name].offers)
      for (const { label, dollars } of BLOT_PRICES) {
        const price = dollars * blotsOfBook(PAGE_PRICE[quality])
        const margin = marginOf(price, dollarsOfUsualBook(MODEL_PROFILES[name], quality))
        expect(margin, `${quality}, ${label}`).toBeGreaterThan(0)
      }
  })

  it('costs nothing when the built-in artist draws', () => {
    expect(dollarsOfUsualBook(MODEL_PROFILES['built-in'], 'fine')).toBe(0)
  })
})

it('a drawing costs what is published where that is known', () => {
  const { 'gpt-image-1.5': old } = MODEL_PROFILES
  const words = (700 * 5) / 1e6
  const published = { draft: 0.013, standard: 0.05, fine: 0.2 }
  for (const quality of QUALITIES)
    expect(dollarsOfDrawing(old, quality) - words).toBeCloseTo(published[quality], 2)
  expect(CHEAPEST_BLOT.label).toBe('Pro, by the year')
})
