import 'server-only'
import type { HeroView } from '@/domain/hero'
import { asUser } from '@/server/db/client'
import { readHero } from './hero-rows'

export const getHero = (user: { id: string }, { id }: { id: string }): Promise<HeroView> =>
  asUser(user.id, (tx) => readHero(tx, user.id, id))
