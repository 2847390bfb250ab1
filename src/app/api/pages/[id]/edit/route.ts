import { z } from 'zod'
import { EditRequest } from '@/domain/edit'
import { route } from '@/server/door'
import { startEdit } from '@/server/editor/start-edit'

export const POST = route(
  {
    params: z.object({ id: z.uuid() }),
    body: EditRequest,
    limit: 'edit',
    idempotent: true,
    scope: 'spend',
  },
  startEdit,
)
