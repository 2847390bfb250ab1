import 'server-only'
import { inSandbox, put, type Stored } from './sandbox-store'
import { changeSandboxPlan, previewSandboxChange, setSandboxCancels } from './sandbox-subscriptions'
import { subscriptionOnWire } from './sandbox-wire'
import type { Stripe } from './stripe-client'
import type { Catalog } from './testing-catalog'
import type { Checkout } from './testing-checkout'
import { all, has, listOnWire, only, own, type Params, type Part, Refused, type Route } from './testing-wire'

type Phase = { readonly start_date: number; readonly end_date: number; readonly price: string }
/** `fresh`: it has no later phase yet. */
type Schedule = {
  readonly id: string
  readonly subscription: string
  readonly phases: Phase[]
  readonly fresh: boolean
}

/** Subscriptions, and the schedules in which a lesser plan waits. */
export function standInSubscriptions({ priceOf, priceOnWire, termsOf }: Catalog, { saidOf }: Checkout) {
  const schedules = new Map<string, Schedule>()

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

  const routes: readonly Route[] = [
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
  ]
  return { routes }
}
