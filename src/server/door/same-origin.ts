import 'server-only'
import { Refusal } from '@/domain/errors'
import { env } from '@/env'

/**
 * Refuses a write that another site's page makes with our cookie. Every browser says where a write comes from,
 * in Origin or Sec-Fetch-Site; a request with neither is a program's own, which nobody can trick.
 */
export function refuseOtherSites(request: Request): void {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const ours = origin ? isOurs(origin, request.headers.get('host')) : !site || site === 'same-origin'
  if (ours) return
  throw new Refusal('forbidden', 'This request came from another site. Open Pennyplain itself and try again.')
}

/** The address people type, or the one this request was sent to. */
function isOurs(origin: string, host: string | null): boolean {
  if (!URL.canParse(origin)) return false
  const { origin: from, host: fromHost } = new URL(origin)
  return from === new URL(env().appUrl).origin || fromHost === host?.toLowerCase()
}
