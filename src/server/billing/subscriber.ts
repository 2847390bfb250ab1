import 'server-only'
import { notFound } from '@/domain/errors'
import type { User } from '../auth/session'
import { asUser } from '../db/client'

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
  return row
}
