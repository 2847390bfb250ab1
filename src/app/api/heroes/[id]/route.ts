import { z } from 'zod'
import { UpdateHero } from '@/domain/hero'
import { route } from '@/server/door'
import { getHero } from '@/server/heroes/get-hero'
import { updateHero } from '@/server/heroes/update-hero'

const params = z.object({ id: z.uuid() })

export const GET = route({ params }, getHero)

export const PATCH = route({ params, body: UpdateHero }, updateHero)

export const DELETE = route({ params }, async (user, { id }) => {
  await updateHero(user, { id, removed: true })
})
