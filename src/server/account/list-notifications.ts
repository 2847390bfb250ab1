import 'server-only'
import { NotificationView } from '@/domain/notification'
import type { NotificationList } from '@/domain/notification-list'
import type { User } from '../auth/session'
import { asUser, type Tx } from '../db/client'

/** How many the bell shows. */
const SHOWN = 50

/** The newest notifications, and how many of all are unread. */
export async function listNotifications(user: Pick<User, 'id'>): Promise<NotificationList> {
  return asUser(user.id, async (tx) => {
    const rows = await tx
      .selectFrom('notifications')
      .select(['id', 'kind', 'title', 'body', 'href', 'readAt', 'createdAt'])
      .where('userId', '=', user.id)
      .where('inApp', '=', true)
      .orderBy('createdAt', 'desc')
      .orderBy('id')
      .limit(SHOWN)
      .execute()
    const notifications = rows.map(({ readAt, createdAt, ...row }) =>
      NotificationView.parse({ ...row, read: readAt !== null, createdAt: createdAt.toISOString() }),
    )
    return { notifications, unread: await countUnread(tx, user.id) }
  })
}

export async function countUnread(tx: Tx, userId: string): Promise<number> {
  const { unread } = await tx
    .selectFrom('notifications')
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .where('userId', '=', userId)
    .where('inApp', '=', true)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}
