/** What is left of what an author paid for Blots when the pictures they bought are paid for. */
import { PRICES } from './blots'
import { BILLINGS, PACK, PACKS, PLAN, PLANS, planPrice } from './plans'

/** One way to buy Blots, and what one of them costs in US dollars that way. */
export type BlotPrice = { readonly label: string; readonly dollars: number }

/** Every way to buy Blots, as if all of them were used; what is left at the end of a month only helps. */
export const BLOT_PRICES: readonly BlotPrice[] = [
  ...PLANS.flatMap((plan) =>
    plan === 'free'
      ? []
      : BILLINGS.map((billing) => ({
          label: `${PLAN[plan].label}, by the ${billing}`,
          dollars: planPrice(plan, billing) / (PLAN[plan].blots * (billing === 'year' ? 12 : 1)),
        })),
  ),
  ...PACKS.map((pack) => ({
    label: `${PACK[pack].label} pack`,
    dollars: PACK[pack].price / PACK[pack].blots,
  })),
]

/** Where a Blot brings the least. */
export const CHEAPEST_BLOT = BLOT_PRICES.reduce((least, one) => (one.dollars < least.dollars ? one : least))

/** Drawings a page takes until it passes; those that are drawn again are not charged. An estimate. */
export const DRAWINGS_PER_PAGE = 1.15

/** The book that prices are made for: a hero, four samples, forty pages. */
export const USUAL_BOOK = { pages: 40, samples: 4 } as const

/** Blots of it, at so many a page. */
export const blotsOfBook = (each: number): number =>
  USUAL_BOOK.pages * each + PRICES.hero + PRICES.calibration

/** US dollars of it, from those of one drawing each. */
export const dollarsOfBook = (drawing: { page: number; hero: number; sample: number }): number =>
  (USUAL_BOOK.pages * drawing.page + drawing.hero + USUAL_BOOK.samples * drawing.sample) * DRAWINGS_PER_PAGE

/** The share of a price that is left after a cost: 0.4 is 40 %; below 0 it loses money. */
export const marginOf = (price: number, cost: number): number => (price === 0 ? 0 : (price - cost) / price)
