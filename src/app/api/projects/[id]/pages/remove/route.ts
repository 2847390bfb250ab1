import { z } from 'zod'
import { RemovePages } from '@/domain/page'
import { route } from '@/server/door'
import { removePages } from '@/server/projects/remove-pages'

export const POST = route(
  { params: z.object({ id: z.uuid() }), body: RemovePages, idempotent: true },
  removePages,
)
