import { route } from '@/server/door'
import { answerMetrics } from '@/server/metrics/answer-metrics'

export const dynamic = 'force-dynamic'

export const GET = route({ public: true, file: true, always: true }, (_who, _input, request) =>
  answerMetrics(request),
)
