import { z } from 'zod'
import { StartExport } from '@/domain/export'
import { route } from '@/server/door'
import { listExports } from '@/server/exports/list-exports'
import { startExport } from '@/server/exports/start-export'

export const GET = route({ query: z.object({ projectId: z.uuid() }) }, async (user, { projectId }) => ({
  exports: await listExports(user, { projectId }),
}))

export const POST = route({ body: StartExport, limit: 'export', status: 202, idempotent: true }, startExport)
