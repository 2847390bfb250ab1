import 'server-only'
import { sql } from 'kysely'
import { Refusal } from '@/domain/errors'
import { env } from '@/env'
import { asSystem } from '../db/client'
import { log } from '../log'
import type { Links, NotIn, SignedIn } from './auth'
import { problemOf } from './sign-in-problem'
import { clientFor, isSilence, type Sent } from './supabase-client'

const wayBack = (next: string) => `${env().appUrl}/auth/callback?next=${encodeURIComponent(next)}`

type Entered = {
  data: { user: { id: string; email?: string | undefined } | null }
  error: { code?: string | undefined; name: string } | null
}

/** A session that the service gave, unless its person is being erased. */
async function settled({ data, error }: Entered, sent: Sent): Promise<SignedIn | NotIn> {
  const { cookies } = sent
  if (error || !data.user?.email) {
    if (isSilence(error)) return { problem: 'unavailable', cookies }
    const problem = problemOf(error?.code)
    if (problem === 'unavailable') log().error({ err: error }, 'a sign-in was refused')
    return { problem, cookies }
  }
  const { id, email } = data.user
  const { rows } = await asSystem((tx) =>
    sql`select from profiles where id = ${id} and erasing_at is not null`.execute(tx),
  )
  if (rows.length > 0) return { problem: 'closing', cookies: [] }
  return { user: { id, email, local: false }, cookies }
}

export const supabaseLinks: Links = {
  async startGoogle(next, headers) {
    const { client, sent } = clientFor(headers, { entering: true })
    const { data, error } = await client.auth.signInWithOAuth({
      provider: 'google',
      options: { redirectTo: wayBack(next), skipBrowserRedirect: true },
    })
    if (error) throw error
    const url = new URL(data.url)
    // Meant for scripts that read the address out of an answer; a browser is to follow it.
    url.searchParams.delete('skip_http_redirect')
    return { url: url.href, ...sent() }
  },

  async sendLink(email, next, headers) {
    const { client, sent } = clientFor(headers, { entering: true })
    const { error } = await client.auth.signInWithOtp({ email, options: { emailRedirectTo: wayBack(next) } })
    if (error) throw refusalOf(error)
    return { cookies: sent().cookies }
  },

  async enterWithCode({ code, flow }, headers) {
    const { client, sent } = clientFor(headers, { entering: true })
    const entered = await client.auth.exchangeCodeForSession(code, flow ? { flowId: flow } : undefined)
    return settled(entered, sent())
  },

  async enterWithToken({ tokenHash, type }, headers) {
    const { client, sent } = clientFor(headers, { entering: true })
    const entered = await client.auth.verifyOtp({ token_hash: tokenHash, type })
    return settled(entered, sent())
  },
}

function refusalOf(error: { code?: string | undefined; name: string }): Error {
  switch (error.code) {
    case 'over_email_send_rate_limit':
    case 'over_request_rate_limit':
      return new Refusal('too_many_requests', 'A link was sent just now. Wait a minute before the next one.')
    case 'email_address_invalid':
    case 'email_address_not_authorized':
    case 'validation_failed':
      return new Refusal('invalid', 'No link can be sent to that address. Use another one.')
    case 'signup_disabled':
    case 'otp_disabled':
    case 'email_provider_disabled':
      return new Refusal(
        'forbidden',
        'This studio sends no links to new addresses. Use one that has an account.',
      )
    default:
      log().error({ err: error }, 'a sign-in link was not sent')
      return new Refusal(
        'unavailable',
        'The sign-in service doesn’t answer right now. Try again in a moment.',
      )
  }
}
