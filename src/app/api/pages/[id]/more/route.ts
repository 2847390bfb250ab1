import { z } from 'zod'
import { route } from '@/server/door'
import { addPageLike } from '@/server/projects/add-page-like'

export const POST = route(
  { params: z.object({ id: z.uuid() }), status: 201, idempotent: true },
  (user, input) => addPageLike(user, input),
)
