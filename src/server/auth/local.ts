import 'server-only'
import { betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Credentials } from '@/domain/account'
import { env } from '@/env'
import { LOCAL_AUTHOR } from '../account/local-author'
import { type Database, database } from '../db/client'
import { log } from '../log'
import { secret } from './secret'
import type { User } from './session'
import { COOKIE_PREFIX } from './session-cookie'

const DAY = 24 * 60 * 60
/** A session lasts this long, and is prolonged when it is used after `PROLONG_AFTER`. Seconds. */
const LASTS = 30 * DAY
const PROLONG_AFTER = DAY

/** Somebody signed in, and the Set-Cookie lines that make it last. */
export type SignedIn = { readonly user: User; readonly cookies: string[] }

/** Makes a session without a password. Reachable from this file alone: no route is mounted. */
const entryWithoutPassword = () => ({
  id: 'entry-without-password',
  endpoints: {
    enterWithoutPassword: createAuthEndpoint(
      { method: 'POST', body: z.object({ userId: z.string() }), requireHeaders: true },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
        if (!user) throw new Error('nobody has this id')
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ user })
      },
    ),
  },
})

/** Reads who signed the cookie and asks the database nothing. */
const tokenOfCookie = () => ({
  id: 'token-of-cookie',
  endpoints: {
    tokenOfCookie: createAuthEndpoint({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const { authCookies, secret } = ctx.context
      return ctx.json({ token: (await ctx.getSignedCookie(authCookies.sessionToken.name, secret)) || null })
    }),
  },
})

async function make(db: Database) {
  return betterAuth({
    appName: 'Pennyplain',
    baseURL: env().appUrl,
    secret: await secret(),
    // Our Kysely in schema `auth`; its plugin turns emailVerified into email_verified.
    database: { db: db.kysely.withSchema('auth'), type: 'postgres', transaction: true },
    user: { modelName: 'users' },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications' },
    session: {
      modelName: 'sessions',
      expiresIn: LASTS,
      updateAge: PROLONG_AFTER,
      // With the cache on, a signed-out cookie still worked.
      cookieCache: { enabled: false },
    },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128, autoSignIn: true },
    // Its own limit is per address only and per process; sign-in-limit.ts has ours.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: env().appUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
    logger: { level: 'error', log: (_level, message, ...details) => log().error({ details }, message) },
    plugins: [entryWithoutPassword(), tokenOfCookie()],
  })
}

const instances = new WeakMap<Database, ReturnType<typeof make>>()

async function auth() {
  const db = await database()
  const made = instances.get(db) ?? make(db)
  instances.set(db, made)
  return made
}

/** Who a request's cookie belongs to; `cookies` prolong a session that is more than a day old. */
export async function readSession(
  headers: Headers,
  { refresh }: { refresh: boolean },
): Promise<{ user: User | null; cookies: string[] }> {
  const { api } = await auth()
  const found = await api.getSession({ headers, query: { disableRefresh: !refresh }, returnHeaders: true })
  return {
    user: found.response ? asUser(found.response.user) : null,
    cookies: refresh ? found.headers.getSetCookie() : [],
  }
}

/**
 * SQL for the person behind a request's cookie (`id`, no row for nobody), for a query that has more to ask. Null
 * when the cookie is missing or not signed by us. A session that is to be prolonged gives no row: readSession does that.
 */
export async function personBehind(headers: Headers): Promise<RawBuilder<{ id: string }> | null> {
  const { api } = await auth()
  const { token } = await api.tokenOfCookie({ headers })
  if (!token) return null
  return sql`
    select user_id as id from auth.sessions
      where token = ${token} and expires_at > now() + make_interval(secs => ${LASTS - PROLONG_AFTER})`
}

/** Null when the email is unknown or the password wrong; both take the same time. */
export async function enterWithPassword(given: Credentials, headers: Headers): Promise<SignedIn | null> {
  const { api } = await auth()
  try {
    const entered = await api.signInEmail({ body: given, headers, returnHeaders: true })
    return { user: asUser(entered.response.user), cookies: entered.headers.getSetCookie() }
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) return null
    throw error
  }
}

/** Null when the email already has an account. */
export async function createAccount(given: Credentials, headers: Headers): Promise<SignedIn | null> {
  const { api, $context } = await auth()
  try {
    const body = { ...given, name: given.email.split('@')[0]! }
    const made = await api.signUpEmail({ body, headers, returnHeaders: true })
    return { user: asUser(made.response.user), cookies: made.headers.getSetCookie() }
  } catch (error) {
    // Asked again rather than told by the error: of two sign-ups at once, the later one fails in the database.
    const { internalAdapter } = await $context
    if (error instanceof APIError && (await internalAdapter.findUserByEmail(given.email))) return null
    throw error
  }
}

/** A session of anybody. Only for callers that know who is there: the local author's door, and tests. */
export async function enterWithoutPassword(userId: string, headers: Headers): Promise<SignedIn> {
  const { api } = await auth()
  const entered = await api.enterWithoutPassword({ body: { userId }, headers, returnHeaders: true })
  return { user: asUser(entered.response.user), cookies: entered.headers.getSetCookie() }
}

/** Ends the session for good, not only in this browser's cookie. */
export async function endSession(headers: Headers): Promise<string[]> {
  const { api } = await auth()
  const ended = await api.signOut({ headers, returnHeaders: true })
  return ended.headers.getSetCookie()
}

function asUser({ id, email }: { id: string; email: string }): User {
  return { id, email, local: email === LOCAL_AUTHOR }
}
