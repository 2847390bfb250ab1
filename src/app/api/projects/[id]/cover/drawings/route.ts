import { z } from 'zod'
import { DrawCover } from '@/domain/cover-drawing'
import { drawCover } from '@/server/covers/draw-cover'
import { listCoverDrawings } from '@/server/covers/list-cover-drawings'
import { route } from '@/server/door'

const params = z.object({ id: z.uuid() })

export const GET = route({ params }, listCoverDrawings)

export const POST = route(
  { params, body: DrawCover, limit: 'generate', status: 202, idempotent: true, scope: 'spend' },
  drawCover,
)
