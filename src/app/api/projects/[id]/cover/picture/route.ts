import { z } from 'zod'
import { ShowCover } from '@/domain/cover'
import { showCover } from '@/server/covers/show-cover'
import { route } from '@/server/door'

export const GET = route(
  { params: z.object({ id: z.uuid() }), query: ShowCover, file: true, limit: 'cover' },
  showCover,
)
