import 'server-only'
import { env } from '@/env'

const HERE = 'http://studio'

/**
 * Where to go after signing in: a path of this studio, else its front. "//host" and "/\host" lead elsewhere, also
 * when they are written in percent signs for somebody after us to undo. A whole address counts by its path when it
 * is ours, as mails carry those; one of a way in counts by where it was to lead.
 */
export function localPath(next: unknown): string {
  const path = pathOf(next)
  if (path === null) return '/'
  const { pathname, searchParams } = new URL(path, HERE)
  if (!isWayIn(pathname)) return path
  const beyond = pathOf(searchParams.get('next'))
  return beyond === null || isWayIn(new URL(beyond, HERE).pathname) ? '/' : beyond
}

const isWayIn = (pathname: string) => /^\/(login|auth)(\/|$)/.test(pathname)

function pathOf(next: unknown): string | null {
  if (typeof next !== 'string') return null
  const { origin } = new URL(env().appUrl)
  const given = next.startsWith(`${origin}/`) ? next.slice(origin.length) : next
  if (!given.startsWith('/') || !URL.canParse(given, HERE)) return null
  const { origin: leadsTo, pathname, search, hash } = new URL(given, HERE)
  if (leadsTo !== HERE || /^\/[/\\]/.test(undone(pathname))) return null
  return `${pathname}${search}${hash}`
}

/** Without percent signs, however many times they were put; what can't be undone is kept. */
function undone(pathname: string): string {
  try {
    const once = decodeURIComponent(pathname).replace(/[\t\n\r]/g, '')
    return once === pathname ? once : undone(once)
  } catch {
    return pathname
  }
}
