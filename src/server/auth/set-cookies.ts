import 'server-only'
import { cookies } from 'next/headers'

/** For server actions: sends Set-Cookie lines with the answer. */
export async function setCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies()
  for (const line of lines) {
    const [pair, ...attributes] = line.split(/;\s*/)
    const [name, value] = splitAt(pair!, '=')
    const given = new Map(
      attributes.map((attribute) => splitAt(attribute, '=')).map(([k, v]) => [k.toLowerCase(), v]),
    )
    // The jar encodes the value again.
    jar.set(name, decodeURIComponent(value), {
      httpOnly: given.has('httponly'),
      secure: given.has('secure'),
      sameSite: 'lax',
      path: given.get('path') ?? '/',
      ...(given.has('max-age') ? { maxAge: Number(given.get('max-age')) } : {}),
    })
  }
}

function splitAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
