import { z } from 'zod'
import { UpdatePage } from '@/domain/page'
import { route } from '@/server/door'
import { getPage } from '@/server/projects/get-page'
import { removePage } from '@/server/projects/remove-page'
import { updatePage } from '@/server/projects/update-page'

const params = z.object({ id: z.uuid() })

export const GET = route({ params }, getPage)

export const PATCH = route({ params, body: UpdatePage }, updatePage)

export const DELETE = route({ params }, removePage)
