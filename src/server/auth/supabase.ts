import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import { env } from '@/env'
import { welcomeAuthor } from '../account/welcome-author'
import { asSystem, type Tx } from '../db/client'
import { log } from '../log'
import type { Auth } from './auth'
import { mayStay } from './may-stay'
import type { User } from './session'
import { signInCounter } from './sign-in-limit'
import {
  type Claims,
  clientFor,
  deleteAtSupabase,
  keptCookies,
  renew,
  SupabaseSilent,
  tokenIn,
  verify,
} from './supabase-client'
import { supabaseLinks } from './supabase-links'

/**
 * A token counts until its time is up, whatever happened since; so the session it names is looked for as well, which
 * goes when somebody signs out, and people the project has banned or we are erasing are nobody.
 */
const livingSession = ({ sub, session_id }: Claims) => sql`
  auth.sessions s join auth.users u on u.id = s.user_id left join public.profiles p on p.id = s.user_id
    where s.id = ${session_id} and s.user_id = ${sub} and (s.not_after is null or s.not_after > now())
      and (u.banned_until is null or u.banned_until < now()) and u.email <> '' and p.erasing_at is null`

async function readSession(
  headers: Headers,
  { refresh }: { refresh: boolean },
): Promise<{ user: User | null; cookies: string[] }> {
  const brought = await tokenIn(headers)
  if (!brought) return { user: null, cookies: [] }
  // The proxy renews before a screen is made; a screen could not send the new cookies on.
  if (!refresh && brought.over) throw new SupabaseSilent('a session was not renewed before its screen')
  if (!refresh || !brought.due) return { user: await personOf(await verify(brought.token)), cookies: [] }
  const { claims, cookies } = await renew(headers)
  return { user: await personOf(claims), cookies }
}

/** Somebody who comes for the first time is welcomed, by whatever way they came. */
async function personOf(claims: Claims | null): Promise<User | null> {
  if (!claims) return null
  const { rows } = await asSystem((tx) =>
    sql<{ id: string; email: string; known: boolean }>`
      select u.id, u.email, p.id is not null as known from ${livingSession(claims)}`.execute(tx),
  )
  const found = rows[0]
  if (!found) return null
  const user = { id: found.id, email: found.email, local: false }
  if (found.known) return user
  if (!(await mayStay(user))) return null
  await welcomeAuthor(user)
  return user
}

async function personBehind(headers: Headers): Promise<RawBuilder<{ id: string }> | null> {
  const brought = await tokenIn(headers)
  const claims = brought && !brought.due ? await verify(brought.token) : null
  // Nobody without a profile: readSession welcomes them first.
  return claims && sql`select p.id from ${livingSession(claims)} and p.id is not null`
}

async function endSession(headers: Headers): Promise<string[]> {
  const { client } = clientFor(headers)
  const { error } = await client.auth.signOut({ scope: 'local' })
  if (error) log().error({ err: error }, 'a session was not ended at Supabase')
  const attributes = `Max-Age=0; Path=/; HttpOnly; SameSite=Lax${env().appUrl.startsWith('https:') ? '; Secure' : ''}`
  return keptCookies(headers).map((name) => `${name}=; ${attributes}`)
}

/** The mark on the profile is all it takes: from then on no session of theirs counts. */
async function closeAccount(tx: Tx, userId: string): Promise<string[]> {
  const { rows } = await sql<{ email: string }>`
    select email from auth.users where id = ${userId} and email <> ''`.execute(tx)
  return rows.map(({ email }) => signInCounter(email))
}

/** Gone with the person at Supabase already, unless that was in a project before this one. */
async function deletePerson(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('profiles').where('id', '=', userId).execute()
}

/** Supabase Auth, beside our tables in the same project: Google and links by mail, no passwords. */
export const supabaseAuth: Auth = {
  name: 'supabase',
  passwords: null,
  links: supabaseLinks,
  readSession,
  personBehind,
  endSession,
  closeAccount,
  forgetPerson: deleteAtSupabase,
  deletePerson,
}
