import { env } from '@/env'

export const COOKIE_PREFIX = 'pennyplain'

/** The name under which browsers keep a session; with https it can only be set by https. */
export function sessionCookie(): string {
  return `${env().appUrl.startsWith('https:') ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`
}

/** Whether a session may be among these names: one too long for a single cookie comes in numbered pieces. */
export function hasSessionCookie(cookies: { has(name: string): boolean }): boolean {
  return cookies.has(sessionCookie()) || cookies.has(`${sessionCookie()}.0`)
}
