import { getBilling } from '@/server/billing/get-billing'
import { route } from '@/server/door'

export const GET = route({}, getBilling)
