import 'server-only'
import type { MailedToken, ReturnedCode } from '@/domain/sign-in'
import { welcomeAuthor } from '../account/welcome-author'
import { TooOften } from '../limits/rate-limit'
import type { Links, NotIn, SignedIn } from './auth'
import { links } from './links'
import { mayStay } from './may-stay'
import { beforeEntry } from './sign-in-limit'

/** Somebody comes back from Google's page, or by a mail's plain link. Who comes for the first time is welcomed. */
export async function enterWithCode(returned: ReturnedCode, headers: Headers): Promise<SignedIn | NotIn> {
  return enter(headers, (ways) => ways.enterWithCode(returned, headers))
}

/** Somebody follows the link of a mail. */
export async function enterWithToken(token: MailedToken, headers: Headers): Promise<SignedIn | NotIn> {
  return enter(headers, (ways) => ways.enterWithToken(token, headers))
}

async function enter(
  headers: Headers,
  way: (ways: Links) => Promise<SignedIn | NotIn>,
): Promise<SignedIn | NotIn> {
  const ways = await links()
  const attempt = await beforeEntry(headers).catch((error) => {
    if (error instanceof TooOften) return null
    throw error
  })
  if (!attempt) return { problem: 'often', cookies: [] }
  const entered = await way(ways)
  if ('problem' in entered) {
    // Not a failure of whoever asks.
    if (entered.problem === 'unavailable') await attempt.succeeded()
    return entered
  }
  await attempt.succeeded()
  if (!(await mayStay(entered.user))) return { problem: 'full', cookies: [] }
  await welcomeAuthor(entered.user)
  return entered
}
