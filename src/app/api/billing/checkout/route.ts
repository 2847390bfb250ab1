import { StartCheckout } from '@/domain/billing'
import { startCheckout } from '@/server/billing/start-checkout'
import { route } from '@/server/door'

export const POST = route({ body: StartCheckout, idempotent: true, scope: null }, startCheckout)
