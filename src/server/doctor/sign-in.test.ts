import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWhatIsRight } from '@/env'
import { type StandIn, standIn } from '../auth/testing-supabase'
import { examine } from './examine'
import { signIn } from './sign-in'
import { nobody, webServer } from './testing'

let service: StandIn
beforeAll(async () => {
  service = await standIn({ query: async () => ({ rows: [] }), siteUrl: () => 'http://127.0.0.1:3000' })
})
afterAll(() => service.close())

async function looked(settings: Record<string, string> = {}) {
  const project = {
    SUPABASE_URL: service.url,
    SUPABASE_PUBLISHABLE_KEY: service.publishableKey,
    SUPABASE_SECRET_KEY: service.secretKey,
    DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none',
    AUTH_SECRET: 'kX3vJq7Lw9Tz2Rb5Nf8Hm1Pc4Yd6Gs0A',
  }
  const found = await examine(readWhatIsRight({ ...project, ...settings }), { checks: [signIn] })
  return found.map(({ level, what, fix }) => `${level}: ${what} ${fix ?? ''}`)
}

describe('the doctor, asked about signing in', () => {
  it('is content with a project that takes the keys and offers what the page does', async () => {
    expect(await looked()).toEqual([`ok: Authors sign in at ${service.url}, with Google or a link by mail. `])
  })

  it('names the key that is refused, and never says it', async () => {
    const [publishable] = await looked({ SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_of_another' })
    expect(publishable).toMatch(/^wrong: .*SUPABASE_PUBLISHABLE_KEY\.$/)
    const [secret] = await looked({ SUPABASE_SECRET_KEY: service.publishableKey })
    expect(secret).toMatch(/^wrong: .*SUPABASE_SECRET_KEY\.$/)
    expect(`${publishable}${secret}`).not.toMatch(/sb_publishable_/)
  })

  it('finds an address where nobody is, or somebody else', async () => {
    expect(await looked({ SUPABASE_URL: `http://${await nobody()}` })).toEqual([
      expect.stringMatching(/^wrong: Nobody answers at .*SUPABASE_URL\.$/),
    ])
    const undo: (() => unknown)[] = []
    const other = await webServer(
      (one) => undo.push(one),
      (_, response) => response.end('hello'),
    )
    expect(await looked({ SUPABASE_URL: other })).toEqual([
      expect.stringMatching(/^wrong: What answers at .* is no Supabase project\..*SUPABASE_URL\.$/),
    ])
    for (const one of undo) await one()
  })

  it('says what the page offers and the project does not', async () => {
    service.offering({ google: false, email: true })
    expect(await looked()).toEqual([
      expect.stringMatching(/^wrong: The sign-in page offers Google.*Providers\.$/),
    ])
    service.offering({ google: true, email: true })
  })
})
