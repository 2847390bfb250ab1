import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { overrideEnv } from './env'
import { proxy } from './proxy'

const HERE = 'http://localhost:3000'

async function visit(
  path: string,
  { cookie = '', settings = {} }: { cookie?: string; settings?: Parameters<typeof overrideEnv>[0] } = {},
) {
  overrideEnv(settings)
  return proxy(new NextRequest(`${HERE}${path}`, { headers: { cookie } }))
}
const signedIn = 'pennyplain.session_token=abc'

describe('before a screen', () => {
  it('people who are signed out are sent to sign in, and back again afterwards', async () => {
    expect((await visit('/')).headers.get('location')).toBe(`${HERE}/login`)
    const deep = await visit('/projects/1?tab=review')
    expect([deep.status, deep.headers.get('location')]).toEqual([
      307,
      `${HERE}/login?next=%2Fprojects%2F1%3Ftab%3Dreview`,
    ])
  })

  it('people with a session pass, and everybody reaches the sign-in page', async () => {
    expect((await visit('/projects/1', { cookie: signedIn })).headers.get('location')).toBeNull()
    expect((await visit('/login')).headers.get('location')).toBeNull()
    expect((await visit('/loginx')).headers.get('location')).toBe(`${HERE}/login?next=%2Floginx`)
  })

  it('only scripts of this very answer may run', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await visit('/login')).headers.get('content-security-policy')!),
    )
    const nonces = policies.map(
      (policy) => /script-src 'self' 'nonce-([\w+/=]{24})' 'strict-dynamic'/.exec(policy)![1],
    )
    expect(nonces[0]).not.toBe(nonces[1])
    for (const rule of [
      `object-src 'none'`,
      `base-uri 'none'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
    ]) {
      expect(policies[0]).toContain(rule)
    }
    const first = await visit('/login')
    const nonce = first.headers.get('x-middleware-request-x-nonce')!
    expect(first.headers.get('x-middleware-request-content-security-policy')).toContain(`'nonce-${nonce}'`)
  })

  it('evaluated text runs in development only', async () => {
    const policy = async (mode: string) =>
      (await visit('/login', { settings: { NODE_ENV: mode } })).headers.get('content-security-policy')
    expect(await policy('production')).not.toMatch(/unsafe-eval|ws:/)
    expect(await policy('development')).toMatch(/unsafe-eval/)
  })

  it('only the host of the bucket is spoken to besides us, and only where there is one', async () => {
    const spokenTo = async (settings: Parameters<typeof overrideEnv>[0]) =>
      /connect-src ([^;]*)/.exec(
        (await visit('/login', { settings: { NODE_ENV: 'production', ...settings } })).headers.get(
          'content-security-policy',
        )!,
      )![1]
    expect(await spokenTo({})).toBe(`'self'`)
    const R2_ENDPOINT = 'https://account.r2.cloudflarestorage.com'
    const bucket = { R2_ENDPOINT, R2_BUCKET: 'studio', R2_ACCESS_KEY_ID: 'k', R2_SECRET_ACCESS_KEY: 's' }
    expect(await spokenTo(bucket)).toBe(`'self' ${R2_ENDPOINT}`)
    expect(await spokenTo({ ...bucket, R2_ENDPOINT: 'http://127.0.0.1:7480/' })).toBe(
      `'self' http://127.0.0.1:7480`,
    )
  })

  it('with https the session and the studio stay on https', async () => {
    const settings = { APP_URL: 'https://studio.example.com' }
    expect((await visit('/', { cookie: signedIn, settings })).headers.get('location')).toBe(`${HERE}/login`)
    const secure = await visit('/', { cookie: `__Secure-${signedIn}`, settings })
    expect(secure.headers.get('location')).toBeNull()
    expect(secure.headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}$/)
    expect(
      (await visit('/login', { settings: { APP_URL: '' } })).headers.has('strict-transport-security'),
    ).toBe(false)
  })
})

describe('the proxy', () => {
  it('leaves the API and static files alone', async () => {
    const { config } = await import('./proxy')
    const seen = new RegExp(`^${config.matcher[0]}$`)
    for (const path of ['/', '/login', '/projects/1', '/apixyz', '/settings'])
      expect([path, seen.test(path)]).toEqual([path, true])
    for (const path of ['/api/upload', '/api/webhooks/stripe', '/_next/static/chunks/a.js', '/icon.svg']) {
      expect([path, seen.test(path)]).toEqual([path, false])
    }
  })
})

describe('what does not pass here', () => {
  it('is the API: a picture that is sent must arrive whole', async () => {
    const { config } = await import('./proxy')
    const passes = (path: string) => new RegExp(`^${config.matcher[0]}$`).test(path)
    const paths = ['/library', '/api/upload', '/api/upload/7b1f?until=1', '/api/webhooks/stripe', '/x.png']
    expect(paths.map(passes)).toEqual([true, false, false, false, false])
  })
})
