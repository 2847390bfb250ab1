import { NameCollection } from '@/domain/library'
import { route } from '@/server/door'
import { createCollection, listCollections } from '@/server/library/collections'

export const GET = route({}, listCollections)

export const POST = route({ body: NameCollection, idempotent: true, status: 201 }, createCollection)
