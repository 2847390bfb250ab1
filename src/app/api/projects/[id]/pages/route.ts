import { z } from 'zod'
import { AddPages } from '@/domain/page'
import { route } from '@/server/door'
import { addPages } from '@/server/projects/add-pages'

export const POST = route({ params: z.object({ id: z.uuid() }), body: AddPages, idempotent: true }, addPages)
