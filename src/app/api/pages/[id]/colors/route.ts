import { z } from 'zod'
import { PageColors } from '@/domain/page-version'
import { route } from '@/server/door'
import { getColors, setColors } from '@/server/editor/page-colors'

const params = z.object({ id: z.uuid() })

export const GET = route({ params }, getColors)

export const PUT = route({ params, body: PageColors }, setColors)
