import 'server-only'
import { betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Credentials } from '@/domain/account'
import { env } from '@/env'
import { LOCAL_AUTHOR } from '../account/local-author'
import { type Database, database, type Tx } from '../db/client'
import { log } from '../log'
import type { Auth, SignedIn } from './auth'
import { secret } from './secret'
import type { User } from './session'
import { COOKIE_PREFIX } from './session-cookie'
import { signInCounter } from './sign-in-limit'

const DAY = 24 * 60 * 60
/** A session lasts this long, and is prolonged when it is used after `PROLONG_AFTER`. Seconds. */
const LASTS = 30 * DAY
const PROLONG_AFTER = DAY

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

async function betterAuthHere() {
  const db = await database()
  const made = instances.get(db) ?? make(db)
  instances.set(db, made)
  return made
}

/** Prolongs a session that is more than a day old. */
async function readSession(
  headers: Headers,
  { refresh }: { refresh: boolean },
): Promise<{ user: User | null; cookies: string[] }> {
  const { api } = await betterAuthHere()
  const found = await api.getSession({ headers, query: { disableRefresh: !refresh }, returnHeaders: true })
  return {
    user: found.response ? asUser(found.response.user) : null,
    cookies: refresh ? found.headers.getSetCookie() : [],
  }
}

async function personBehind(headers: Headers): Promise<RawBuilder<{ id: string }> | null> {
  const { api } = await betterAuthHere()
  const { token } = await api.tokenOfCookie({ headers })
  if (!token) return null
  return sql`
    select user_id as id from auth.sessions
      where token = ${token} and expires_at > now() + make_interval(secs => ${LASTS - PROLONG_AFTER})`
}

async function enterWithPassword(given: Credentials, headers: Headers): Promise<SignedIn | null> {
  const { api } = await betterAuthHere()
  try {
    const entered = await api.signInEmail({ body: given, headers, returnHeaders: true })
    return { user: asUser(entered.response.user), cookies: entered.headers.getSetCookie() }
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) return null
    throw error
  }
}

async function createAccount(given: Credentials, headers: Headers): Promise<SignedIn | null> {
  const { api, $context } = await betterAuthHere()
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
  const { api } = await betterAuthHere()
  const entered = await api.enterWithoutPassword({ body: { userId }, headers, returnHeaders: true })
  return { user: asUser(entered.response.user), cookies: entered.headers.getSetCookie() }
}

async function endSession(headers: Headers): Promise<string[]> {
  const { api } = await betterAuthHere()
  const ended = await api.signOut({ headers, returnHeaders: true })
  return ended.headers.getSetCookie()
}

/**
 * The address is free for a new account at once: sessions and passwords are gone, and the row waits under another
 * name until everything that belongs to it is erased.
 */
async function closeAccount(tx: Tx, userId: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`select email from auth.users where id = ${userId}`.execute(tx)
  await sql`delete from auth.sessions where user_id = ${userId}`.execute(tx)
  await sql`delete from auth.accounts where user_id = ${userId}`.execute(tx)
  await sql`update auth.users set email = ${`${userId}@erased.invalid`}, name = '' where id = ${userId}`.execute(
    tx,
  )
  return rows.map(({ email }) => signInCounter(email))
}

async function deletePerson(tx: Tx, userId: string): Promise<void> {
  await sql`delete from auth.users where id = ${userId}`.execute(tx)
}

function asUser({ id, email }: { id: string; email: string }): User {
  return { id, email, local: email === LOCAL_AUTHOR }
}

/** Passwords and sessions in our own database, by better-auth. */
export const localAuth: Auth = {
  name: 'local',
  passwords: { enter: enterWithPassword, create: createAccount },
  links: null,
  readSession,
  personBehind,
  endSession,
  closeAccount,
  // Nobody else knows them.
  forgetPerson: async () => {},
  deletePerson,
}
