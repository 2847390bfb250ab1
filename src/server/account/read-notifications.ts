import 'server-only'
import { sql } from 'kysely'
import type { ReadNotifications } from '@/domain/notification-list'
import type { User } from '../auth/session'
import { asUser } from '../db/client'
import { countUnread } from './list-notifications'

/** Marks notifications as read, all of them without `ids`; ids that are not there are passed over. */
export async function readNotifications(
  user: Pick<User, 'id'>,
  { ids }: ReadNotifications,
): Promise<{ unread: number }> {
  return asUser(user.id, async (tx) => {
    await tx
      .updateTable('notifications')
      .set({ readAt: new Date() })
      .where('userId', '=', user.id)
      .where('readAt', 'is', null)
      .$if(ids !== undefined, (q) => q.where(sql<boolean>`id = any(${ids})`))
      .execute()
    return { unread: await countUnread(tx, user.id) }
  })
}
