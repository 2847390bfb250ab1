import { env } from '@/env'

export const COOKIE_PREFIX = 'pennyplain'

/** The name under which browsers keep a session; with https it can only be set by https. */
export function sessionCookie(): string {
  return `${env().appUrl.startsWith('https:') ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`
}
