import { z } from 'zod'
import { CastBook } from '@/domain/hero'
import { route } from '@/server/door'
import { castBook } from '@/server/projects/cast-book'

export const POST = route({ params: z.object({ id: z.uuid() }), body: CastBook, idempotent: true }, castBook)
