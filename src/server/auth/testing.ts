import 'server-only'
import { env } from '@/env'
import { enterWithoutPassword } from './local'

/** The Cookie header of somebody who is signed in, for requests in tests. */
export async function testCookie(user: { id: string }): Promise<string> {
  const { cookies } = await enterWithoutPassword(user.id, new Headers())
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** A request as the studio's own screens make it: signed in (or not), from the same origin, JSON in `body`. */
export function testRequest(
  path: string,
  { cookie, method = 'GET', body, headers = {} }: TestRequest = {},
): Request {
  const { origin, host } = new URL(env().appUrl)
  const sent: Record<string, string> = { host, ...headers }
  if (cookie) sent.cookie = cookie
  if (method !== 'GET') sent.origin ??= origin
  if (body !== undefined) sent['content-type'] ??= 'application/json'
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new Request(new URL(path, origin), { method, headers: sent, body: body === undefined ? null : text })
}

type TestRequest = {
  cookie?: string
  method?: string
  /** A string is sent as it is, anything else as JSON. */
  body?: unknown
  headers?: Record<string, string>
}
