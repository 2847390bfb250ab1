import 'server-only'

/** Where to go after signing in: a path of this studio, else its front. "//host" and "/\host" lead elsewhere. */
export function localPath(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, 'http://studio')) return '/'
  const { origin, pathname, search, hash } = new URL(next, 'http://studio')
  const path = `${pathname}${search}${hash}`
  return origin === 'http://studio' && !path.startsWith('//') && !pathname.startsWith('/login') ? path : '/'
}
