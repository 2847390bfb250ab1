/** The bell's list, and what reads it. */
import { z } from 'zod'
import { NotificationView } from './notification'

export const NotificationList = z.object({
  /** The 50 newest. */
  notifications: z.array(NotificationView),
  /** Of all, not only of those above. */
  unread: z.number(),
})
export type NotificationList = z.infer<typeof NotificationList>

export const ReadNotifications = z.object({
  /** Without it, all of them. */
  ids: z.array(z.uuid()).max(200).optional(),
})
export type ReadNotifications = z.infer<typeof ReadNotifications>
