import 'server-only'
import { BILLINGS, PACKS, type Pack, type PaidPlan, PLANS, type Terms } from '@/domain/plans'
import { ask, askFor, type Stripe, setUpWrongly } from './stripe-client'

/** What is sold, and how Stripe knows it: prices have a lookup key, and say in their metadata what they stand for. */
export type Item = Pack | Terms

export const isPack = (item: Item): item is Pack => typeof item === 'string'

/** The key of an item's price, which moves on to the next price when it changes. */
export const priceKey = (item: Item): string =>
  isPack(item) ? `pennyplain_pack_${item}` : `pennyplain_${item.plan}_${item.billing}`

export const PAID_PLANS = PLANS.filter((plan): plan is PaidPlan => plan !== 'free')
export const ITEMS: readonly Item[] = [
  ...PAID_PLANS.flatMap((plan) => BILLINGS.map((billing) => ({ plan, billing }))),
  ...PACKS,
]

/** What a price says of itself, whatever it costs and whether or not it is still sold. */
export const priceMetadata = (item: Item): Record<string, string> => ({
  pennyplain: priceKey(item),
  ...(isPack(item) ? { pack: item } : item),
})

/** The terms a price stands for; null for packs, and for what this studio does not sell. */
export function termsIn({ metadata }: Pick<Stripe.Price, 'metadata'>): Terms | null {
  const plan = PAID_PLANS.find((one) => one === metadata.plan)
  const billing = BILLINGS.find((one) => one === metadata.billing)
  return plan && billing && metadata.pennyplain ? { plan, billing } : null
}

/** The price an item is sold for now. */
export async function priceIdOf(item: Item): Promise<string> {
  const key = priceKey(item)
  const { data } = await ask('list', (s) => s.prices.list({ lookup_keys: [key], active: true, limit: 100 }))
  const price =
    data.find((one) => one.lookup_key === key) ?? data.find((one) => one.metadata.pennyplain === key)
  if (!price)
    throw setUpWrongly(`Stripe has no price ${key}: npm run stripe:sync makes it.`, { lookupKey: key })
  return price.id
}

/** A price's meaning never changes. */
const known = new Map<string, Terms | null>()

/** What prices stand for, by their ids. */
export async function termsOfPrices(ids: readonly string[]): Promise<(price: string) => Terms | null> {
  for (const id of ids)
    if (!known.has(id)) {
      const price = await askFor('price', (s) => s.prices.retrieve(id))
      known.set(id, price && termsIn(price))
    }
  return (price) => known.get(price) ?? null
}

/** An object's id, whether it was asked for whole or not. */
export const idOf = (one: string | { readonly id: string }): string =>
  typeof one === 'string' ? one : one.id
