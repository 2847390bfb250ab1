import 'server-only'
import { Refusal } from '@/domain/errors'
import { auth, type Passwords } from './auth'

/** This studio's passwords; refuses where it has none, whatever form was sent. */
export async function passwords(): Promise<Passwords> {
  const { passwords } = await auth()
  if (!passwords)
    throw new Refusal('forbidden', 'This studio has no passwords. Sign in with Google or a link by mail.')
  return passwords
}
