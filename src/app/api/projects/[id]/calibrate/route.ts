import { z } from 'zod'
import { Calibrate } from '@/domain/style-sample'
import { route } from '@/server/door'
import { calibrate } from '@/server/projects/calibrate'
import { listSamples } from '@/server/projects/list-samples'

const params = z.object({ id: z.uuid() })

export const GET = route({ params }, listSamples)

export const POST = route(
  { params, body: Calibrate, limit: 'generate', status: 202, idempotent: true, scope: 'spend' },
  calibrate,
)
