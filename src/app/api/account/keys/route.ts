import { CreateKey } from '@/domain/api-key'
import { createKey, listKeys } from '@/server/account/api-keys'
import { route } from '@/server/door'

export const GET = route({ scope: null }, listKeys)

// No Idempotency-Key: its note of the answer would keep the key in the open.
export const POST = route({ body: CreateKey, status: 201, scope: null }, createKey)
