import 'server-only'
import type { GoTo, StartCheckout } from '@/domain/billing'
import { Refusal } from '@/domain/errors'
import { env } from '@/env'
import type { User } from '../auth/session'
import { asSystem, asUser } from '../db/client'
import { payments } from '../payments/payments'
import { requireBilling } from './require-billing'
import { readSubscriber } from './subscriber'

/** Opens the provider's page on which a pack or a plan is paid. Blots come when the provider says it was. */
export async function startCheckout(user: User, input: StartCheckout, request?: Request): Promise<GoTo> {
  requireBilling()
  const { customerId, subscriptionId } = await readSubscriber(user)
  if ('plan' in input && subscriptionId)
    throw new Refusal('conflict', 'You have a plan already. Change it on the billing screen.')
  const item = 'pack' in input ? input.pack : input.plan
  const { count } = await asUser(user.id, (tx) =>
    tx
      .selectFrom('payments')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('userId', '=', user.id)
      .executeTakeFirstOrThrow(),
  )
  const origin = originOf(request)
  const back = {
    // The billing screen waits until there is one payment more.
    doneUrl: `${origin}/billing?paid=${item}&before=${count}`,
    cancelUrl: `${origin}/billing`,
  }
  const buyer = { id: user.id, email: user.email, customerId }
  const provider = await payments()
  const checkout =
    'pack' in input
      ? await provider.checkoutPack(buyer, input.pack, back)
      : await provider.checkoutPlan(buyer, input, back)
  if (checkout.customerId !== customerId) await rememberCustomer(user.id, checkout.customerId)
  return { url: checkout.url }
}

/** Who they are to the provider, paid or not: the next checkout is the same customer's, and erasing ends there too. */
async function rememberCustomer(userId: string, customerId: string): Promise<void> {
  await asSystem((tx) =>
    tx.updateTable('entitlements').set({ customerId }).where('userId', '=', userId).execute(),
  )
}

/** Where the person is right now, which the door has checked to be ours; programs are at the address people type. */
export const originOf = (request?: Request): string =>
  request?.headers.get('origin') ?? new URL(env().appUrl).origin
