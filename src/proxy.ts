import { randomBytes, randomUUID } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { SWITCH_RETRY_SECONDS } from '@/domain/switches'
import { env } from '@/env'
import { hasSessionCookie } from '@/server/auth/session-cookie'
import { renewIfDue } from '@/server/auth/supabase-client'
import { switchesNow } from '@/server/switches/known-switches'
import { maintenancePage } from '@/server/switches/maintenance-page'

/** Screens for people who are not signed in. Every other screen asks for a session. */
const OPEN = /^\/(login|auth|unsubscribe)(\/|$)/

/**
 * Before a screen is rendered: says so while the studio is closed, sends signed-out people to sign in, renews a session
 * of Supabase whose time is up, and sets what browsers must not do. Else only the cookie's presence is looked at;
 * requireUser() asks whose it is.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { maintenance } = await switchesNow()
  if (maintenance) return closed(maintenancePage(maintenance))
  const { pathname, search } = request.nextUrl
  if (!OPEN.test(pathname) && !hasSessionCookie(request.cookies)) return toSignIn(request.nextUrl)
  const fresh = env().supabase ? await renewIfDue(request.headers) : null

  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-correlation-id', randomUUID())
  headers.set('x-path', `${pathname}${search}`)
  // Next reads the nonce for its own scripts from here.
  headers.set('Content-Security-Policy', policy)
  if (fresh) headers.set('cookie', fresh.cookieHeader)
  const response = secured(NextResponse.next({ request: { headers } }), policy)
  for (const cookie of fresh?.cookies ?? []) response.headers.append('set-cookie', cookie)
  for (const [name, value] of Object.entries(fresh?.headers ?? {})) response.headers.set(name, value)
  return response
}

function toSignIn(from: NextRequest['nextUrl']): NextResponse {
  const path = `${from.pathname}${from.search}`
  // On the same host as the request, so that Next sends the path alone: what names us may be a proxy's business.
  const to = new URL(path === '/' ? '/login' : `/login?next=${encodeURIComponent(path)}`, from)
  return secured(NextResponse.redirect(to), "default-src 'none'; frame-ancestors 'none'")
}

function closed(page: string): NextResponse {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Retry-After': String(SWITCH_RETRY_SECONDS),
    'Cache-Control': 'no-store',
  }
  const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"
  return secured(new NextResponse(page, { status: 503, headers }), policy)
}

function contentSecurityPolicy(nonce: string): string {
  const { production, bucket, sentry } = env()
  const elsewhere = [bucket?.endpoint, sentry?.dsn].flatMap((url) => (url ? ` ${originOf(url)}` : []))
  const rules = [
    `default-src 'self'`,
    // React's development build evaluates text; hot reload needs a web socket.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${production ? '' : ` 'unsafe-eval'`}`,
    `worker-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' blob: data:`,
    // Pictures that are sent go straight to the bucket, reports of errors to Sentry; what is shown comes from ourselves.
    `connect-src 'self'${elsewhere.join('')}${production ? '' : ' ws:'}`,
    `font-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ]
  return rules.join('; ')
}

/** Without the key that a DSN carries. */
const originOf = (url: string) => new URL(url).origin

function secured(response: NextResponse, policy: string): NextResponse {
  const { headers } = response
  headers.set('Content-Security-Policy', policy)
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin')
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  if (env().appUrl.startsWith('https:')) headers.set('Strict-Transport-Security', 'max-age=63072000')
  return response
}

/**
 * Screens only. The API answers for itself, and a request body that passes here is cut at 10 MB without a word;
 * static files need none of this.
 */
export const config = {
  matcher: ['/((?!api/|_next/static/|_next/image|.*\\.(?:svg|png|jpg|webp|ico|woff2|txt|webmanifest)$).*)'],
}
