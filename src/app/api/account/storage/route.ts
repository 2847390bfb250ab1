import { route } from '@/server/door'
import { readStorage } from '@/server/storage/quota'

export const GET = route({}, readStorage)
