import 'server-only'
import { isUpgrade, type Terms } from '@/domain/plans'
import { clock } from '@/server/clock'
import { CardDeclined, type ChangePreview, type Subscription } from './payments'
import { idOf, priceIdOf, termsIn, termsOfPrices } from './stripe-catalog'
import { ask, askFor, NotAtStripe, type Stripe } from './stripe-client'
import { dateOf } from './unix-seconds'

/** A subscription, the one thing it is for, and the schedule of a change that waits. */
type Sold = {
  readonly sub: Stripe.Subscription
  readonly item: Stripe.SubscriptionItem
  readonly terms: Terms
  readonly schedule: Stripe.SubscriptionSchedule | null
  readonly next: Terms | null
}

/** Null: there is none, or it is for something else than a plan of this studio. */
async function find(id: string): Promise<Sold | null> {
  const sub = await askFor('subscription', (s) => s.subscriptions.retrieve(id, { expand: ['schedule'] }))
  const item = sub?.items.data.find(({ price }) => termsIn(price))
  if (!sub || !item) return null
  const schedule = typeof sub.schedule === 'object' ? sub.schedule : null
  const terms = termsIn(item.price)!
  return { sub, item, terms, schedule, next: await nextOf(schedule, terms) }
}

async function get(id: string): Promise<Sold> {
  const found = await find(id)
  if (!found) throw new NotAtStripe()
  return found
}

/** What a schedule will change the terms to. */
async function nextOf(schedule: Stripe.SubscriptionSchedule | null, terms: Terms): Promise<Terms | null> {
  const { current_phase: now, phases = [] } = schedule ?? {}
  const later = now && phases.find(({ start_date }) => start_date >= now.end_date)
  const price = later?.items[0]?.price
  if (!price) return null
  const next = (await termsOfPrices([idOf(price)]))(idOf(price))
  return next && isSame(next, terms) ? null : next
}

const isSame = (a: Terms, b: Terms) => a.plan === b.plan && a.billing === b.billing

const STATUS: Record<string, Subscription['status']> = {
  incomplete: 'unpaid',
  incomplete_expired: 'ended',
  trialing: 'active',
  active: 'active',
  canceled: 'ended',
}
/** Every other one is behind with a payment. */
const statusOf = ({ status }: Stripe.Subscription) => STATUS[status] ?? 'past_due'
const isCancelling = ({ cancel_at, cancel_at_period_end }: Stripe.Subscription) =>
  cancel_at_period_end || cancel_at !== null

export async function readStripeSubscription(id: string): Promise<Subscription | null> {
  const found = await find(id)
  if (!found) return null
  const { sub, terms, next } = found
  const customerId = idOf(sub.customer)
  // One that was made by hand at Stripe belongs to whom its customer belongs to.
  const userId = sub.metadata.userId ?? (await userOf(customerId))
  if (!userId) return null
  return {
    ...{ id, customerId, userId, terms, next },
    status: statusOf(sub),
    anchor: dateOf(sub.start_date),
    cancels: isCancelling(sub),
  }
}

async function userOf(customerId: string): Promise<string | undefined> {
  const customer = await askFor('customer', (s) => s.customers.retrieve(customerId))
  return customer && !customer.deleted ? customer.metadata.userId : undefined
}

export async function previewStripeChange(id: string, to: Terms): Promise<ChangePreview> {
  const now = clock().now()
  const [{ sub, item, terms }, price] = await Promise.all([get(id), priceIdOf(to)])
  const { currency } = sub
  if (isSame(terms, to)) return { dueNowCents: 0, currency, from: now }
  if (!isUpgrade(terms, to)) return { dueNowCents: 0, currency, from: dateOf(item.current_period_end) }
  const invoice = await ask('invoice', (s) =>
    s.invoices.createPreview({
      customer: idOf(sub.customer),
      subscription: id,
      subscription_details: { items: [{ id: item.id, price }], proration_behavior: 'always_invoice' },
    }),
  )
  return { dueNowCents: invoice.amount_due, currency: invoice.currency, from: now }
}

/** An upgrade is paid at once or does not happen; any other change waits for the end of what is paid for. */
export async function changeStripePlan(id: string, to: Terms): Promise<void> {
  const [sold, price] = await Promise.all([get(id), priceIdOf(to)])
  if (statusOf(sold.sub) !== 'active') throw new CardDeclined('an invoice is open')
  if (!isSame(sold.terms, to) && isUpgrade(sold.terms, to)) return upgrade(sold, price)
  if (isCancelling(sold.sub)) await goOn(sold)
  if (!isSame(sold.terms, to)) return schedule(sold, price, to.billing)
  if (sold.schedule) await release(sold.schedule)
}

/** A change that waits is given up for it, and put back where the card is declined: nothing has changed then. */
async function upgrade(sold: Sold, price: string): Promise<void> {
  const { sub, item, schedule: waiting, next } = sold
  if (waiting) await release(waiting)
  try {
    await ask('subscription', (s) =>
      s.subscriptions.update(sub.id, {
        items: [{ id: item.id, price }],
        proration_behavior: 'always_invoice',
        payment_behavior: 'error_if_incomplete',
        ...goingOn(sub),
      }),
    )
  } catch (error) {
    if (next) await schedule({ ...sold, schedule: null }, await priceIdOf(next), next.billing)
    throw error
  }
}

/** Nothing to say unless it was cancelled. */
const goingOn = (
  sub: Stripe.Subscription,
): Pick<Stripe.SubscriptionUpdateParams, 'cancel_at' | 'cancel_at_period_end'> => {
  if (!isCancelling(sub)) return {}
  return sub.cancel_at_period_end ? { cancel_at_period_end: false } : { cancel_at: '' }
}

async function goOn({ sub, schedule: waiting }: Sold): Promise<void> {
  // What a schedule cancels goes on when it is let go of.
  if (waiting) await release(waiting)
  await ask('subscription', (s) => s.subscriptions.update(sub.id, goingOn(sub)))
}

const release = ({ id }: Stripe.SubscriptionSchedule) =>
  ask('subscription_schedule', (s) => s.subscriptionSchedules.release(id))

/** Two phases: what is paid for up to its end, then once the new terms, which the subscription keeps. */
async function schedule({ sub, item, schedule: waiting }: Sold, price: string, interval: Terms['billing']) {
  const own =
    waiting?.status === 'active'
      ? waiting
      : await ask('subscription_schedule', (s) =>
          s.subscriptionSchedules.create({ from_subscription: sub.id }),
        )
  const { id, phases, current_phase } = own
  const now = phases.find(({ start_date }) => start_date === current_phase?.start_date) ?? phases[0]!
  const both = {
    proration_behavior: 'none',
    metadata: sub.metadata,
    ...(now.discounts.length > 0 ? { discounts: now.discounts.map(sameDiscount) } : {}),
  } as const
  const phase = (of: string) => ({ items: [{ price: of, quantity: 1 }], ...both })
  await ask('subscription_schedule', (s) =>
    s.subscriptionSchedules.update(id, {
      end_behavior: 'release',
      proration_behavior: 'none',
      phases: [
        { ...phase(item.price.id), start_date: now.start_date, end_date: item.current_period_end },
        { ...phase(price), duration: { interval, interval_count: 1 } },
      ],
    }),
  )
}

function sameDiscount({ discount, coupon, promotion_code }: Stripe.SubscriptionSchedule.Phase.Discount) {
  if (discount) return { discount: idOf(discount) }
  return coupon ? { coupon: idOf(coupon) } : { promotion_code: idOf(promotion_code!) }
}

export async function setStripeCancels(id: string, cancels: boolean): Promise<void> {
  const sold = await get(id)
  const { sub, schedule: waiting } = sold
  if (statusOf(sub) === 'ended' || isCancelling(sub) === cancels) return
  if (!cancels) return goOn(sold)
  if (waiting) await release(waiting)
  await ask('subscription', (s) => s.subscriptions.update(id, { cancel_at_period_end: true }))
}
