import { z } from 'zod'
import { route } from '@/server/door'
import { duplicatePage } from '@/server/projects/duplicate-page'

export const POST = route(
  { params: z.object({ id: z.uuid() }), status: 201, idempotent: true },
  duplicatePage,
)
