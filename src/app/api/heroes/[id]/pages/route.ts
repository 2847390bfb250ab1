import { z } from 'zod'
import { TryHero } from '@/domain/hero'
import { route } from '@/server/door'
import { tryHero } from '@/server/heroes/try-hero'

export const POST = route(
  {
    params: z.object({ id: z.uuid() }),
    body: TryHero,
    limit: 'generate',
    status: 202,
    idempotent: true,
    scope: 'spend',
  },
  tryHero,
)
