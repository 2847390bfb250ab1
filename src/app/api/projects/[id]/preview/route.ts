import { z } from 'zod'
import { AskPreview } from '@/domain/preview'
import { route } from '@/server/door'
import { drawPreview } from '@/server/exports/draw-preview'

export const GET = route({ params: z.object({ id: z.uuid() }), query: AskPreview }, drawPreview)
