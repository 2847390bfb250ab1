import { listNotifications } from '@/server/account/list-notifications'
import { route } from '@/server/door'

export const GET = route({}, listNotifications)
