import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { observe } from '../metrics/counters'

// One per process, also across the copies of this module that a bundler makes.
const shared = globalThis as typeof globalThis & { pennyplainRequests?: number }

/** Takes the time of a request, and keeps the process from ending in the middle of it. */
export async function attended(request: Request, work: () => Promise<Response>): Promise<Response> {
  const began = performance.now()
  shared.pennyplainRequests = (shared.pennyplainRequests ?? 0) + 1
  try {
    const response = await work()
    const labels = { method: request.method, route: routeOf(request.url), status: response.status }
    observe('requestSeconds', (performance.now() - began) / 1000, labels)
    return response
  } finally {
    shared.pennyplainRequests--
  }
}

/** Resolves when no request is being answered, or after `ms`. */
export async function requestsAnswered(ms: number): Promise<void> {
  const until = Date.now() + ms
  while ((shared.pennyplainRequests ?? 0) > 0 && Date.now() < until) await wait(50)
}

/** The address without what names one thing: few routes, however many books. */
export function routeOf(url: string): string {
  const { pathname } = new URL(url)
  return pathname
    .replace(/^\/api\/assets\/.*/, '/api/assets/:key')
    .replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}/g, '/:id')
}
