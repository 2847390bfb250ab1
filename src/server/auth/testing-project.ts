import 'server-only'
import { randomUUID } from 'node:crypto'
import { overrideEnv } from '@/env'
import type { Database } from '../db/client'
import { testDatabase } from '../db/testing'
import type { SignedIn } from './auth'
import { enterWithToken } from './enter-by-link'
import { sendLink } from './send-link'
import { type StandIn, standIn } from './testing-supabase'

/** The address of the studio in tests, unless settings say another. */
const HERE = 'http://127.0.0.1:3000'

/** The headers of a request from `address` with these cookies. */
export const headersFrom = (address: string, cookie = ''): Headers =>
  new Headers({ 'x-forwarded-for': address, cookie })

/** The same from somewhere nobody was before, so that no limit counts. */
export const fromAnywhere = (cookie = ''): Headers => headersFrom(`10.0.${randomUUID()}`, cookie)

/** The Cookie header a browser with `cookie` would send after an answer with these Set-Cookie lines. */
export function keptCookie(lines: readonly string[], cookie = ''): string {
  const jar = new Map<string, string>()
  const pairs = [...cookie.split('; ').filter(Boolean), ...lines.map((line) => line.split(';')[0]!)]
  for (const pair of pairs) jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
  for (const line of lines) if (/max-age=0/i.test(line)) jar.delete(line.slice(0, line.indexOf('=')))
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}

/** A studio whose settings name a Supabase project: the stand-in, over an empty database of that shape. */
export async function supabaseStudio(): Promise<{
  service: StandIn
  db: Database
  /** Signs somebody in by a mailed link. */
  enter(email: string): Promise<SignedIn>
  close(): Promise<void>
}> {
  // The stand-in keeps people in the studio's database, which is made only once the settings name the stand-in.
  const made: { db?: Database } = {}
  const service = await standIn({
    query: async (text, values) => made.db!.pool.query(text, values),
    siteUrl: () => HERE,
  })
  overrideEnv({
    DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
    AUTH_SECRET: 'a secret that is long enough for it',
    SUPABASE_URL: service.url,
    SUPABASE_PUBLISHABLE_KEY: service.publishableKey,
    SUPABASE_SECRET_KEY: service.secretKey,
    LOG_LEVEL: 'silent',
  })
  const db = await testDatabase({ supabase: true })
  made.db = db
  return {
    service,
    db,
    async enter(email) {
      await sendLink({ email, next: '/' }, fromAnywhere())
      const { tokenHash } = service.mails.at(-1)!
      const entered = await enterWithToken({ tokenHash, type: 'email' }, fromAnywhere())
      if ('problem' in entered) throw new Error(`nobody came in: ${entered.problem}`)
      return entered
    },
    async close() {
      await db.close()
      await service.close()
      overrideEnv({})
    },
  }
}
