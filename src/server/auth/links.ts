import 'server-only'
import { Refusal } from '@/domain/errors'
import { auth, type Links } from './auth'

/** This studio's ways in by Google and mail; refuses where it has none. */
export async function links(): Promise<Links> {
  const { links } = await auth()
  if (!links) throw new Refusal('forbidden', 'This studio is entered with an email and a password.')
  return links
}
