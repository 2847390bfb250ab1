import 'server-only'
import { BILLINGS, type Terms } from '@/domain/plans'
import { sandbox } from './sandbox'
import { PAID_PLANS } from './stripe-catalog'
import type { Stripe } from './stripe-client'
import { booleans, has, listOnWire, missing, only, type Part, Refused, type Route } from './testing-wire'

type Price = {
  id: string
  product: string
  unit_amount: number
  active: boolean
  lookup_key: string | null
} & Pick<Stripe.Price, 'metadata'> & { recurring: { interval: Terms['billing'] } | null }
type Product = {
  id: string
  name: string
  description: string
  active: boolean
  metadata: Record<string, string>
}

export type Catalog = ReturnType<typeof standInCatalog>

/** What `stripe:sync` makes: products, prices, the webhook's endpoint and the portal. */
export function standInCatalog() {
  const products: Product[] = []
  const prices: Price[] = []
  const endpoints: Record<string, unknown>[] = []
  const portals: Record<string, unknown>[] = []

  const priceOf = (id: string) => {
    const price = prices.find((one) => one.id === id)
    if (!price) throw missing(id)
    return price
  }
  const priceOnWire = (price: Price) =>
    ({
      ...price,
      object: 'price',
      currency: 'usd',
      type: price.recurring ? 'recurring' : 'one_time',
      livemode: false,
    }) satisfies Part<Stripe.Price>
  const termsOf = (id: string): Terms => {
    const { metadata } = priceOf(id)
    const plan = PAID_PLANS.find((one) => one === metadata.plan)
    const billing = BILLINGS.find((one) => one === metadata.billing)
    if (!plan || !billing) throw new Refused(400, { param: 'price', message: 'that is no plan' })
    return { plan, billing }
  }

  const routes: readonly Route[] = [
    [
      'POST',
      /^products$/,
      async (_, p) => {
        const product = {
          id: `prod_${products.length + 1}`,
          active: true,
          ...(p as unknown as Omit<Product, 'id' | 'active'>),
        }
        products.push(product)
        return { ...product, object: 'product', default_price: null } satisfies Part<Stripe.Product>
      },
      only<Stripe.ProductCreateParams>()('name', 'description', 'metadata'),
    ],
    [
      'GET',
      /^products$/,
      async () => listOnWire(products.map((one) => ({ ...one, object: 'product' }))),
      only<Stripe.ProductListParams>()('limit'),
    ],
    [
      'GET',
      /^products\/(\w+)$/,
      async (id) => ({ ...products.find((one) => one.id === id), object: 'product', default_price: null }),
      new Set(),
    ],
    [
      'POST',
      /^products\/(\w+)$/,
      async (id, { active, ...rest }) => {
        const product = products.find((one) => one.id === id)!
        Object.assign(product, rest, active ? { active: active === 'true' } : {})
        return { ...product, object: 'product' }
      },
      only<Stripe.ProductUpdateParams>()('name', 'description', 'active', 'default_price'),
    ],
    [
      'POST',
      /^prices$/,
      async (_, p) => {
        const metadata = p.metadata as Record<string, string>
        const name = `price_${metadata.pack ?? `${metadata.plan}_${metadata.billing}`}`
        const again = prices.filter(({ id }) => id.startsWith(name)).length
        const key = p.lookup_key as string
        for (const one of prices) if (one.lookup_key === key) one.lookup_key = null
        const price = {
          id: again > 0 ? `${name}_${again + 1}` : name,
          product: p.product as string,
          unit_amount: Number(p.unit_amount),
          active: true,
          lookup_key: key,
          metadata,
          recurring: p.recurring ? (p.recurring as unknown as { interval: Terms['billing'] }) : null,
        }
        prices.push(price)
        return priceOnWire(price)
      },
      only<Stripe.PriceCreateParams>()(
        ...([
          'product',
          'currency',
          'unit_amount',
          'recurring',
          'lookup_key',
          'transfer_lookup_key',
        ] as const),
        'metadata',
      ),
    ],
    [
      'GET',
      /^prices$/,
      async (_, p) =>
        listOnWire(
          prices
            .filter(({ active }) => active)
            .filter(({ product }) => !p.product || product === p.product)
            .filter(({ lookup_key }) => !p.lookup_keys || has(p.lookup_keys, lookup_key ?? ''))
            .map(priceOnWire),
        ),
      only<Stripe.PriceListParams>()('lookup_keys', 'active', 'product', 'limit'),
    ],
    ['GET', /^prices\/(\w+)$/, async (id) => priceOnWire(priceOf(id)), new Set()],
    [
      'POST',
      /^prices\/(\w+)$/,
      async (id, { active }) => {
        const price = priceOf(id)
        price.active = active === 'true'
        return priceOnWire(price)
      },
      only<Stripe.PriceUpdateParams>()('active'),
    ],
    [
      'GET',
      /^webhook_endpoints$/,
      async () => listOnWire(endpoints),
      only<Stripe.WebhookEndpointListParams>()('limit'),
    ],
    [
      'POST',
      /^webhook_endpoints$/,
      async (_, p) => {
        const made = { id: 'we_1', object: 'webhook_endpoint', status: 'enabled', ...p }
        endpoints.push(made)
        return { ...made, secret: 'whsec_told_once' }
      },
      only<Stripe.WebhookEndpointCreateParams>()('url', 'enabled_events', 'api_version', 'description'),
    ],
    [
      'POST',
      /^webhook_endpoints\/(\w+)$/,
      async (_, { disabled, ...p }) => Object.assign(endpoints[0]!, p, { status: 'enabled' }),
      only<Stripe.WebhookEndpointUpdateParams>()('enabled_events', 'disabled'),
    ],
    [
      'GET',
      /^billing_portal\/configurations$/,
      async () => listOnWire(portals),
      only<Stripe.BillingPortal.ConfigurationListParams>()('active', 'limit'),
    ],
    [
      'POST',
      /^billing_portal\/configurations(?:\/(\w+))?$/,
      async (id, p) => {
        if (id) return Object.assign(portals[0]!, booleans(p))
        portals.push({ id: 'bpc_1', object: 'billing_portal.configuration', ...(booleans(p) as object) })
        return portals[0]
      },
      only<Stripe.BillingPortal.ConfigurationCreateParams>()('features', 'metadata'),
    ],
    [
      'POST',
      /^billing_portal\/sessions$/,
      async (_, p) => ({
        id: 'bps_1',
        object: 'billing_portal.session',
        configuration: p.configuration,
        url: (await sandbox.portal(p.customer as string, p.return_url as string)).url,
      }),
      only<Stripe.BillingPortal.SessionCreateParams>()('customer', 'return_url', 'configuration'),
    ],
  ]
  return { products, prices, endpoints, priceOf, priceOnWire, termsOf, routes }
}
