import { route } from '@/server/door'
import { listLooks } from '@/server/library/list-looks'

export const GET = route({}, listLooks)
