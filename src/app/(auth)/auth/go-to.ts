import type { SignInProblem } from '@/domain/sign-in'

/** Sends a browser on with cookies, and tells caches to keep none of it. */
export function goTo(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location, 'cache-control': 'private, no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** Back to the sign-in page, which says what went wrong; `next` is where the person wanted to go. */
export function toSignIn(
  { next = '/', problem }: { next?: string; problem?: SignInProblem },
  cookies: readonly string[] = [],
): Response {
  const query = new URLSearchParams({ ...(problem && { problem }), ...(next !== '/' && { next }) })
  return goTo(query.size > 0 ? `/login?${query}` : '/login', cookies)
}
