import 'server-only'
import { z } from 'zod'
import { type Check, note, ok, type Said, wrong } from './finding'
import { isLoopback } from './loopback'

const PATIENCE_MS = 8_000

/** As much of what the service says of itself as authors meet. */
const Settings = z.object({
  external: z.object({ google: z.boolean().default(false), email: z.boolean().default(false) }),
  disable_signup: z.boolean().default(false),
})
const Keys = z.object({ keys: z.array(z.unknown()) })

/** Supabase's sign-in service, where one is configured: whether it takes our keys, and offers what the sign-in page does. */
export const signIn: Check = {
  service: 'sign-in',
  async run({ env: { supabase }, faults }) {
    if (!supabase || faults.some(({ setting }) => setting.startsWith('SUPABASE_'))) return []
    const { url, publishableKey, secretKey } = supabase
    const ask = (path: string, key: string) =>
      fetch(`${url}/auth/v1${path}`, { headers: headersOf(key), signal: AbortSignal.timeout(PATIENCE_MS) })
    let settings: Response
    try {
      settings = await ask('/settings', publishableKey)
    } catch {
      return [wrong(`Nobody answers at ${url}.`, 'Copy the project’s address into SUPABASE_URL.')]
    }
    const found: Said[] = []
    if (url.startsWith('http:') && !isLoopback(url))
      found.push(
        wrong(
          `SUPABASE_URL is ${url}: sessions travel unencrypted.`,
          'Let SUPABASE_URL begin with https://.',
        ),
      )
    if (refused(settings))
      return [
        ...found,
        wrong(
          'Supabase refuses the publishable key.',
          'Copy the project’s publishable key into SUPABASE_PUBLISHABLE_KEY.',
        ),
      ]
    const read = Settings.safeParse(await settings.json().catch(() => null))
    if (!settings.ok || !read.success)
      return [
        ...found,
        wrong(
          `What answers at ${url} is no Supabase project.`,
          'Copy the project’s address into SUPABASE_URL.',
        ),
      ]
    found.push(...offered(read.data))
    const people = await ask('/admin/users?per_page=1', secretKey)
    if (refused(people))
      found.push(
        wrong(
          'Supabase refuses the secret key: no account could be erased.',
          'Copy one of the project’s secret keys into SUPABASE_SECRET_KEY.',
        ),
      )
    const keys = Keys.safeParse(
      await (await ask('/.well-known/jwks.json', publishableKey)).json().catch(() => null),
    )
    if (!keys.success || keys.data.keys.length === 0)
      found.push(
        note(
          'The project signs tokens with a shared secret, so every request asks Supabase who somebody is.',
          'Change to an asymmetric key in the project: Authentication, Signing keys.',
        ),
      )
    return found.length > 0 ? found : [ok(`Authors sign in at ${url}, with Google or a link by mail.`)]
  },
}

/** Keys of the older kind are tokens, and sent as such too. */
const headersOf = (key: string): Record<string, string> => ({
  apikey: key,
  ...(key.startsWith('ey') ? { authorization: `Bearer ${key}` } : {}),
})

const refused = ({ status }: Response) => status === 401 || status === 403

function offered({ external, disable_signup }: z.infer<typeof Settings>): Said[] {
  const found: Said[] = []
  if (!external.google)
    found.push(
      wrong(
        'The sign-in page offers Google, and the project does not.',
        'Switch Google on in the project: Authentication, Sign In / Providers.',
      ),
    )
  if (!external.email)
    found.push(
      wrong(
        'The sign-in page sends links, and the project has email switched off.',
        'Switch Email on in the project: Authentication, Sign In / Providers.',
      ),
    )
  if (disable_signup)
    found.push(
      note(
        'The project lets no new authors in.',
        'If that is not meant, switch on “Allow new users to sign up” in the project: Authentication, Sign In / Providers.',
      ),
    )
  return found
}
