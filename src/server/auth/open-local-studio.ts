import 'server-only'
import { Refusal } from '@/domain/errors'
import { openLocalAuthor } from '../account/local-author'
import type { SignedIn } from './auth'
import { enterWithoutPassword } from './local'
import { isOnThisMachine } from './this-machine'

/** "Open the studio on this machine": no password, and so for nobody but the person at this machine. */
export async function openLocalStudio(headers: Headers): Promise<SignedIn> {
  if (!isOnThisMachine(headers)) {
    throw new Refusal(
      'forbidden',
      'The studio opens without a password only on the machine it runs on. Sign in.',
    )
  }
  const author = await openLocalAuthor()
  return enterWithoutPassword(author.id, headers)
}
