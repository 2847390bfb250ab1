import 'server-only'
import { notFound, Refusal } from '@/domain/errors'
import { env } from '@/env'
import { bears } from './bearer'

/** Only whoever knows CRON_SECRET; without it set there is nothing here. */
export function requireCron(request: Request): void {
  const { cronSecret } = env()
  if (!cronSecret) throw notFound('page')
  if (!bears(request, cronSecret)) throw new Refusal('signed_out', 'This address is not for you.')
}
