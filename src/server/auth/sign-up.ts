import 'server-only'
import type { Credentials } from '@/domain/account'
import { Refusal } from '@/domain/errors'
import { welcomeAuthor } from '../account/welcome-author'
import { refuseSwitchedOff } from '../switches/refuse-switched-off'
import type { SignedIn } from './auth'
import { passwords } from './passwords'
import { beforeEntry } from './sign-in-limit'

/** Makes an account with its welcome Blots. Refuses an email that has one, and addresses that can't be anybody's. */
export async function signUp(given: Credentials, headers: Headers): Promise<SignedIn> {
  await refuseSwitchedOff('sign-up')
  const { create } = await passwords()
  if (given.email.endsWith('.invalid')) {
    throw new Refusal('invalid', 'That address can’t receive mail. Use another one.', {
      fields: { email: 'That address can’t receive mail. Use another one.' },
    })
  }
  const attempt = await beforeEntry(headers)
  const made = await create(given, headers)
  if (!made) throw new Refusal('conflict', 'That email has an account already. Sign in instead.')
  await attempt.succeeded()
  await welcomeAuthor(made.user)
  return made
}
