import 'server-only'
import { notFound } from '@/domain/errors'
import type { User } from '../auth/session'
import { asUser } from '../db/client'
import { payments } from '../payments/payments'

/** Who an author is to the payment provider. */
export async function readSubscriber(user: Pick<User, 'id'>) {
  const row = await asUser(user.id, (tx) =>
    tx
      .selectFrom('entitlements')
      .select(['customerId', 'subscriptionId', 'billing', 'periodStart', 'periodEnd', 'periodGranted'])
      .where('userId', '=', user.id)
      .executeTakeFirst(),
  )
  if (!row) throw notFound('account')
  const { name } = await payments()
  const own = (id: string | null) => (isOf(name, id) ? id : null)
  return { ...row, customerId: own(row.customerId), subscriptionId: own(row.subscriptionId) }
}

/** What the sandbox sold means nothing to a provider that came after it, nor the other way round. */
const isOf = (name: 'sandbox' | 'stripe', id: string | null): boolean =>
  id !== null && id.includes('_sandbox_') === (name === 'sandbox')
