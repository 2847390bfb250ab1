import 'server-only'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { BILLINGS, PACK, PACKS, type Terms } from '@/domain/plans'
import { asSystem } from '@/server/db/client'
import { CardDeclined } from './payments'
import { sandbox } from './sandbox'
import { openSandboxCheckout, paySandboxCheckout } from './sandbox-checkout'
import { customerIdOf, find, get, inSandbox, list, put, type Stored } from './sandbox-store'
import { changeSandboxPlan, previewSandboxChange, setSandboxCancels } from './sandbox-subscriptions'
import { chargeOnWire, intentOf, invoiceOnWire, subscriptionOnWire } from './sandbox-wire'
import { signWebhook } from './sign-webhook'
import { PAID_PLANS } from './stripe-catalog'
import { forgetStripe, type Stripe } from './stripe-client'

export const STAND_IN_KEY = 'sk_test_of_the_stand_in'
export const STAND_IN_SECRET = 'whsec_of_the_stand_in'

/** An object of the package's types as far as it is used: a field that is not there, or is of another type, does not compile. */
export type Part<T> = T extends readonly (infer U)[]
  ? readonly Part<U>[]
  : T extends object
    ? { readonly [K in keyof T]?: Part<T[K]> }
    : T

type Params = { readonly [name: string]: string | Params | Params[] | string[] | undefined }
type Call = { readonly method: string; readonly path: string; readonly params: Params }
/** What the next call gets instead of its answer. */
export type Fault =
  | { readonly status: number; readonly error?: Record<string, string>; readonly requestId?: string }
  | 'cut'
  | 'page'

class Refused extends Error {
  readonly status: number
  readonly error: Record<string, string>
  constructor(status: number, error: Record<string, string>) {
    super(error.message ?? error.code)
    this.status = status
    this.error = { type: 'invalid_request_error', message: this.message, ...error }
  }
}
const missing = (id: string) =>
  new Refused(404, { code: 'resource_missing', message: `No such thing: '${id}'` })

/** The names of parameters a call may have, which the package's types must know. */
const only =
  <P>() =>
  (...names: (keyof P & string)[]) =>
    new Set<string>(names)

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

/**
 * A server that speaks as much of Stripe's API as the studio uses, strictly: a parameter it does not know is refused,
 * and noted in `violations`. What it answers is kept in the sandbox's books, under other names, so that the sandbox's
 * helpers pay, renew and refund what is there; its webhooks are the sandbox's, as Stripe would sign and write them.
 */
export async function stripeStandIn() {
  const products: Product[] = []
  const prices: Price[] = []
  const endpoints: Record<string, unknown>[] = []
  const portals: Record<string, unknown>[] = []
  const schedules = new Map<string, Schedule>()
  const sessions = new Map<string, Params>()
  const failedRefunds = new Set<string>()
  const violations: string[] = []
  const calls: string[] = []
  const faults: Fault[] = []

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

  /** What the session said that its subscription, charge or event shall carry. */
  const saidOf = (customer: string, mode: string, pack?: string): Params =>
    [...sessions.values()]
      .filter((one) => one.customer === customer && one.mode === mode)
      .findLast((one) => !pack || (one.metadata as Params).pack === pack) ?? {}

  const scheduleOf = (sub: Stored<'subscription'>) => {
    const own = schedules.get(sub.id)
    return own && (own.fresh || sub.next) ? own : null
  }
  const scheduleOnWire = ({ id, phases, subscription }: Schedule) =>
    ({
      id,
      object: 'subscription_schedule',
      status: 'active',
      subscription,
      end_behavior: 'release',
      current_phase: { start_date: phases[0]!.start_date, end_date: phases[0]!.end_date },
      phases: phases.map(({ start_date, end_date, price }) => ({
        start_date,
        end_date,
        items: [{ price, quantity: 1 }],
        discounts: [],
        proration_behavior: 'none' as const,
      })),
    }) satisfies Part<Stripe.SubscriptionSchedule>

  const subOnWire = (sub: Stored<'subscription'>, expand: Params['expand']) => {
    const wire = subscriptionOnWire(sub)
    const schedule = scheduleOf(sub)
    const { metadata } = (saidOf(sub.customerId, 'subscription').subscription_data ?? {}) as {
      metadata?: Record<string, string>
    }
    return {
      ...wire,
      object: 'subscription',
      status: wire.status as Stripe.Subscription.Status,
      currency: 'usd',
      cancel_at: sub.cancels ? sub.periodEnd : null,
      metadata: metadata ?? {},
      schedule: schedule && (has(expand, 'schedule') ? scheduleOnWire(schedule) : schedule.id),
      items: {
        ...wire.items,
        object: 'list',
        data: wire.items.data.map((item) => ({
          ...item,
          object: 'subscription_item' as const,
          price: priceOnWire(priceOf(item.price.id)),
        })),
      },
    } satisfies Part<Stripe.Subscription>
  }

  /** What an upgrade gives back is an invoice item's line, as in the classic billing mode. */
  const invoiceOnStripe = (invoice: Stored<'invoice'>, expand: Params['expand']) => {
    const { payments, lines, ...wire } = invoiceOnWire(invoice)
    return {
      ...wire,
      object: 'invoice',
      total: wire.amount_due,
      ...(has(expand, 'payments') ? { payments } : {}),
      lines: {
        ...lines,
        data: lines.data.map((line) => {
          const { subscription_item_details: details } = line.parent
          if (!details.proration) return line
          const invoice_item_details = { ...details, invoice_item: 'ii_1', proration_details: null }
          return {
            ...line,
            parent: { type: 'invoice_item_details', invoice_item_details, subscription_item_details: null },
          }
        }),
      },
    } satisfies Part<Stripe.Invoice>
  }

  const chargeOnStripe = (charge: Stored<'charge'>) => {
    const pack = PACKS.find((one) => charge.what === `${PACK[one].label} pack`)
    const { metadata } = (saidOf(charge.customerId, 'payment', pack).payment_intent_data ?? {}) as {
      metadata?: Record<string, string>
    }
    return {
      ...chargeOnWire(charge),
      object: 'charge',
      status: 'succeeded',
      receipt_number: null,
      receipt_url: `https://pay.stripe.invalid/receipts/${charge.id}`,
      metadata: pack ? (metadata ?? {}) : {},
    } satisfies Part<Stripe.Charge>
  }

  const own = <K extends 'customer' | 'session' | 'subscription' | 'invoice' | 'charge'>(
    kind: K,
    id: string,
  ) =>
    asSystem(async (tx) => {
      const found = await find(tx, kind, id)
      if (!found) throw missing(id)
      return found
    })
  const all = <K extends 'session' | 'subscription' | 'invoice' | 'charge' | 'refund'>(
    kind: K,
    customer: string,
  ) => asSystem((tx) => list(tx, kind, customer))

  const ROUTES: readonly [
    method: string,
    path: RegExp,
    answer: (id: string, p: Params) => Promise<unknown>,
    Set<string>,
  ][] = [
    [
      'POST',
      /^customers$/,
      async (_, { email, metadata }) => {
        const { userId } = metadata as { userId: string }
        const id = customerIdOf(userId)
        const customer = { id, customerId: id, userId, email: email as string, card: 'good' } as const
        await inSandbox((tx) => put(tx, 'customer', customer))
        return customerOnWire(customer)
      },
      only<Stripe.CustomerCreateParams>()('email', 'metadata'),
    ],
    [
      'GET',
      /^customers\/(\w+(?:-\w+)*)$/,
      async (id) => customerOnWire(await own('customer', id)),
      new Set(),
    ],
    [
      'DELETE',
      /^customers\/(\w+(?:-\w+)*)$/,
      async (id) => {
        await own('customer', id)
        await sandbox.forget(id)
        return { id, object: 'customer', deleted: true } satisfies Stripe.DeletedCustomer
      },
      new Set(),
    ],
    [
      'POST',
      /^checkout\/sessions$/,
      async (_, p) => {
        const { userId, pack } = p.metadata as { userId: string; pack?: string }
        const { price } = (p.line_items as Params[])[0] as { price: string }
        const customer = await own('customer', p.customer as string)
        if (customer.userId !== userId || p.client_reference_id !== userId || !priceOf(price).active)
          throw new Refused(400, { message: 'the checkout is for somebody or something else' })
        const buyer = { id: userId, email: customer.email, customerId: null }
        const back = { doneUrl: p.success_url as string, cancelUrl: p.cancel_url as string }
        const item = PACKS.find((one) => one === pack)
        const { url } = await openSandboxCheckout(
          buyer,
          item ? { pack: item } : { terms: termsOf(price) },
          back,
        )
        const id = url.split('/').at(-1)!
        sessions.set(id, p)
        return { ...sessionOnStripe(await own('session', id)), url: `${base}/pay/${id}` }
      },
      only<Stripe.Checkout.SessionCreateParams>()(
        ...(['mode', 'line_items', 'metadata', 'customer', 'client_reference_id', 'success_url'] as const),
        ...(['cancel_url', 'payment_intent_data', 'subscription_data', 'allow_promotion_codes'] as const),
        ...(['automatic_tax', 'customer_update', 'tax_id_collection'] as const),
      ),
    ],
    [
      'GET',
      /^checkout\/sessions$/,
      async (_, p) =>
        listOnWire(
          (await all('session', p.customer as string))
            .filter((one) => 'open' in one && one.open)
            .map(sessionOnStripe),
        ),
      only<Stripe.Checkout.SessionListParams>()('customer', 'status', 'limit'),
    ],
    [
      'POST',
      /^checkout\/sessions\/(\w+)\/expire$/,
      async (id) => {
        const session = await own('session', id)
        const closed = { ...session, open: false } as Stored<'session'>
        await inSandbox((tx) => put(tx, 'session', closed))
        return sessionOnStripe(closed)
      },
      new Set(),
    ],
    [
      'GET',
      /^subscriptions$/,
      async (_, p) =>
        listOnWire(
          (await all('subscription', p.customer as string))
            .filter(({ status }) => status !== 'ended')
            .map((sub) => subOnWire(sub, undefined)),
        ),
      only<Stripe.SubscriptionListParams>()('customer', 'limit'),
    ],
    [
      'GET',
      /^subscriptions\/(\w+)$/,
      async (id, p) => subOnWire(await own('subscription', id), p.expand),
      only<Stripe.SubscriptionRetrieveParams>()('expand'),
    ],
    [
      'POST',
      /^subscriptions\/(\w+)$/,
      async (id, p) => {
        const sub = await own('subscription', id)
        if (scheduleOf(sub))
          throw new Refused(400, { message: 'the subscription is managed by its schedule' })
        if (p.items) {
          const [{ price }] = p.items as [{ id: string; price: string }]
          if (p.payment_behavior !== 'error_if_incomplete' || p.proration_behavior !== 'always_invoice')
            throw new Refused(400, { message: 'an upgrade is paid at once or does not happen' })
          await changeSandboxPlan(id, termsOf(price))
        } else await setSandboxCancels(id, p.cancel_at_period_end === 'true')
        return subOnWire(await own('subscription', id), undefined)
      },
      only<Stripe.SubscriptionUpdateParams>()(
        ...([
          'items',
          'proration_behavior',
          'payment_behavior',
          'cancel_at_period_end',
          'cancel_at',
        ] as const),
      ),
    ],
    [
      'DELETE',
      /^subscriptions\/(\w+)$/,
      async (id) => {
        const ended = { ...(await own('subscription', id)), status: 'ended' } as const
        await inSandbox((tx) => put(tx, 'subscription', ended))
        return subOnWire(ended, undefined)
      },
      only<Stripe.SubscriptionCancelParams>()('invoice_now', 'prorate'),
    ],
    [
      'POST',
      /^subscription_schedules$/,
      async (_, p) => {
        const sub = await own('subscription', p.from_subscription as string)
        if (scheduleOf(sub) || sub.cancels)
          throw new Refused(400, { message: 'it has a schedule, or is cancelled' })
        const wire = subscriptionOnWire(sub).items.data[0]!
        const phase = { start_date: sub.periodStart, end_date: sub.periodEnd, price: wire.price.id }
        const id = sub.id.replace('sub_', 'sub_sched_')
        const made = { id, subscription: sub.id, phases: [phase], fresh: true }
        schedules.set(sub.id, made)
        return scheduleOnWire(made)
      },
      only<Stripe.SubscriptionScheduleCreateParams>()('from_subscription'),
    ],
    [
      'POST',
      /^subscription_schedules\/(\w+)$/,
      async (id, p) => {
        const sub = await own('subscription', id.replace('sub_sched_', 'sub_'))
        const schedule = scheduleOf(sub)
        const [now, later, ...more] = p.phases as Params[]
        if (!schedule || !now || !later || more.length > 0 || p.end_behavior !== 'release')
          throw new Refused(400, { message: 'the phases do not fit' })
        const [{ start_date, end_date, price }] = schedule.phases as [Phase]
        const same = (phase: Params) => ((phase.items as Params[])[0] as { price: string }).price
        if (Number(now.start_date) !== start_date || Number(now.end_date) !== end_date || same(now) !== price)
          throw new Refused(400, { message: 'the phase that runs cannot change' })
        const terms = termsOf(same(later))
        if ((later.duration as Params).interval !== terms.billing)
          throw new Refused(400, { message: 'the later phase is longer or shorter than its price' })
        await inSandbox((tx) => put(tx, 'subscription', { ...sub, next: terms }, sub.periodEnd))
        const next = { start_date: end_date, end_date: end_date + 1, price: same(later) }
        const changed = { ...schedule, phases: [schedule.phases[0]!, next], fresh: false }
        schedules.set(sub.id, changed)
        return scheduleOnWire(changed)
      },
      only<Stripe.SubscriptionScheduleUpdateParams>()('end_behavior', 'proration_behavior', 'phases'),
    ],
    [
      'POST',
      /^subscription_schedules\/(\w+)\/release$/,
      async (id) => {
        const sub = await own('subscription', id.replace('sub_sched_', 'sub_'))
        const schedule = scheduleOf(sub)
        if (!schedule) throw new Refused(400, { message: 'the schedule is released' })
        schedules.delete(sub.id)
        await inSandbox((tx) => put(tx, 'subscription', { ...sub, next: null }, sub.periodEnd))
        return { ...scheduleOnWire(schedule), status: 'released' }
      },
      new Set(),
    ],
    [
      'POST',
      /^invoices\/create_preview$/,
      async (_, p) => {
        const { items, proration_behavior } = p.subscription_details as Params
        const [{ price }] = items as [{ price: string }]
        if (proration_behavior !== 'always_invoice') throw new Refused(400, { message: 'not what is done' })
        const { dueNowCents, currency } = await previewSandboxChange(p.subscription as string, termsOf(price))
        return { id: 'upcoming_in_1', object: 'invoice', amount_due: dueNowCents, currency }
      },
      only<Stripe.InvoiceCreatePreviewParams>()('customer', 'subscription', 'subscription_details'),
    ],
    [
      'GET',
      /^invoices$/,
      async (_, p) =>
        listOnWire(
          (await all('invoice', p.customer as string))
            .filter(({ subscriptionId }) => subscriptionId)
            .reverse()
            .map((one) => invoiceOnStripe(one, undefined)),
        ),
      only<Stripe.InvoiceListParams>()('customer', 'limit'),
    ],
    [
      'GET',
      /^invoices\/(\w+)$/,
      async (id, p) => invoiceOnStripe(await own('invoice', id), p.expand),
      only<Stripe.InvoiceRetrieveParams>()('expand'),
    ],
    [
      'GET',
      /^charges$/,
      async (_, p) => listOnWire((await all('charge', p.customer as string)).reverse().map(chargeOnStripe)),
      only<Stripe.ChargeListParams>()('customer', 'limit'),
    ],
    ['GET', /^charges\/(\w+)$/, async (id) => chargeOnStripe(await own('charge', id)), new Set()],
    [
      'GET',
      /^refunds$/,
      async (_, p) => {
        const { customerId } = await own('charge', p.charge as string)
        const refunds = (await all('refund', customerId)).filter(({ chargeId }) => chargeId === p.charge)
        return listOnWire(
          refunds.map(
            ({ id, chargeId, cents }) =>
              ({
                id,
                object: 'refund',
                charge: chargeId,
                payment_intent: intentOf(chargeId),
                amount: cents,
                status: failedRefunds.has(id) ? 'failed' : 'succeeded',
              }) satisfies Part<Stripe.Refund>,
          ),
        )
      },
      only<Stripe.RefundListParams>()('charge', 'limit'),
    ],
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

  async function answer({ method, path, params }: Call): Promise<unknown> {
    for (const [verb, pattern, does, known] of ROUTES) {
      const match = verb === method ? pattern.exec(path) : null
      if (!match) continue
      const unknown = Object.keys(params).find((name) => !known.has(name))
      if (unknown) throw new Refused(400, { code: 'parameter_unknown', param: unknown })
      return does(match[1] ?? '', params)
    }
    throw new Refused(404, { message: `Unrecognized request URL (${method}: /v1/${path})` })
  }

  /** The page to pay on, which leads back when it is paid. */
  async function paying(request: http.IncomingMessage, response: http.ServerResponse, id: string) {
    const session = await own('session', id)
    if (request.method === 'GET' || session.mode === 'portal')
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Pay</title><form method="post"><button>Pay</button></form>')
    await paySandboxCheckout(id, 'good')
    response.writeHead(303, { location: session.doneUrl }).end()
  }

  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const url = new URL(request.url!, 'http://127.0.0.1')
    const text = request.method === 'GET' ? url.search.slice(1) : Buffer.concat(chunks).toString()
    if (url.pathname.startsWith('/pay/')) return paying(request, response, inward(url.pathname.slice(5)))
    const path = inward(url.pathname.replace('/v1/', ''))
    const call = { method: request.method!, path, params: decode(inward(text)) }
    calls.push(`${call.method} ${path}`)
    const fault = faults.shift()
    const say = (status: number, body: unknown, requestId = 'req_stand_in') => {
      response.writeHead(status, { 'content-type': 'application/json', 'request-id': requestId })
      response.end(typeof body === 'string' ? body : outward(JSON.stringify(body)))
    }
    if (fault === 'cut') return request.socket.destroy()
    if (fault === 'page') return say(404, { message: 'there is nothing here' })
    if (fault) return say(fault.status, { error: { message: 'as told', ...fault.error } }, fault.requestId)
    if (request.headers.authorization !== `Bearer ${STAND_IN_KEY}`)
      return say(401, {
        error: { type: 'invalid_request_error', message: `Invalid key ${request.headers.authorization}` },
      })
    try {
      say(200, await answer(call))
    } catch (error) {
      if (error instanceof CardDeclined)
        return say(402, {
          error: { type: 'card_error', code: 'card_declined', message: 'Your card was declined.' },
        })
      if (!(error instanceof Refused)) violations.push(`${call.method} ${path}: ${error}`)
      else if (error.status === 400)
        violations.push(`${call.method} ${path}: ${error.message} ${error.error.param ?? ''}`)
      say(error instanceof Refused ? error.status : 500, {
        error: error instanceof Refused ? error.error : {},
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  forgetStripe()
  return {
    url: base,
    ...{ calls, faults, violations, prices, products, endpoints, failedRefunds },
    settings: {
      STRIPE_SECRET_KEY: STAND_IN_KEY,
      STRIPE_WEBHOOK_SECRET: STAND_IN_SECRET,
      STRIPE_BASE_URL: base,
    },
    /** A webhook of the sandbox's as Stripe would write and sign it. */
    webhook(body: string, at = new Date()) {
      const event = JSON.parse(body) as { type: string; data: { object: Record<string, unknown> } }
      const { object } = event.data
      if (event.type.startsWith('invoice.')) delete object.payments
      const said = sessions.get(object.id as string)
      if (said) object.metadata = said.metadata
      const text = outward(JSON.stringify(event))
      return { body: text, signature: signWebhook(text, STAND_IN_SECRET, at) }
    },
    close: () =>
      new Promise<void>((closed) => {
        forgetStripe()
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
export type StripeStandIn = Awaited<ReturnType<typeof stripeStandIn>>

type Phase = { readonly start_date: number; readonly end_date: number; readonly price: string }
/** `fresh`: it has no later phase yet. */
type Schedule = {
  readonly id: string
  readonly subscription: string
  readonly phases: Phase[]
  readonly fresh: boolean
}

/** The sandbox's names of things are no names of Stripe's. */
export const outward = (text: string) => text.replaceAll('_sandbox_', '_standin')
const inward = (text: string) => text.replaceAll('_standin', '_sandbox_')

const listOnWire = (data: readonly unknown[]) => ({ object: 'list', data, has_more: false, url: '/' })
const customerOnWire = ({ id, email, userId }: Stored<'customer'>) =>
  ({ id, object: 'customer', email, metadata: { userId }, livemode: false }) satisfies Part<Stripe.Customer>
const sessionOnStripe = ({ id, mode, customerId }: Stored<'session'>) => ({
  ...{ id, object: 'checkout.session', mode, customer: customerId, status: 'open' },
})
const has = (names: Params[string], name: string) =>
  Array.isArray(names) && (names as string[]).includes(name)

const booleans = (value: unknown): unknown => {
  if (value === 'true' || value === 'false') return value === 'true'
  if (Array.isArray(value)) return value.map(booleans)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, booleans(one)]))
}

/** `items[0][price]=p` → `{ items: [{ price: 'p' }] }`. */
function decode(text: string): Params {
  const root: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const steps = name.replaceAll(']', '').split('[')
    let at: Record<string, unknown> = root
    steps.forEach((step, i) => {
      if (i === steps.length - 1) at[step] = value
      else {
        at[step] ??= /^\d+$/.test(steps[i + 1]!) ? [] : {}
        at = at[step] as Record<string, unknown>
      }
    })
  }
  return root as Params
}

/** Changes the card a customer pays with. */
export async function setCard(customerId: string, card: 'good' | 'failing'): Promise<void> {
  await inSandbox(async (tx) => {
    const customer = await get(tx, 'customer', inward(customerId))
    await put(tx, 'customer', { ...customer, card })
  })
}
export const sandboxIdOf = inward
