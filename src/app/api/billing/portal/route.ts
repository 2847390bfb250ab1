import { openPortal } from '@/server/billing/open-portal'
import { route } from '@/server/door'

export const POST = route({ idempotent: true, scope: null }, openPortal)
