import { z } from 'zod'
import { route } from '@/server/door'
import { readAsset } from '@/server/storage/read-asset'

const params = z.object({ key: z.array(z.string().max(200)).min(1).max(4) })

export const GET = route({ params, file: true }, (user, { key }) => readAsset(user, { key: key.join('/') }))
