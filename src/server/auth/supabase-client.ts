/** Everything that speaks to Supabase's sign-in service, cookies to cookies. Also used by the proxy. */
import { createHash } from 'node:crypto'
import {
  combineChunks,
  createServerClient,
  isChunkLike,
  parseCookieHeader,
  serializeCookieHeader,
  stringFromBase64URL,
} from '@supabase/ssr'
import { type AuthError, createClient, isAuthError, isAuthRetryableFetchError } from '@supabase/supabase-js'
import { z } from 'zod'
import { Refusal } from '@/domain/errors'
import { env } from '@/env'
import { sessionCookie } from './session-cookie'

/** One call of the service may take this long. Milliseconds. */
const PATIENCE_MS = 10_000
/** The package tries to renew for half a minute; whoever waits for a page waits this long. Milliseconds. */
const RENEWAL_MS = 3_000
/** A session that ends within this time is renewed; the package does so from 90 s on. Seconds. */
const RENEW_BEFORE = 60
/** Requests that were sent with the old cookie still arrive this long after it was renewed. Milliseconds. */
const STRAGGLERS_MS = 10_000

/** What we believe of a token whose signature is Supabase's. Guests without an address are nobody here. */
const Claims = z.object({
  sub: z.uuid(),
  session_id: z.uuid(),
  role: z.literal('authenticated'),
  is_anonymous: z.literal(false).optional(),
})
export type Claims = z.infer<typeof Claims>

/** What goes back to the browser. `headers` keep caches from sharing it. */
export type Sent = { readonly cookies: string[]; readonly headers: Record<string, string> }

/** A person's session after it was looked at, and renewed where its time was up. */
export type Fresh = Sent & {
  readonly claims: Claims | null
  /** The request's Cookie header as it would be with the new cookies. */
  readonly cookieHeader: string
}

/** The service itself does not answer; who somebody is can't be said now. */
export class SupabaseSilent extends Refusal {
  constructor(cause: unknown) {
    super('unavailable', 'The sign-in service doesn’t answer right now. Try again in a moment.')
    this.cause = cause
  }
}

const project = () => {
  const { supabase } = env()
  if (!supabase) throw new Error('no Supabase project is configured')
  return supabase
}

const patient: typeof fetch = (input, init) => {
  const late = AbortSignal.timeout(PATIENCE_MS)
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, late]) : late })
}

/**
 * A client for one request: it reads the request's cookies and keeps those it would set. `entering`: somebody signs in,
 * so a session that the browser still has is replaced, and neither read nor renewed.
 */
export function clientFor(headers: Headers, { entering = false } = {}) {
  const jar = jarOf(headers)
  if (entering) for (const name of jar.keys()) if (isChunkLike(name, sessionCookie())) jar.set(name, '')
  const lines = new Map<string, string>()
  const extra: Record<string, string> = {}
  const { url, publishableKey } = project()
  const client = createServerClient(url, publishableKey, {
    global: { fetch: patient },
    // Two tabs may be on their way through Google at once; each code finds the verifier of its own tab.
    auth: { experimental: { appendPkceFlowIdToRedirects: true } },
    cookieOptions: {
      name: sessionCookie(),
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: env().appUrl.startsWith('https:'),
    },
    cookies: {
      // Who somebody is comes from signed claims and our own tables, so the cookie need not carry it.
      encode: 'tokens-only',
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll(set, cacheHeaders) {
        for (const { name, value, options } of set) {
          if (value) jar.set(name, value)
          else jar.delete(name)
          lines.set(name, serializeCookieHeader(name, value, options))
        }
        Object.assign(extra, cacheHeaders)
      },
    },
  })
  return {
    client,
    sent: (): Sent => ({ cookies: [...lines.values()], headers: extra }),
    cookieHeader: () => [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
  }
}

const jarOf = (headers: Headers) =>
  new Map(parseCookieHeader(headers.get('cookie') ?? '').map(({ name, value }) => [name, value ?? '']))

/** Names of everything the service's client keeps in this browser. */
export const keptCookies = (headers: Headers): string[] =>
  [...jarOf(headers).keys()].filter((name) => name.startsWith(sessionCookie()))

/** `due`: to be renewed by whoever can send new cookies on; `over`: it counts no more. */
export type Token = { readonly token: string; readonly due: boolean; readonly over: boolean }

/** The access token a request brings, as it is. */
export async function tokenIn(headers: Headers): Promise<Token | null> {
  const kept = await combineChunks(sessionCookie(), (name) => jarOf(headers).get(name) ?? null)
  if (!kept?.startsWith('base64-')) return null
  const session = z
    .object({ access_token: z.string(), expires_at: z.number() })
    .safeParse(parseJson(stringFromBase64URL(kept.slice('base64-'.length))))
  if (!session.success) return null
  const { access_token: token, expires_at } = session.data
  const left = expires_at - Date.now() / 1000
  return { token, due: left < RENEW_BEFORE, over: left <= 0 }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Checks a token's signature by the project's public keys, which are kept; an older project is asked each time. */
export async function verify(token: string): Promise<Claims | null> {
  const { client } = clientFor(new Headers())
  return claimsOf(await client.auth.getClaims(token))
}

function claimsOf({ data, error }: { data: unknown; error: AuthError | null }): Claims | null {
  if (isSilence(error)) throw new SupabaseSilent(error)
  const parsed = z.object({ claims: Claims }).safeParse(data)
  return parsed.success ? parsed.data.claims : null
}

/** Whether an error says nothing about the person, only about the service. */
export const isSilence = (error: unknown): boolean =>
  isAuthRetryableFetchError(error) || (isAuthError(error) && (error.status ?? 0) >= 500)

// One per process, also across the copies of this module that a bundler makes.
const shared = globalThis as typeof globalThis & { pennyplainRenewals?: Map<string, Promise<Fresh>> }

/**
 * Renews the session of a request where that is due, once for all requests that come with the same cookie at the
 * same time: the token that renews it can be used only once. Throws `SupabaseSilent`, and then nothing is lost.
 */
export async function renew(headers: Headers): Promise<Fresh> {
  shared.pennyplainRenewals ??= new Map()
  const renewals = shared.pennyplainRenewals
  const kept = [...jarOf(headers)].filter(([name]) => name.startsWith(sessionCookie()))
  const key = createHash('sha256').update(JSON.stringify(kept)).digest('base64url')
  const under = renewals.get(key)
  if (under) return inTime(under)
  const work = (async () => {
    const { client, sent, cookieHeader } = clientFor(headers)
    const claims = claimsOf(await client.auth.getClaims())
    return { claims, ...sent(), cookieHeader: cookieHeader() }
  })()
  renewals.set(key, work)
  const forget = () => renewals.delete(key)
  work.then(() => setTimeout(forget, STRAGGLERS_MS).unref(), forget)
  return inTime(work)
}

/** Goes on without an answer that takes too long; it is kept for the next request. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new SupabaseSilent('a renewal takes long')), RENEWAL_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** For the proxy: the renewed session of a request, or null when it is fresh, there is none, or nobody answers. */
export async function renewIfDue(headers: Headers): Promise<Fresh | null> {
  if (!(await tokenIn(headers))?.due) return null
  return renew(headers).catch((error) => {
    // The screen behind says so; sending the person to sign in would be wrong.
    if (error instanceof SupabaseSilent) return null
    throw error
  })
}

/** Takes a person out of the project for good; whoever is gone already is no trouble. Throws when it was not heard. */
export async function deleteAtSupabase(userId: string): Promise<void> {
  const { url, secretKey } = project()
  const admin = createClient(url, secretKey, {
    global: { fetch: patient },
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  })
  const { error } = await admin.auth.admin.deleteUser(userId)
  if (error && error.code !== 'user_not_found') throw error
}
