import 'server-only'
import { PACK, PLAN, planPrice } from '@/domain/plans'
import { blotsInWords, formatNumber } from '@/domain/plural'
import { ITEMS, type Item, isPack, priceKey, priceMetadata } from './stripe-catalog'
import { ask, everyOne, type Stripe } from './stripe-client'
import { syncPortal, syncWebhook } from './sync-stripe-account'

/** What was done to one thing at Stripe, or would be. */
export type SyncStep = {
  readonly what: string
  readonly did: 'made' | 'changed' | 'archived' | 'unchanged' | 'left'
  readonly id: string | null
  /** What changed, or why nothing could be done. */
  readonly note: string | null
}
/** Told of each step; does what changes anything unless it is only tried. */
export type Sync = {
  readonly dryRun: boolean
  step(did: SyncStep['did'], what: string, id: string | null, note?: string): void
}

/**
 * Brings an account at Stripe to what this studio sells: products, prices, the webhook and the portal. Run again it
 * changes nothing. A price that changed is a new one, which takes the lookup key over; whoever pays the old one keeps
 * it. `webhookSecret`: of a webhook that was made now; Stripe tells it once.
 */
export async function syncStripe({ appUrl, dryRun }: { appUrl: string; dryRun: boolean }) {
  const steps: SyncStep[] = []
  const sync: Sync = {
    dryRun,
    step: (did, what, id, note) => steps.push({ what, did, id, note: note ?? null }),
  }
  await syncCatalog(sync)
  const webhookSecret = await syncWebhook(sync, appUrl)
  await syncPortal(sync)
  return { steps, webhookSecret }
}

/** Products and prices alone. */
export async function syncCatalog(sync: Sync): Promise<void> {
  const products = await everyOne((s, page) => s.products.list({ limit: 100, ...page }))
  const byKey = new Map(products.map((product) => [product.metadata.pennyplain, product]))
  for (const key of new Set(ITEMS.map(productKey))) {
    const items = ITEMS.filter((item) => productKey(item) === key)
    const product = await syncProduct(sync, items[0]!, byKey.get(key))
    const prices = product
      ? await everyOne((s, page) => s.prices.list({ product, active: true, limit: 100, ...page }))
      : []
    for (const item of items) await syncPrice(sync, item, product, prices)
  }
}

/** A plan is one product with two prices. */
const productKey = (item: Item) => (isPack(item) ? `pack_${item}` : `plan_${item.plan}`)

function productOf(item: Item): { name: string; description: string } {
  if (isPack(item)) {
    const { label, blots } = PACK[item]
    return { name: `${label} pack`, description: `${blotsInWords(blots)} that never expire.` }
  }
  const { label, blots, storageGb } = PLAN[item.plan]
  return {
    name: `${label} plan`,
    description: `${formatNumber(blots)} Blots each month, any number of books to sell, ${storageGb} GB of storage.`,
  }
}

/** The product's id; null where it is only tried and there is none yet. */
async function syncProduct(
  sync: Sync,
  item: Item,
  known: Stripe.Product | undefined,
): Promise<string | null> {
  const key = productKey(item)
  const wanted = productOf(item)
  const what = `product ${wanted.name}`
  if (!known) {
    const made = sync.dryRun
      ? null
      : await ask('product', (s) => s.products.create({ ...wanted, metadata: { pennyplain: key } }))
    sync.step('made', what, made?.id ?? null)
    return made?.id ?? null
  }
  const { id, name, description, active } = known
  if (name === wanted.name && description === wanted.description && active) sync.step('unchanged', what, id)
  else {
    if (!sync.dryRun) await ask('product', (s) => s.products.update(id, { ...wanted, active: true }))
    sync.step('changed', what, id)
  }
  return id
}

const centsOf = (item: Item) => (isPack(item) ? PACK[item].price : planPrice(item.plan, item.billing)) * 100

async function syncPrice(
  sync: Sync,
  item: Item,
  product: string | null,
  prices: readonly Stripe.Price[],
): Promise<void> {
  const key = priceKey(item)
  const cents = centsOf(item)
  const what = `price ${key}`
  const current = prices.find(({ lookup_key }) => lookup_key === key)
  const interval = isPack(item) ? null : item.billing
  const fits =
    current?.unit_amount === cents &&
    current.currency === 'usd' &&
    (current.recurring?.interval ?? null) === interval &&
    current.metadata.pennyplain === key
  if (fits) sync.step('unchanged', what, current.id)
  const kept = fits ? current.id : await makePrice(sync, item, product)
  if (!fits) sync.step('made', what, kept, `${cents} cents${current ? `, was ${current.unit_amount}` : ''}`)
  for (const old of prices.filter(
    (one) => one.id !== kept && (one === current || one.metadata.pennyplain === key),
  )) {
    if (!sync.dryRun) await archive(old, kept!)
    sync.step('archived', what, old.id, `${old.unit_amount} cents; whoever pays it goes on`)
  }
}

async function makePrice(sync: Sync, item: Item, product: string | null): Promise<string | null> {
  if (sync.dryRun || !product) return null
  const { id } = await ask('price', (s) =>
    s.prices.create({
      product,
      currency: 'usd',
      unit_amount: centsOf(item),
      ...(isPack(item) ? {} : { recurring: { interval: item.billing } }),
      lookup_key: priceKey(item),
      transfer_lookup_key: true,
      metadata: priceMetadata(item),
    }),
  )
  return id
}

/** A product's default price cannot be archived: somebody who made it that gets the next one. */
async function archive(old: Stripe.Price, next: string): Promise<void> {
  const product = old.product as string
  const { default_price } = await ask('product', (s) => s.products.retrieve(product))
  if (default_price === old.id)
    await ask('product', (s) => s.products.update(product, { default_price: next }))
  await ask('price', (s) => s.prices.update(old.id, { active: false }))
}
