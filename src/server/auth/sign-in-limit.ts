import 'server-only'
import { createHash } from 'node:crypto'
import { forgetTurns, returnTurn, takeTurn } from '../limits/rate-limit'
import { clientAddress } from './client-address'

/** Hashed: an address or email is nobody's business in a table of counters, and may be longer than its key. */
const counted = (kind: 'account' | 'address', value: string) =>
  `${kind}:${createHash('sha256').update(value).digest('base64url')}`

/** What failed sign-ins of an account are counted under. */
export const signInCounter = (email: string): string => counted('account', email.toLowerCase())

/**
 * Counts an attempt before it is made, so that many at once can't pass; throws `TooOften` when the account or the
 * address has failed too often. An attempt that succeeded is given back: only failures count.
 */
export async function beforeSignIn(email: string, headers: Headers): Promise<{ succeeded(): Promise<void> }> {
  const account = signInCounter(email)
  const address = counted('address', clientAddress(headers))
  await takeTurn('signIn', address)
  await takeTurn('signIn', account)
  return {
    async succeeded() {
      await forgetTurns('signIn', account)
      await returnTurn('signIn', address)
    },
  }
}

/** Counts a link by the mailbox it goes to and by who asks for it; throws `TooOften`. */
export async function beforeLink(email: string, headers: Headers): Promise<void> {
  await takeTurn('signInLink', counted('address', clientAddress(headers)))
  await takeTurn('signInLink', signInCounter(email))
}

/**
 * For attempts that name no account yet: sign-ups, which fail when the email is taken (counted by address, or they
 * would list who is here), and codes and links that are not good.
 */
export async function beforeEntry(headers: Headers): Promise<{ succeeded(): Promise<void> }> {
  const address = counted('address', clientAddress(headers))
  await takeTurn('signIn', address)
  return { succeeded: () => returnTurn('signIn', address) }
}
