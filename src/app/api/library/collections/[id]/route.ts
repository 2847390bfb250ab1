import { z } from 'zod'
import { NameCollection } from '@/domain/library'
import { route } from '@/server/door'
import { deleteCollection, renameCollection } from '@/server/library/collections'

const params = z.object({ id: z.uuid() })

export const PATCH = route({ params, body: NameCollection }, renameCollection)

export const DELETE = route({ params }, deleteCollection)
