import { z } from 'zod'
import { CoverDesign } from '@/domain/cover'
import { getCover } from '@/server/covers/get-cover'
import { setCover } from '@/server/covers/set-cover'
import { route } from '@/server/door'

const params = z.object({ id: z.uuid() })

export const GET = route({ params }, getCover)

export const PUT = route({ params, body: CoverDesign }, setCover)
