import { ReadNotifications } from '@/domain/notification-list'
import { readNotifications } from '@/server/account/read-notifications'
import { route } from '@/server/door'

export const POST = route({ body: ReadNotifications }, readNotifications)
