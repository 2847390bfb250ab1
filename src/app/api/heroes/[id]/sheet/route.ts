import { z } from 'zod'
import { route } from '@/server/door'
import { drawSheet } from '@/server/heroes/draw-sheet'

export const POST = route(
  { params: z.object({ id: z.uuid() }), limit: 'generate', status: 202, idempotent: true, scope: 'spend' },
  drawSheet,
)
