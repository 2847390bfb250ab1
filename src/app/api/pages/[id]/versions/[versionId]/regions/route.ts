import { z } from 'zod'
import { route } from '@/server/door'
import { getRegions } from '@/server/editor/get-regions'

export const GET = route({ params: z.object({ id: z.uuid(), versionId: z.uuid() }) }, getRegions)
