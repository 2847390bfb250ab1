import { z } from 'zod'
import { UpdateVersion } from '@/domain/page-version'
import { route } from '@/server/door'
import { updateVersion } from '@/server/editor/update-version'

export const PATCH = route(
  { params: z.object({ id: z.uuid(), versionId: z.uuid() }), body: UpdateVersion },
  updateVersion,
)
