import { z } from 'zod'
import { route } from '@/server/door'
import { getChat } from '@/server/editor/get-chat'

export const GET = route({ params: z.object({ id: z.uuid() }) }, getChat)
