import { z } from 'zod'
import { ImportPages } from '@/domain/brief-list'
import { route } from '@/server/door'
import { importPages } from '@/server/projects/import-pages'

export const POST = route(
  { params: z.object({ id: z.uuid() }), body: ImportPages, idempotent: true },
  importPages,
)
