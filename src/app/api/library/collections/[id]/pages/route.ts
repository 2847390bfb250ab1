import { z } from 'zod'
import { AddToCollection } from '@/domain/library'
import { route } from '@/server/door'
import { addToCollection } from '@/server/library/add-to-collection'

const params = z.object({ id: z.uuid() })

export const POST = route({ params, body: AddToCollection, idempotent: true }, addToCollection)
