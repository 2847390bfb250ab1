import { StartGeneration } from '@/domain/job'
import { route } from '@/server/door'
import { startGeneration } from '@/server/generation/start-generation'

export const POST = route(
  { body: StartGeneration, limit: 'generate', status: 202, idempotent: true, scope: 'spend' },
  startGeneration,
)
