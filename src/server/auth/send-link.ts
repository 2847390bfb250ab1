import 'server-only'
import { Refusal } from '@/domain/errors'
import { links } from './links'
import { beforeLink } from './sign-in-limit'

/**
 * Sends a sign-in link, the same for addresses we know and those we don't. Answers the cookies that let the browser
 * use a link of the project's own mail template.
 */
export async function sendLink(
  { email, next }: { email: string; next: string },
  headers: Headers,
): Promise<{ cookies: string[] }> {
  const ways = await links()
  if (email.endsWith('.invalid'))
    throw new Refusal('invalid', 'That address can’t receive mail. Use another one.')
  await beforeLink(email, headers)
  return ways.sendLink(email, next, headers)
}
