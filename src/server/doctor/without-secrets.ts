import 'server-only'
import type { Finding } from './finding'

/** Settings whose value nobody may read, and those that hold a password among other things. */
const SECRET = /SECRET|KEY|TOKEN|PASSWORD/
const ADDRESS = /_URL$|_DSN$/
const FEWEST_LETTERS = 4

/** Whatever a service says in its errors: no secret of the settings is passed on. */
export function withoutSecrets(
  findings: readonly Finding[],
  source: Readonly<Record<string, string>>,
): Finding[] {
  const secrets = Object.entries(source)
    .flatMap(([name, value]) => (SECRET.test(name) ? [value] : ADDRESS.test(name) ? passwordsIn(value) : []))
    .filter((secret) => secret.length >= FEWEST_LETTERS)
    .sort((a, b) => b.length - a.length)
  const clean = (text: string) => secrets.reduce((said, secret) => said.replaceAll(secret, '•••'), text)
  return findings.map((one) => ({
    ...one,
    what: clean(one.what),
    fix: one.fix === null ? null : clean(one.fix),
  }))
}

function passwordsIn(address: string): string[] {
  if (!URL.canParse(address)) return []
  const { password } = new URL(address)
  try {
    return [password, decodeURIComponent(password)]
  } catch {
    return [password]
  }
}
