import { z } from 'zod'
import { route } from '@/server/door'
import { discardVersion } from '@/server/editor/discard-version'

export const POST = route(
  { params: z.object({ id: z.uuid(), versionId: z.uuid() }), idempotent: true },
  discardVersion,
)
