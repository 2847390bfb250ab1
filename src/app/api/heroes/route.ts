import { CreateHero } from '@/domain/hero'
import { route } from '@/server/door'
import { createHero } from '@/server/heroes/create-hero'
import { listHeroes } from '@/server/heroes/list-heroes'

export const GET = route({}, listHeroes)

export const POST = route({ body: CreateHero, status: 201, idempotent: true }, createHero)
