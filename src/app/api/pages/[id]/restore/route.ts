import { z } from 'zod'
import { RestoreVersion } from '@/domain/page-version'
import { route } from '@/server/door'
import { restoreVersion } from '@/server/editor/restore-version'

export const POST = route(
  { params: z.object({ id: z.uuid() }), body: RestoreVersion, idempotent: true },
  restoreVersion,
)
