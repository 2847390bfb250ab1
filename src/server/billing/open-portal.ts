import 'server-only'
import type { GoTo } from '@/domain/billing'
import { Refusal } from '@/domain/errors'
import type { User } from '../auth/session'
import { payments } from '../payments/payments'
import { requireBilling } from './require-billing'
import { originOf } from './start-checkout'
import { readSubscriber } from './subscriber'

/** Opens the provider's page with invoices and payment method. */
export async function openPortal(user: User, _input: unknown, request?: Request): Promise<GoTo> {
  requireBilling()
  const { customerId } = await readSubscriber(user)
  if (!customerId)
    throw new Refusal('conflict', 'There is nothing to show yet: invoices come with the first payment.')
  return (await payments()).portal(customerId, `${originOf(request)}/billing`)
}
