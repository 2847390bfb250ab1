import { z } from 'zod'
import { route } from '@/server/door'
import { listVersions } from '@/server/editor/list-versions'

export const GET = route({ params: z.object({ id: z.uuid() }) }, listVersions)
