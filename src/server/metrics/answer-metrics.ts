import 'server-only'
import { notFound, Refusal } from '@/domain/errors'
import { env } from '@/env'
import { bears } from '@/server/door/bearer'
import { metricsText } from './metrics-text'

/** The numbers of all machines, for whoever knows the token; without a token set there is nothing here. */
export async function answerMetrics(request: Request): Promise<Response> {
  const { metricsToken } = env()
  if (!metricsToken) throw notFound('page')
  if (!bears(request, metricsToken))
    throw new Refusal('signed_out', 'Send the token of METRICS_TOKEN as a bearer token.')
  return new Response(await metricsText(), {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
