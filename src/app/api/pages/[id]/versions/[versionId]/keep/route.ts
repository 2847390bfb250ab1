import { z } from 'zod'
import { KeepVersion } from '@/domain/page-version'
import { route } from '@/server/door'
import { keepVersion } from '@/server/editor/keep-version'

export const POST = route(
  { params: z.object({ id: z.uuid(), versionId: z.uuid() }), body: KeepVersion, idempotent: true },
  keepVersion,
)
