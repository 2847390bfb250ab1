import { takeWebhook } from '@/server/billing/take-webhook'
import { route } from '@/server/door'

export const POST = route({ public: true, always: true }, takeWebhook)
