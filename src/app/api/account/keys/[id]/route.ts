import { z } from 'zod'
import { revokeKey } from '@/server/account/api-keys'
import { route } from '@/server/door'

export const DELETE = route({ params: z.object({ id: z.uuid() }), scope: null }, revokeKey)
