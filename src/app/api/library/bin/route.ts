import { DeleteForGood } from '@/domain/library'
import { route } from '@/server/door'
import { deleteForGood, readBin } from '@/server/library/bin'

export const GET = route({}, readBin)

export const POST = route({ body: DeleteForGood, idempotent: true, scope: null }, deleteForGood)
