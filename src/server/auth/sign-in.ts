import 'server-only'
import type { Credentials } from '@/domain/account'
import { Refusal } from '@/domain/errors'
import { welcomeAuthor } from '../account/welcome-author'
import type { SignedIn } from './auth'
import { passwords } from './passwords'
import { beforeSignIn } from './sign-in-limit'

/** Refuses with one sentence for a wrong password and an unknown email; after five failures for 15 minutes. */
export async function signIn(given: Credentials, headers: Headers): Promise<SignedIn> {
  const { enter } = await passwords()
  const attempt = await beforeSignIn(given.email, headers)
  const entered = await enter(given, headers)
  if (!entered)
    throw new Refusal('signed_out', 'That email and password don’t match. Check both and try again.')
  await attempt.succeeded()
  // Changes nothing, unless a crash cut their sign-up short.
  await welcomeAuthor(entered.user)
  return entered
}
