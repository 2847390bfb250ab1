import { z } from 'zod'
import { ChooseSample } from '@/domain/style-sample'
import { route } from '@/server/door'
import { chooseSample } from '@/server/projects/choose-sample'

export const POST = route(
  { params: z.object({ id: z.uuid() }), body: ChooseSample, idempotent: true },
  chooseSample,
)
