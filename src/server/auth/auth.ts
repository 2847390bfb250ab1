import 'server-only'
import type { RawBuilder } from 'kysely'
import type { Credentials } from '@/domain/account'
import type { MailedToken, ReturnedCode, SignInProblem } from '@/domain/sign-in'
import { env } from '@/env'
import type { Tx } from '../db/client'
import type { User } from './session'

/** Somebody signed in, and the Set-Cookie lines that make it last. */
export type SignedIn = { readonly user: User; readonly cookies: string[] }

/** Signing in with an email and a password that we keep. */
export type Passwords = {
  /** Null when the email is unknown or the password wrong; both take the same time. */
  enter(given: Credentials, headers: Headers): Promise<SignedIn | null>
  /** Null when the email already has an account. */
  create(given: Credentials, headers: Headers): Promise<SignedIn | null>
}

/** Why nobody came in, and cookies to set all the same: what is used up goes. */
export type NotIn = { readonly problem: SignInProblem; readonly cookies: string[] }

/** Signing in with somebody else's word for who it is: Google's, or a mailbox's. Paths are of this studio. */
export type Links = {
  /** Where Google asks the person; the cookies tie its answer to this browser. */
  startGoogle(next: string, headers: Headers): Promise<{ url: string; cookies: string[] }>
  /** Sends a link to a mailbox, whether it has an account or not. Refuses with a sentence. */
  sendLink(email: string, next: string, headers: Headers): Promise<{ cookies: string[] }>
  /** Turns the code that came back from Google (or in a mail's plain link) into a session. */
  enterWithCode(returned: ReturnedCode, headers: Headers): Promise<SignedIn | NotIn>
  enterWithToken(token: MailedToken, headers: Headers): Promise<SignedIn | NotIn>
}

/** Who a request's cookie belongs to. Adapters: local.ts (built in), supabase.ts. */
export type Auth = {
  readonly name: 'local' | 'supabase'
  /** Exactly one of the two ways in. */
  readonly passwords: Passwords | null
  readonly links: Links | null
  /** `cookies` prolong a session; only with `refresh`, which is for those who can send them on. */
  readSession(headers: Headers, how: { refresh: boolean }): Promise<{ user: User | null; cookies: string[] }>
  /**
   * SQL for the person behind a request's cookie (`id`, no row for nobody), for a query that has more to ask. Null
   * when the cookie is missing or not signed, and when the session is to be prolonged first: readSession does that.
   */
  personBehind(headers: Headers): Promise<RawBuilder<{ id: string }> | null>
  /** Ends the session for good, not only in this browser's cookie. Answers the lines that take the cookie away. */
  endSession(headers: Headers): Promise<string[]>
  /**
   * Nobody signs in as this person any more, in the caller's transaction, which marks their profile `erasingAt`.
   * Answers the counters of their sign-ins, to be forgotten too.
   */
  closeAccount(tx: Tx, userId: string): Promise<string[]>
  /** Tells whoever else knows the person, before `deletePerson`; may be done again. Throws when they did not hear. */
  forgetPerson(userId: string): Promise<void>
  /** The person's row, and with it every row that belongs to them. */
  deletePerson(tx: Tx, userId: string): Promise<void>
}

/** This studio's way of knowing people; the other one is not even loaded. */
export async function auth(): Promise<Auth> {
  return env().supabase ? (await import('./supabase')).supabaseAuth : (await import('./local')).localAuth
}
